/** Card states from events: `replay` of a whole log, and `appendEvent` for one more event. Both give the same result. */
import type { Day } from "../scheduling/calendar";
import type { CardId } from "../deck";
import {
  type CardAliases,
  type CardEvent,
  type LogView,
  cardsOfEvent,
  eventsOfCard,
  isCardEvent,
} from "../events/cardEvents";
import {
  type Event,
  type EventId,
  type Log,
  type RestoredEvent,
  emptyLog,
  hasEvent,
  eventIdOf,
  compareEvents,
  restoreIncludes,
  createLog,
  newestMeta,
  newestFirst,
  oldestFirst,
  mergeEvents,
  insertEvent,
} from "../events/log";
import { type Grade, type Memory, type SchedulingOptions, nextMemory } from "../scheduling/fsrs";
import {
  type PersistentMap,
  emptyPersistentMap,
  setEntry,
  createPersistentMap,
  getEntry,
} from "../persistentMap";
import { fuzzDueDay } from "../scheduling/fuzz";
import {
  type CardStatus,
  statusAfterChange,
  statusAfterGrade,
  defaultCardStatus,
  memoryAfterChange,
} from "./cardStatus";

/** The state of a card: the result of its grades and changes that are not undone. */
export type CardState = {
  /** The day of the first grade. */
  readonly firstGradedDay: Day | undefined;
  /** The newest day with a grade, and the day before if that has one. Two, because travelling west repeats a day. */
  readonly lastGradedDays: readonly Day[];
  readonly memory: Memory | undefined;
  readonly status: CardStatus;
};

export type Study = LogView & {
  /** By current card id. */
  readonly cardStates: PersistentMap<CardState>;
  /** All restores, undone or not, oldest first. */
  readonly restores: readonly RestoredEvent[];
};

export type ReplayOptions = {
  readonly scheduling: SchedulingOptions;
  readonly aliases: CardAliases;
};

export const emptyStudy: Study = {
  log: emptyLog,
  cardStates: emptyPersistentMap(),
  undone: emptyPersistentMap(),
  aliases: {},
  restores: [],
};

const newCardState: CardState = {
  firstGradedDay: undefined,
  lastGradedDays: [],
  memory: undefined,
  status: defaultCardStatus,
};

export const cardStateOf = (study: Study, card: CardId): CardState =>
  getEntry(study.cardStates, card) ?? newCardState;
export const memoryOf = (study: Study, card: CardId): Memory | undefined => cardStateOf(study, card).memory;
export const statusOf = (study: Study, card: CardId): CardStatus => cardStateOf(study, card).status;

/** The memory state after a grade, with fuzz if that is enabled. */
export function nextMemoryWithFuzz(
  memory: Memory | undefined,
  card: CardId,
  grade: Grade,
  timestamp: number,
  day: Day,
  scheduling: SchedulingOptions,
): Memory {
  const next = nextMemory(memory, grade, timestamp, day, scheduling);
  if (!scheduling.enableFuzz) return next;
  const elapsedDays = memory ? next.lastReviewedDay - memory.lastReviewedDay : 0;
  return fuzzDueDay(next, card, elapsedDays, scheduling.maximumInterval, scheduling.easyDays);
}

/** Whether a restore, undone or not, contained this event. */
export const isFromRestore = (event: Event, { restores }: Pick<Study, "restores">): boolean =>
  restores.some((restore) => restoreIncludes(restore, event));

/** Whether an event came only with restores that are all undone. A `restored` event itself is never excluded. */
export function isExcluded(event: Event, { restores, undone }: Pick<Study, "restores" | "undone">): boolean {
  if (event.type === "restored") return false;
  let isIncluded = false;
  for (const restore of restores) {
    if (!restoreIncludes(restore, event)) continue;
    if (!getEntry(undone, eventIdOf(restore))) return false;
    isIncluded = true;
  }
  return isIncluded;
}

/** The card state after one more event, which must be later than the card's others. */
function applyCardEvent(state: CardState, event: CardEvent, { scheduling }: ReplayOptions): CardState {
  const { memory, status } = state;
  if (event.type === "cardsChanged") {
    return { ...state, memory: memoryAfterChange(memory, event), status: statusAfterChange(status, event) };
  }
  const { day } = event;
  // The id at that time seeds the fuzz, so that a renamed card keeps its due day.
  const next = nextMemoryWithFuzz(memory, event.card, event.grade, event.timestamp, day, scheduling);
  return {
    firstGradedDay: state.firstGradedDay ?? day,
    lastGradedDays: [
      ...state.lastGradedDays.filter((gradedDay) => gradedDay >= day - 1 && gradedDay !== day),
      day,
    ],
    memory: next,
    status: statusAfterGrade(status, memory, next),
  };
}

const replayCard = (events: readonly CardEvent[], options: ReplayOptions): CardState =>
  events.reduce((state, event) => applyCardEvent(state, event, options), newCardState);

