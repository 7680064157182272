/** What a plan says, in sentences. */
import type { ChangeByPerson, PlanChange } from "../../../domain/planning/planChange";
import { countsCore, tierKey } from "../../../domain/planning/groupKeys";
import type { PlanCard, PlanProblem, PlanRequest } from "../../../domain/planning/planRequest";
import { withUsualMinutes } from "../../../domain/planning/variations";
import { type Tier, tiers } from "../../../domain/deck/tier";
import type { Plan, RecallForecast } from "../../../domain/planning/planResult";
import type { InterviewGoal } from "../../../domain/settings";
import type { Day } from "../../../domain/time";
import { formatCount, formatMinuteOfDay } from "../../shared/format";
import { formatDay, formatWeekday } from "../../shared/formatDates";

/** A share as a whole number of a hundred. */
export const toPercent = (share: number): number => Math.round(100 * share);

/** How sure the expected recall is, as a range within 0 to 100. A single card is recalled or not, so it has no range. */
export function describeSpread({ wantedCount, expected, standardDeviation }: RecallForecast): string {
  const recallPercent = toPercent(expected);
  if (wantedCount === 1) return `It is one card: ${recallPercent} of 100 is the chance that you recall it.`;
  const spread = Math.max(1, toPercent(2 * standardDeviation));
  const [low, high] = [Math.max(0, recallPercent - spread), Math.min(100, recallPercent + spread)];
  return high - low === 2 * spread
    ? `${recallPercent} of 100, give or take ${spread}.`
    : `${recallPercent} of 100, most likely between ${low} and ${high}.`;
}

/** What the numbers of a plan count: `core cards`, or all `cards` where core cards aren't counted. */
export const nameCountedCards = (plan: Pick<Plan, "groups"> | undefined): string =>
  !plan || countsCore(plan) ? "core cards" : "cards";

/** `20 minutes a day`, or `20 minutes on 5 days a week` where the other weekdays have none. */
export function describeUsualMinutes(minutesByWeekday: readonly number[], minutes: number): string {
  const amount = formatCount(minutes, "minute");
  const days = withUsualMinutes(minutesByWeekday, 1).filter((time) => time > 0).length;
  return days < minutesByWeekday.length
    ? `${amount} on ${formatCount(days, "day")} a week`
    : `${amount} a day`;
}

/** The countdown, by the calendar: after midnight `date` is a day ahead of the study day. The hour is said when the day is near. */
export function formatCountdown({ day, minuteOfDay }: InterviewGoal, date: Day): string {
  const hour = minuteOfDay === undefined ? "" : ` at ${formatMinuteOfDay(minuteOfDay)}`;
  if (day <= date) return `Your interview is today${hour}`;
  if (day - date === 1) return `Your interview is tomorrow${hour}`;
  return `${formatCount(day - date, "day")} to your interview`;
}

/** `14 December 2026, 14:00`. */
export const formatInterview = ({ day, minuteOfDay }: InterviewGoal): string =>
  minuteOfDay === undefined ? formatDay(day) : `${formatDay(day)}, ${formatMinuteOfDay(minuteOfDay)}`;

/** Why there is no plan, and what can be done. */
export function describeProblem(problem: PlanProblem): string {
  switch (problem.type) {
    case "dayPassed":
      return "The day of your interview has passed.";
    case "interviewToday":
      return "There is nothing left to plan. Cards come when they are due.";
    case "noCards":
      return "There is nothing to plan: no chapter has a card.";
    case "allSuspended":
      return `${problem.cardCount === 1 ? "The only card is" : `All ${formatCount(problem.cardCount, "card")} are`} suspended, so there is nothing to plan. Unsuspend ${problem.cardCount === 1 ? "it" : "some of them"} in the library.`;
    case "nothingWanted":
      return "Every chapter or tier is left out, so there is nothing to plan. Let at least one count.";
    case "noMinutes":
      return `There is no day with minutes for studying before your interview. ${describeRecallIfStopped(problem)} Give ${nameWeekdays(problem)} some minutes.`;
    case "allDaysOff":
      return `Every day with minutes before your interview is a day off. ${describeRecallIfStopped(problem)} Make at least one of them a day of study again.`;
    case "timeUsedUp":
      return `Today's minutes are used, and no other day before your interview has any. ${describeRecallIfStopped(problem, "another")} Add minutes if you want to go on.`;
  }
}

