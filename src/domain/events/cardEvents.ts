/** The grades and changes of each card. They are indexed per page of the log, so that a new event re-indexes one page only. */
import type { Day } from "../scheduling/calendar";
import type { CardId } from "../deck";
import {
  type ChangedEvent,
  type Event,
  type GradedEvent,
  type Log,
  type LogPage,
  eventIdOf,
  compareEvents,
  newestFirst,
} from "./log";
import type { Grade } from "../scheduling/fsrs";
import { type PersistentMap, getEntry } from "../persistentMap";

/** Events of single cards that can change their memory state. */
export type CardEvent = GradedEvent | ChangedEvent;

export const isCardEvent = (event: Event): event is CardEvent =>
  event.type === "graded" || event.type === "cardsChanged";

/** Former card id -> current card id. A renamed card keeps its history. */
export type CardAliases = Readonly<Record<CardId, CardId>>;

export const resolveAlias = (card: CardId, aliases: CardAliases): CardId =>
  Object.hasOwn(aliases, card) ? (aliases[card] ?? card) : card;

/** The current ids of the event's cards. */
export const cardsOfEvent = (event: CardEvent, aliases: CardAliases): readonly CardId[] =>
  event.type === "graded"
    ? [resolveAlias(event.card, aliases)]
    : [...new Set(event.cards.map((card) => resolveAlias(card, aliases)))];

/** A log, with what is needed to read it: which events are undone, and which ids were renamed. */
export type LogView = {
  readonly log: Log;
  /** Ids of the events that don't count: undone ones, and ones that came with an undone restore. */
  readonly undone: PersistentMap<true>;
  readonly aliases: CardAliases;
};

type CardEventIndex = ReadonlyMap<CardId, readonly CardEvent[]>;
const cardEventIndexes = new WeakMap<LogPage, CardEventIndex>();

/** Keyed by the ids that the cards had at the time of the event. */
function indexCardEvents(page: LogPage): CardEventIndex {
  const cached = cardEventIndexes.get(page);
  if (cached) return cached;
  const index = new Map<CardId, CardEvent[]>();
  for (const event of page.events) {
    if (!isCardEvent(event)) continue;
    for (const card of cardsOfEvent(event, {})) {
      const cardEvents = index.get(card);
      if (cardEvents) cardEvents.push(event);
      else index.set(card, [event]);
    }
  }
  cardEventIndexes.set(page, index);
  return index;
}

/** The grades and changes of a card that are not undone, oldest first. */
export function eventsOfCard({ log, undone, aliases }: LogView, card: CardId): readonly CardEvent[] {
  const ids = [card, ...Object.keys(aliases).filter((former) => aliases[former] === card)];
  const cardEvents = log.pages.flatMap((page) => ids.flatMap((id) => indexCardEvents(page).get(id) ?? []));
  const activeEvents = cardEvents.filter((event) => !getEntry(undone, eventIdOf(event)));
  return ids.length === 1 ? activeEvents : [...new Set(activeEvents)].sort(compareEvents);
}

/** All grades and changes that are not undone, by card. */
export function eventsByCard({ log, undone, aliases }: LogView): ReadonlyMap<CardId, readonly CardEvent[]> {
  const byCard = new Map<CardId, CardEvent[]>();
  for (const page of log.pages) {
    for (const event of page.events) {
      if (!isCardEvent(event) || getEntry(undone, eventIdOf(event))) continue;
      for (const card of cardsOfEvent(event, aliases)) {
        const cardEvents = byCard.get(card);
        if (cardEvents) cardEvents.push(event);
        else byCard.set(card, [event]);
      }
    }
  }
  return byCard;
}

/** Cards that were graded after a day, with this grade or with any. */
export function cardsGradedAfter(
  { log, undone, aliases }: LogView,
  day: Day,
  grade?: Grade,
): ReadonlySet<CardId> {
  const cards = new Set<CardId>();
  for (const event of newestFirst(log)) {
    // Travelling west repeats a day, so an older event may have a day that is later by one.
    if (event.day < day) break;
    if (event.type !== "graded" || event.day === day || (grade !== undefined && event.grade !== grade))
      continue;
    if (!getEntry(undone, eventIdOf(event))) cards.add(resolveAlias(event.card, aliases));
  }
  return cards;
}