/** The study, with the states of these cards replayed from the log. */
function replayCards(study: Study, cards: readonly CardId[], options: ReplayOptions): Study {
  let { cardStates } = study;
  for (const card of cards)
    cardStates = setEntry(cardStates, card, replayCard(eventsOfCard(study, card), options));
  return { ...study, cardStates };
}

/** `isNewest`: the event is later than all others in the log. */
function withCardEvent(study: Study, event: CardEvent, isNewest: boolean, options: ReplayOptions): Study {
  if (getEntry(study.undone, eventIdOf(event))) return study;
  const cards = cardsOfEvent(event, options.aliases);
  if (!isNewest) return replayCards(study, cards, options);
  let { cardStates } = study;
  for (const card of cards)
    cardStates = setEntry(cardStates, card, applyCardEvent(cardStateOf(study, card), event, options));
  return { ...study, cardStates };
}

function undoCardEvent(study: Study, target: EventId, options: ReplayOptions): Study {
  const undone = setEntry(study.undone, target, true as const);
  const event = findCardEvent(study.log, target);
  return replayCards({ ...study, undone }, event ? cardsOfEvent(event, options.aliases) : [], options);
}

/** Searched from the newest event, because the one to undo is usually recent. */
function findCardEvent(log: Log, id: EventId): CardEvent | undefined {
  for (const event of newestFirst(log)) if (isCardEvent(event) && eventIdOf(event) === id) return event;
  return undefined;
}

/** The study with one more event, from this tab or another. An event that is already in the log changes nothing. */
export function appendEvent(study: Study, event: Event, options: ReplayOptions): Study {
  if (hasEvent(study.log, event)) return study;
  const last = newestMeta(study.log);
  const isNewest = !last || compareEvents(last, event) < 0;
  const log = insertEvent(study.log, event);
  const extended = { ...study, log, aliases: options.aliases };
  if (isExcluded(event, study))
    return { ...extended, undone: setEntry(study.undone, eventIdOf(event), true as const) };
  switch (event.type) {
    case "graded":
    case "cardsChanged":
      return withCardEvent(extended, event, isNewest, options);
    case "undone": {
      const isRestore = study.restores.some((restore) => eventIdOf(restore) === event.event);
      return isRestore ? replay(oldestFirst(log), options) : undoCardEvent(extended, event.event, options);
    }
    case "restored": {
      // It may contain events that were excluded, or it may already be undone.
      const restores = [...study.restores, event].sort(compareEvents);
      const hasNoUndoneRestore = !restores.some((restore) => getEntry(study.undone, eventIdOf(restore)));
      return hasNoUndoneRestore ? { ...extended, restores } : replay(oldestFirst(log), options);
    }
    case "crammed":
    case "sessionStarted":
    case "sessionEnded":
    case "newCardsAdded":
    case "interview":
      // They change no card state. Whether one is undone is looked up in `undone` when it is read.
      return extended;
  }
}

/** Replays a log. Events may come in any order and more than once. */
export function replay(events: Iterable<Event>, options: ReplayOptions): Study {
  const ordered = mergeEvents(events);
  const restores = ordered.filter((event) => event.type === "restored");
  const undone = findUndone(ordered, restores);
  const cardStates = new Map<CardId, CardState>();
  for (const event of ordered) {
    if (!isCardEvent(event)) continue;
    const isActive = !getEntry(undone, eventIdOf(event));
    for (const card of cardsOfEvent(event, options.aliases)) {
      const state = cardStates.get(card) ?? newCardState;
      cardStates.set(card, isActive ? applyCardEvent(state, event, options) : state);
    }
  }
  return {
    log: createLog(ordered),
    cardStates: createPersistentMap(cardStates),
    undone,
    aliases: options.aliases,
    restores,
  };
}

/**
 * Only the person undoes a restore: an undo event that itself came with a restore doesn't count for a restore. So restores don't
 * depend on each other, and there are no cycles.
 */
function findUndone(ordered: readonly Event[], restores: readonly RestoredEvent[]): PersistentMap<true> {
  const ids = new Set(restores.map(eventIdOf));
  const undoEvents = ordered
    .filter((event) => event.type === "undone")
    .filter((undoEvent) => !ids.has(undoEvent.event) || !isFromRestore(undoEvent, { restores }));
  const undoneIds = createPersistentMap(undoEvents.map(({ event }) => [event, true] as const));
  if (!restores.some((restore) => getEntry(undoneIds, eventIdOf(restore)))) return undoneIds;
  const excludedEvents = ordered.filter((event) => isExcluded(event, { restores, undone: undoneIds }));
  const excludedIds = createPersistentMap(excludedEvents.map((event) => [eventIdOf(event), true] as const));
  const activeUndoEvents = undoEvents.filter((event) => !getEntry(excludedIds, eventIdOf(event)));
  return createPersistentMap(
    [...activeUndoEvents.map(({ event }) => event), ...excludedEvents.map(eventIdOf)].map(
      (id) => [id, true] as const,
    ),
  );
}
