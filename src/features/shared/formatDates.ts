/** Formats days and moments for display. */
import { type Day, type EpochMs, msPerDay, msPerMinute } from "../../domain/time";
import { formatCount, formatMinuteOfDay } from "./format";

/** Creating a formatter is slow, so it is cached. Always UTC: a cached local one would be wrong after the time zone changes. */
const lazyFormatter = (options: Intl.DateTimeFormatOptions) => {
  let formatter: Intl.DateTimeFormat | undefined;
  return () => (formatter ??= new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }));
};
const weekdayFormat = lazyFormatter({ weekday: "long", day: "numeric", month: "long" });
const dateFormat = lazyFormatter({ day: "numeric", month: "long", year: "numeric" });

const monthFormat = lazyFormatter({ month: "long", year: "numeric" });
const weekdayNameFormat = lazyFormatter({ weekday: "long" });
const shortDateFormat = lazyFormatter({ day: "numeric", month: "short" });

/** A Day is already a local calendar date; it is formatted as if it were UTC. */
const utcDateOf = (day: Day): Date => new Date(day * msPerDay);

/** `today`, `tomorrow`, `on Thursday, 26 November`, `on 26 November 2028`. */
export function formatRelativeDay(day: Day, today: Day): string {
  if (day <= today) return "today";
  if (day === today + 1) return "tomorrow";
  // Within eleven months, a date has one meaning without its year.
  return `on ${day - today < 335 ? weekdayFormat().format(utcDateOf(day)) : formatDay(day)}`;
}

/** The date of a timestamp in local time. After midnight, the study day is still the one before until it ends. */
export const dateOf = (timestamp: EpochMs): Day =>
  Math.floor((timestamp - new Date(timestamp).getTimezoneOffset() * msPerMinute) / msPerDay);

/** A coming study day by its calendar date: `tomorrow`, or after midnight `today from 04:00`. */
export function formatStudyDay(day: Day, today: Day, now: EpochMs, dayStartHour: number): string {
  const date = Math.max(dateOf(now), today);
  return day === date && day > today
    ? `today from ${String(dayStartHour).padStart(2, "0")}:00`
    : formatRelativeDay(day, date);
}

/** `at 14:05`, `tomorrow at 08:00`, `on Thursday, 26 November at 08:00`, in local time. */
export function formatMoment(timestamp: EpochMs, now: EpochMs): string {
  const time = `at ${formatTime(timestamp)}`;
  const day = dateOf(timestamp);
  return day === dateOf(now) ? time : `${formatRelativeDay(day, dateOf(now))} ${time}`;
}

/** When something will happen: `in 45 minutes`, or from an hour on the moment. */
export function formatWait(timestamp: EpochMs, now: EpochMs): string {
  const minutes = Math.max(1, Math.ceil((timestamp - now) / msPerMinute));
  return minutes < 60 ? `in ${formatCount(minutes, "minute")}` : formatMoment(timestamp, now);
}

/** `14:05`, in local time. */
export function formatTime(timestamp: EpochMs): string {
  const date = new Date(timestamp);
  return formatMinuteOfDay(60 * date.getHours() + date.getMinutes());
}

/** `23 November 2026`. */
export const formatDay = (day: Day): string => dateFormat().format(utcDateOf(day));

/** `23 Nov`. */
export const formatShortDay = (day: Day): string => shortDateFormat().format(utcDateOf(day));

/** `Monday`. */
export const formatWeekday = (day: Day): string => weekdayNameFormat().format(utcDateOf(day));

/** `November 2026`. */
export const formatMonth = (day: Day): string => monthFormat().format(utcDateOf(day));