const describeRecallIfStopped = (
  { ifStopped, isCore }: { ifStopped: number; isCore: boolean },
  which: "a" | "another" = "a",
): string =>
  `Without ${which} review you would recall ${toPercent(ifStopped)} of 100 ${isCore ? "core cards" : "cards"} on the day.`;

/** The weekdays before the interview, at least one of which must get minutes: `Monday`, `at least one of Monday and Tuesday`. */
function nameWeekdays({ today, days }: Extract<PlanProblem, { type: "noMinutes" }>): string {
  if (days >= 7) return "at least one weekday";
  const names = Array.from({ length: days }, (_, i) => formatWeekday(today + i));
  return days === 1 ? names.join("") : `at least one of ${listWords(names)}`;
}

/** What has changed since the last plan, and what that means. `isUnsure`: coming days may be missed, too, and count for less. */
export function describePlanChange(change: PlanChange, cardsLabel: string, isUnsure: boolean): string {
  const from = toPercent(change.before);
  const to = toPercent(change.after);
  const effect =
    from === to ? `still ${to} of 100 ${cardsLabel}.` : `${to} of 100 ${cardsLabel} instead of ${from}.`;
  switch (change.type) {
    case "byPerson": {
      // With other cards or weights, other cards may be counted than before.
      const result = change.changes.includes("otherCards")
        ? `${to} of 100 ${cardsLabel}; before, ${from} of 100 of what counted then.`
        : effect;
      return `With ${listWords(change.changes.map((each) => changeLabels[each]))}: ${result}`;
    }
    case "missedDays": {
      const missed = `You missed ${formatCount(change.missedDays, "day")}`;
      if (from <= to)
        return `${missed}, and the plan has made up for it${change.gain < 0 ? " at the cost of other cards" : ""}: ${effect}`;
      return `${missed}${isUnsure ? ", so later days are less sure, too" : ""}: ${effect}`;
    }
    case "answerTimes": {
      const [actual, assumed] = [
        Math.round(change.pace.actualSeconds),
        Math.round(change.pace.assumedSeconds),
      ];
      return `Your answers take ${from < to ? "less time" : "longer"} than assumed (${actual} s, not ${assumed}): ${effect}`;
    }
    case "recall": {
      const went = `It went ${change.gain < 0 ? "worse" : "better"} than expected`;
      // The counted cards may gain while all cards together lose, or the other way round.
      const differsFromGain = change.gain < 0 === from < to;
      return `${went}${differsFromGain ? ", so the plan divides the minutes differently" : ""}: ${effect}`;
    }
  }
}

const changeLabels: Readonly<Record<ChangeByPerson, string>> = {
  otherDay: "the new day",
  otherHour: "the new hour",
  otherMinutes: "the new minutes",
  otherDaysOff: "the new days off",
  otherSettings: "the other settings",
  moreSuspended: "more cards suspended",
  fewerSuspended: "fewer cards suspended",
  otherSuspended: "other cards suspended",
  otherCards: "the cards and weights as they are now",
  backupRestored: "the restored backup",
  restoreUndone: "the restore undone",
  otherAnswers: "the answers that were added",
};

/** The cards that the person left out, and those that there is no time for, by tier; undefined if there are none. */
export function describeLeftOut({ leftOut }: Plan, { cards }: PlanRequest): string | undefined {
  const leftOutIds = new Set(leftOut);
  const unsuspended = cards.filter(({ isSuspended }) => !isSuspended);
  const unwanted = listByTier(unsuspended, ({ weight }) => !(weight > 0));
  const withoutTime = listByTier(unsuspended, ({ id, weight }) => weight > 0 && leftOutIds.has(id));
  const sentences = [
    ...(unwanted === undefined ? [] : [`You left out ${unwanted}.`]),
    ...(withoutTime === undefined ? [] : [`There is no time for ${withoutTime}.`]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** `the 40 details and 3 core cards`: the included cards, with `the` for all of a tier; undefined if there are none. */
function listByTier(cards: readonly PlanCard[], isIncluded: (card: PlanCard) => boolean): string | undefined {
  const parts = tiers.flatMap((tier) => {
    const all = cards.filter(({ groups }) => groups.includes(tierKey(tier)));
    const count = all.filter(isIncluded).length;
    return count === 0
      ? []
      : [`${count === all.length ? "the " : ""}${formatCount(count, tierLabels[tier])}`];
  });
  return parts.length === 0 ? undefined : listWords(parts);
}

const tierLabels: Readonly<Record<Tier, string>> = {
  core: "core card",
  standard: "standard card",
  detail: "detail",
};

/** `a, b and c`. */
const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
