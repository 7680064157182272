/** Card states from events: `replay` of a whole log, and `appendEvent` for one more event. Both give the same result. */
import {
  type PersistentMap,
  createPersistentMap,
  emptyPersistentMap,
  getEntry,
  listEntries,
  setEntry,
} from "../collections/persistentMap";
import { type CardEvent, cardsOfEvent, eventsOfCard, isCardEvent } from "../events/cardEvents";
import {
  type Event,
  type RestoredEvent,
  type UndoneEvent,
  compareEvents,
  eventIdOf,
  mergeEvents,
} from "../events/event";
import {
  type Log,
  createLog,
  emptyLog,
  hasEvent,
  insertEvent,
  newestFirst,
  newestMeta,
  oldestFirst,
} from "../events/log";
import { type LogView, isInactive } from "../events/logView";
import type { CardId, EventId } from "../ids";
import { runToEnd } from "../collections/runToEnd";
import type { Memory } from "../scheduling/memory";
import { type CardState, type ReplayOptions, applyCardEvent, newCardState, replayCard } from "./cardState";
import type { CardStatus } from "./cardStatus";
import { findInactiveIds, isExcluded } from "./inactiveEvents";

export type Study = LogView & {
  /** By current card id. */
  readonly cardStates: PersistentMap<CardState>;
  /** All restores, undone or not, oldest first. */
  readonly restores: readonly RestoredEvent[];
};

export const emptyStudy: Study = {
  log: emptyLog,
  cardStates: emptyPersistentMap(),
  inactiveIds: emptyPersistentMap(),
  aliases: {},
  restores: [],
};

export const cardStateOf = (study: Study, card: CardId): CardState =>
  getEntry(study.cardStates, card) ?? newCardState;
export const memoryOf = (study: Study, card: CardId): Memory | undefined => cardStateOf(study, card).memory;
export const statusOf = (study: Study, card: CardId): CardStatus => cardStateOf(study, card).status;

/** The study, with the states of these cards replayed from the log. */
function replayCards(study: Study, cards: readonly CardId[], options: ReplayOptions): Study {
  let { cardStates } = study;
  for (const card of cards)
    cardStates = setEntry(cardStates, card, replayCard(eventsOfCard(study, card), options));
  return { ...study, cardStates };
}

/** `isNewest`: the event is later than all others in the log. */
function withCardEvent(study: Study, event: CardEvent, isNewest: boolean, options: ReplayOptions): Study {
  if (isInactive(study, event)) return study;
  const cards = cardsOfEvent(event, options.aliases);
  if (!isNewest) return replayCards(study, cards, options);
  let { cardStates } = study;
  for (const card of cards)
    cardStates = setEntry(cardStates, card, applyCardEvent(cardStateOf(study, card), event, options));
  return { ...study, cardStates };
}

/** `study` has the undo event in its log already. */
function applyUndo(study: Study, undoEvent: UndoneEvent, options: ReplayOptions): Study {
  const target = findEvent(study.log, undoEvent.event);
  // These change which other events count.
  const isFarReaching = target?.type === "restored" || target?.type === "undone";
  if (isFarReaching || isInactive(study, undoEvent)) return replay(oldestFirst(study.log), options);
  const inactiveIds = setEntry(study.inactiveIds, undoEvent.event, true as const);
  const cards = target && isCardEvent(target) ? cardsOfEvent(target, options.aliases) : [];
  return replayCards({ ...study, inactiveIds }, cards, options);
}

/** Searched from the newest event, because the one to undo is usually recent. */
function findEvent(log: Log, id: EventId): Event | undefined {
  for (const event of newestFirst(log)) if (eventIdOf(event) === id) return event;
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
    return { ...extended, inactiveIds: setEntry(study.inactiveIds, eventIdOf(event), true as const) };
  switch (event.type) {
    case "graded":
    case "cardsChanged":
      return withCardEvent(extended, event, isNewest, options);
    case "undone":
      return applyUndo(extended, event, options);
    case "restored": {
      // It may contain events that were excluded, or it may already be undone.
      const restores = [...study.restores, event].sort(compareEvents);
      const hasNoUndoneRestore = !restores.some((restore) => isInactive(study, restore));
      return hasNoUndoneRestore ? { ...extended, restores } : replay(oldestFirst(log), options);
    }
    case "crammed":
    case "sessionStarted":
    case "sessionEnded":
    case "newCardsAdded":
    case "interview":
      // They change no card state. Whether one counts is looked up in `inactiveIds` when it is read.
      return extended;
  }
}

/** Replays a log. Events may come in any order and more than once. */
export function replay(events: Iterable<Event>, options: ReplayOptions): Study {
  const ordered = mergeEvents(events);
  const restores = ordered.filter((event) => event.type === "restored");
  const inactiveIds = findInactiveIds(ordered, restores);
  return {
    log: createLog(ordered),
    cardStates: runToEnd(replayCardStates(ordered, inactiveIds, options)),
    inactiveIds,
    aliases: options.aliases,
    restores,
  };
}

/** Events that are replayed in a millisecond or less. */
const eventsPerStep = 32;

/** The card states after these events (in the log's order), in small steps, so that a caller can let the page work in between. */
export function* replayCardStates(
  ordered: Iterable<Event>,
  inactiveIds: Study["inactiveIds"],
  options: ReplayOptions,
): Generator<undefined, Study["cardStates"]> {
  const cardStates = new Map<CardId, CardState>();
  let eventCount = 0;
  for (const event of ordered) {
    eventCount += 1;
    if (eventCount % eventsPerStep === 0) yield;
    if (!isCardEvent(event)) continue;
    const isActive = !isInactive({ inactiveIds }, event);
    for (const card of cardsOfEvent(event, options.aliases)) {
      const state = cardStates.get(card) ?? newCardState;
      cardStates.set(card, isActive ? applyCardEvent(state, event, options) : state);
    }
  }
  return createPersistentMap(cardStates);
}

/** `current` with `cardStates`, which are those of `before` under other options. Cards that have changed since `before` are replayed. */
export function withCardStates(
  current: Study,
  before: Study,
  cardStates: Study["cardStates"],
  options: ReplayOptions,
): Study {
  const changedCards = listEntries(current.cardStates).flatMap(([card, state]) =>
    state === getEntry(before.cardStates, card) ? [] : [card],
  );
  return replayCards({ ...current, cardStates }, changedCards, options);
}
