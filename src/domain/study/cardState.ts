/** The state of one card, replayed from its grades and changes. */
import type { Aliases } from "../deck/aliases";
import type { CardEvent } from "../events/cardEvents";
import type { ChangedEvent } from "../events/event";
import type { CardId } from "../ids";
import type { Memory } from "../scheduling/memory";
import { scheduleReview } from "../scheduling/scheduleReview";
import type { SchedulingOptions } from "../scheduling/schedulingOptions";
import type { Day } from "../time";
import { type CardStatus, defaultCardStatus, statusAfterChange, statusAfterGrade } from "./cardStatus";
import { becomesLeech } from "./leech";

export type CardState = {
  /** The day of the first grade, or of the first one since the card was reset and graded again. */
  readonly firstGradedDay: Day | undefined;
  /** The newest day with a grade, and the day before if that has one. Two, because travelling west repeats a day. */
  readonly lastGradedDays: readonly Day[];
  readonly memory: Memory | undefined;
  readonly status: CardStatus;
};

export type ReplayOptions = {
  readonly scheduling: SchedulingOptions;
  readonly aliases: Aliases<CardId>;
};

export const newCardState: CardState = {
  firstGradedDay: undefined,
  lastGradedDays: [],
  memory: undefined,
  status: defaultCardStatus,
};

/** The memory state after a grade or a change. Most changes leave it as it is. */
export function memoryAfterEvent(
  memory: Memory | undefined,
  event: CardEvent,
  { scheduling }: ReplayOptions,
): Memory | undefined {
  return event.type === "cardsChanged"
    ? memoryAfterChange(memory, event)
    : // The id at that time seeds the fuzz, so that a renamed card keeps its due day.
      scheduleReview(memory, event.card, event.grade, event.timestamp, event.day, scheduling);
}

/** A new card has no due day to move. */
function memoryAfterChange(memory: Memory | undefined, { change, day }: ChangedEvent): Memory | undefined {
  if (!memory) return undefined;
  switch (change.type) {
    case "reset":
      return undefined;
    case "rescheduled":
      return { ...memory, learningStepIndex: 0, next: { type: "review", dueDay: change.dueDay } };
    case "broughtForward":
      return memory.next.type === "review" && memory.next.dueDay > day
        ? { ...memory, next: { type: "review", dueDay: day } }
        : memory;
    case "suspended":
    case "buried":
    case "marked":
    case "flagged":
    case "noteEdited":
      return memory;
  }
}

/** The card state after one more event, which must be later than the card's others. */
export function applyCardEvent(state: CardState, event: CardEvent, options: ReplayOptions): CardState {
  const memory = memoryAfterEvent(state.memory, event, options);
  if (event.type === "cardsChanged")
    return { ...state, memory, status: statusAfterChange(state.status, event) };
  const { day } = event;
  return {
    firstGradedDay: state.memory ? state.firstGradedDay : day,
    lastGradedDays: [
      ...state.lastGradedDays.filter((gradedDay) => gradedDay >= day - 1 && gradedDay !== day),
      day,
    ],
    memory,
    status: statusAfterGrade(state.status, memory !== undefined && becomesLeech(state.memory, memory)),
  };
}

export const replayCard = (events: readonly CardEvent[], options: ReplayOptions): CardState =>
  events.reduce((state, event) => applyCardEvent(state, event, options), newCardState);
