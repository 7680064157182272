/** Formats counts, percentages and durations for display. */

/** `1,302`, of a whole number. Without Intl, whose first formatter of numbers takes a slow phone a tenth of a second. */
export const formatNumber = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** `1 card`, `7 cards`. */
export const formatCount = (count: number, singular: string, plural = `${singular}s`): string =>
  `${formatNumber(count)} ${count === 1 ? singular : plural}`;

/** `12 minutes`, rounded; `under a minute`. */
export const formatStudyTime = (minutes: number): string =>
  minutes > 0 && minutes < 1 ? "under a minute" : formatCount(Math.round(minutes), "minute");

/** `14:05`, from minutes after midnight. Also the format of a time field's value. */
export const formatMinuteOfDay = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** `83%`. */
export const formatPercent = (fraction: number): string => `${Math.round(fraction * 100)}%`;

/** With a capital first letter. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
