/** Times in the words of a person. */
import type { Day } from "../domain/day";
import { dayLength } from "../domain/day";
import type { Wait } from "../domain/memory";

/** `10 min`, `3 days`, `2.1 months`, `1.4 years`: until the card would be seen again. */
export function spellWait({ unit, count }: Wait): string {
  if (unit === "minutes") return count < 60 ? `${Math.max(1, count)} min` : `${Math.round(count / 60)} h`;
  if (count < 31) return count === 1 ? "1 day" : `${count} days`;
  if (count < 365) return `${(count / 30.44).toFixed(1).replace(/\.0$/, "")} months`;
  return `${(count / 365.25).toFixed(1).replace(/\.0$/, "")} years`;
}

/** A formatter is dear to make. Of UTC only: one of the place where the person is must not outlive a journey. */
const once = (words: Intl.DateTimeFormatOptions) => {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= new Intl.DateTimeFormat("en-GB", { ...words, timeZone: "UTC" }));
};
const weekdays = once({ weekday: "long", day: "numeric", month: "long" });
const dates = once({ day: "numeric", month: "long", year: "numeric" });

/** A day is a date of the person's own calendar already, written here as if it were UTC's. */
const dateOf = (day: Day): Date => new Date(day * dayLength);

/** `today`, `tomorrow`, `on Thursday, 26 November`. */
export function spellDay(day: Day, today: Day): string {
  if (day <= today) return "today";
  if (day === today + 1) return "tomorrow";
  return `on ${weekdays().format(dateOf(day))}`;
}

/** `1 card`, `7 cards`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** `14:05`, on the clock on the wall where the person is now. */
export function spellTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** `83%`. */
export const spellShare = (share: number): string => `${Math.round(share * 100)}%`;

/** `23 November 2026`. */
export const spellDate = (day: Day): string => dates().format(dateOf(day));
