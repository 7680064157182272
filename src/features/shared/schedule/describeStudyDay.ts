/** What the plan takes on a day, or on several, in words. */
import type { PlannedDay, StudyAmount } from "../../../domain/planning/planResult";
import type { Day, EpochMs } from "../../../domain/time";
import { formatCount, formatMinuteOfDay, formatStudyTime, upperFirst } from "../format";
import { dateOf } from "../formatDates";

/** `4 of 5`: on how many of the coming days the numbers of a plan count; undefined where on all, or nearly all. */
export function describeAttendance(days: readonly PlannedDay[]): string | undefined {
  const tenths = Math.max(1, Math.round(10 * Math.min(...days.map(({ attendance }) => attendance))));
  if (tenths >= 10) return undefined;
  return tenths % 2 === 0 ? `${tenths / 2} of 5` : `${tenths} of 10`;
}

/** `about 9 new cards and 34 reviews`; a count of 0 is left out. */
function describeCards({ newCards, reviews }: StudyAmount): string {
  const counts = [
    { noun: "new card", count: Math.round(newCards) },
    { noun: "review", count: Math.round(reviews) },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return "no cards";
  return `about ${counts.map(({ noun, count }) => formatCount(count, noun)).join(" and ")}`;
}

/** `20 minutes`; a fraction is rounded. */
export const describeMinutes = ({ expectedMinutes }: StudyAmount): string => formatStudyTime(expectedMinutes);

/** `20 minutes, about 9 new cards and 34 reviews` */
export function describeStudyDay(planned: PlannedDay, today: Day): string {
  const { day, minutes, newCards, reviews } = planned;
  if (day === today && newCards === 0 && reviews === 0) return "nothing more to study";
  if (day !== today && minutes === 0) return "a day off";
  return `${describeMinutes(planned)}, ${describeCards(planned)}`;
}

/** The time at which the plan is shown. */
export type StudyClock = {
  readonly now: EpochMs;
  /** When a study day ends, on the calendar's next day. */
  readonly dayStartHour: number;
};

/** The plan's first day: `today`, or after midnight, while yesterday's study day goes on, `until 04:00`. */
export const nameFirstDay = (today: Day, { now, dayStartHour }: StudyClock): string =>
  today < dateOf(now) ? `until ${formatMinuteOfDay(60 * dayStartHour)}` : "today";

/**
 * `In the next 14 days 240 minutes, if you study on about 4 of 5 days: about 130 new cards and 400 reviews`. A day that may be
 * missed counts by its attendance. The first day is the study day at `clock`: after midnight, `Until 04:00 and in the next 13 days …`.
 */
export function describeStudyDays(days: readonly PlannedDay[], clock: StudyClock): string {
  const sum = (amount: keyof StudyAmount) =>
    days.reduce((total, day) => total + day.attendance * day[amount], 0);
  const total = {
    expectedMinutes: sum("expectedMinutes"),
    newCards: sum("newCards"),
    reviews: sum("reviews"),
  };
  const when = nameDays(days.length, nameFirstDay(days[0]?.day ?? 0, clock));
  return `${upperFirst(when)} ${describeMinutes(total)}${describeMissed(days)}: ${describeCards(total)}`;
}

function nameDays(dayCount: number, firstDay: string): string {
  const next = (count: number) => `in the next ${formatCount(count, "day")}`;
  if (dayCount === 1) return firstDay;
  if (firstDay === "today") return next(dayCount);
  return `${firstDay} and ${dayCount === 2 ? "today" : next(dayCount - 1)}`;
}

function describeMissed(days: readonly PlannedDay[]): string {
  const studiedShare = describeAttendance(days);
  if (studiedShare !== undefined) return `, if you study on about ${studiedShare} days`;
  return days.some(({ attendance }) => attendance < 1) ? ", if you miss a day now and then" : "";
}
