import type { Event } from "../../../src/domain/events/event";

/** An event as JSON with sorted keys, so that equal events give equal texts. */
export const serializeEvent = (event: Event): string =>
  JSON.stringify(event, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
