/** Formats intervals and stabilities for display. Apart from `format.ts`: a first visit shows none. */
import type { Interval } from "../../../domain/scheduling/interval";

/** `10 min`, `3 days`, `2.1 months`, `1.4 years`: the interval until the next review. */
export function formatInterval({ type, count }: Interval): string {
  if (type === "minutes") return count < 60 ? `${Math.max(1, count)} min` : `${Math.round(count / 60)} h`;
  if (count < 31) return count === 1 ? "1 day" : `${count} days`;
  if (count < 365) return withUnit(count / 30.44, "month");
  return withUnit(count / 365.25, "year");
}

/** `1 month`, `2.1 months`. */
function withUnit(count: number, unit: string): string {
  const text = count.toFixed(1).replace(/\.0$/, "");
  return `${text} ${unit}${text === "1" ? "" : "s"}`;
}

/** `12 days`, `2.1 months`; a stability of less than a day in hours or minutes. */
export function formatStability(days: number): string {
  if (days >= 1)
    return formatInterval({ type: "days", count: days < 10 ? Math.round(days * 10) / 10 : Math.round(days) });
  return formatInterval({ type: "minutes", count: Math.round(days * 24 * 60) });
}
