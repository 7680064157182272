/** Which card is asked: the next one of the queue, or the one in the history entry while it is still asked. */
import { readHistoryState, updateHistoryState } from "../../browser/historyState";
import type { CardId } from "../../domain/ids";
import { isChosenByPlan, todaysQueue } from "../../domain/planning/plannedQueue";
import { type Calendar, dayOf } from "../../domain/scheduling/calendar";
import type { Settings } from "../../domain/settings";
import { isStillInQueue } from "../../domain/study/currentQueue";
import { type Queue, nextCard } from "../../domain/study/queue";
import { currentSession, earlierSessionOfCard } from "../../domain/study/session";
import type { Study } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import type { PlanState } from "../../state/plan/createPlanStore";
import type { CardEntry } from "../shared/decks/useCardEntries";
import { todaysPlanOf } from "../shared/schedule/useTodaysPlan";

export type CurrentCard = {
  readonly card: CardId;
  readonly isRevealed: boolean;
  /** When the question was first seen. */
  readonly shownAt: EpochMs;
  /** Whether the plan for the interview chose it. */
  readonly isPlanned: boolean;
};

/** What the queue is built from. */
export type QueueSource = {
  readonly entries: readonly CardEntry[];
  readonly study: Study;
  readonly settings: Settings;
  readonly plan: PlanState;
  readonly calendar: Calendar;
  readonly unavailable: ReadonlySet<CardId>;
};

/** Today's queue: by the plan, or by due dates without a plan for this day. If only unavailable cards are left, it has these, and the review waits for them. */
export function queueOf(
  { entries, study, settings, plan, calendar, unavailable }: QueueSource,
  now: EpochMs,
): Queue {
  const today = dayOf(now, calendar);
  const planned = todaysPlanOf(settings, plan, today);
  const context = { entries, study, settings, now, today };
  const available = todaysQueue({ ...context, unavailable }, planned);
  return nextCard(available, now) === undefined ? todaysQueue(context, planned) : available;
}

export function showNextCard(source: QueueSource, now: EpochMs): CurrentCard | undefined {
  const queue = queueOf(source, now);
  const card = nextCard(queue, now);
  if (card === undefined) return undefined;
  return { card, isRevealed: false, shownAt: now, isPlanned: isChosenByPlan(card, queue, source.study) };
}

/** Whether the card is still asked: it may have been graded or changed in another tab, or on its own page. */
export const isStillCurrent = (
  { card, shownAt, isPlanned }: CurrentCard,
  { entries, study, settings, plan, calendar }: QueueSource,
  now: EpochMs,
): boolean => {
  const today = dayOf(now, calendar);
  // The plan that chose it may have to be made again: after a reload, or on the next day.
  const ignoresDueDay =
    todaysPlanOf(settings, plan, today) !== undefined ||
    (isPlanned && settings.interview?.choosesCards === true);
  return isStillInQueue(card, shownAt, { entries, study, settings, now, today }, calendar, ignoresDueDay);
};

/** The key and the field names in the history entry. They stay as they are: entries outlive an update of the app. */
const historyKey = "currentCard";

/** Puts the card into the browser's history entry, so that it survives a reload and a look into the guide. */
export const storeCurrentCard = (current: CurrentCard | undefined): void =>
  updateHistoryState({
    [historyKey]: current && {
      card: current.card,
      revealed: current.isRevealed,
      since: current.shownAt,
      planned: current.isPlanned,
    },
  });

/** The card in the history entry, if it is still asked. */
export function restoreCurrentCard(source: QueueSource, now: EpochMs): CurrentCard | undefined {
  const entry = readHistoryState()[historyKey];
  if (typeof entry !== "object" || entry === null || !("card" in entry) || !("revealed" in entry))
    return undefined;
  const card = source.entries.find((each) => each.card === entry.card)?.card;
  if (card === undefined) return undefined;
  const shownAt = "since" in entry && typeof entry.since === "number" ? entry.since : now;
  const isPlanned = "planned" in entry && entry.planned === true;
  const restored = { card, isRevealed: entry.revealed === true, shownAt, isPlanned };
  return isStillCurrent(restored, source, now) ? withTimerRestarted(restored, source, now) : undefined;
}

/** Time away and waiting don't count, but a custom session of the day before is found by when its card was shown. */
export function withTimerRestarted(
  current: CurrentCard,
  { study, calendar }: QueueSource,
  now: EpochMs,
): CurrentCard {
  const isOfEarlierDay =
    !currentSession(study, dayOf(now, calendar), now) &&
    earlierSessionOfCard(study, current.shownAt, now, calendar)?.custom !== undefined;
  return isOfEarlierDay ? current : { ...current, shownAt: now };
}
