/** Moments, durations and study days as numbers that the type checker keeps apart. */

/**
 * A brand is a type-only mark that never exists at run time: a plain number fits every branded type, but a value of one branded
 * type does not fit another.
 */

/** A moment in milliseconds since 1970-01-01 UTC, as `Date.now()` returns it. */
export type EpochMs = number & { readonly __brand?: "EpochMs" };

/** A length of time in milliseconds. */
export type DurationMs = number & { readonly __brand?: "DurationMs" };

/** A study day: days since 1970-01-01 on the person's own calendar. Tomorrow is `day + 1`. */
export type Day = number & { readonly __brand?: "Day" };

export const msPerSecond: DurationMs = 1_000;
export const msPerMinute: DurationMs = 60 * msPerSecond;
export const msPerHour: DurationMs = 60 * msPerMinute;
export const msPerDay: DurationMs = 24 * msPerHour;

/** A clock that is set back by less is only corrected. If by more, the events before it had wrong timestamps. */
export const maxClockCorrectionMs: DurationMs = 15 * msPerMinute;

/** About 137,000 years from 1970. A due date a century later is still a valid Date, and differences of timestamps are exact integers. */
export const maxDay: Day = 5e7;
export const maxTimestamp: EpochMs = maxDay * msPerDay;
