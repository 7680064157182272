import type { Event } from "../../../src/domain/events/log";

/** An event as one text that is the same wherever it was read, and tells all of it. */
export const serializeEvent = (event: Event): string =>
  JSON.stringify(event, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
