/** The grades and changes of each card. They are indexed per page of the log, so that a new event re-indexes one page only. */
import { type Aliases, resolveAlias } from "../deck/aliases";
import type { CardId } from "../ids";
import type { Grade } from "../scheduling/memory";
import type { Day } from "../time";
import { type ChangedEvent, type Event, type GradedEvent, compareEvents } from "./event";
import { type LogPage, newestFirst } from "./log";
import { type LogView, activeOldestFirst, isInactive } from "./logView";

/** Events of single cards that can change their memory state. */
export type CardEvent = GradedEvent | ChangedEvent;

export const isCardEvent = (event: Event): event is CardEvent =>
  event.type === "graded" || event.type === "cardsChanged";

/** The current ids of the event's cards. */
export const cardsOfEvent = (event: CardEvent, aliases: Aliases<CardId>): readonly CardId[] =>
  event.type === "graded"
    ? [resolveAlias(event.card, aliases)]
    : [...new Set(event.cards.map((card) => resolveAlias(card, aliases)))];

type EventsByCard = ReadonlyMap<CardId, readonly CardEvent[]>;

function groupByCard(events: Iterable<Event>, aliases: Aliases<CardId>): EventsByCard {
  const groups = new Map<CardId, CardEvent[]>();
  for (const event of events) {
    if (!isCardEvent(event)) continue;
    for (const card of cardsOfEvent(event, aliases)) {
      const group = groups.get(card);
      if (group) group.push(event);
      else groups.set(card, [event]);
    }
  }
  return groups;
}

const cardEventIndexes = new WeakMap<LogPage, EventsByCard>();

/** Keyed by the ids that the cards had at the time of the event. */
function indexCardEvents(page: LogPage): EventsByCard {
  const cached = cardEventIndexes.get(page);
  if (cached) return cached;
  const index = groupByCard(page.events, {});
  cardEventIndexes.set(page, index);
  return index;
}

/** The grades and changes of a card that are not undone, oldest first. */
export function eventsOfCard(view: LogView, card: CardId): readonly CardEvent[] {
  const { log, aliases } = view;
  const ids = [card, ...Object.keys(aliases).filter((former) => aliases[former] === card)];
  const cardEvents = log.pages.flatMap((page) => ids.flatMap((id) => indexCardEvents(page).get(id) ?? []));
  const activeEvents = cardEvents.filter((event) => !isInactive(view, event));
  return ids.length === 1 ? activeEvents : [...new Set(activeEvents)].sort(compareEvents);
}

/** All grades and changes that are not undone, by card. */
export const eventsByCard = (view: LogView): EventsByCard =>
  groupByCard(activeOldestFirst(view), view.aliases);

/** Cards that were graded after a day, with this grade or with any. */
export function cardsGradedAfter(view: LogView, day: Day, grade?: Grade): ReadonlySet<CardId> {
  const cards = new Set<CardId>();
  for (const event of newestFirst(view.log)) {
    // Travelling west repeats a day, so an older event may have a day that is later by one.
    if (event.day < day) break;
    if (event.type !== "graded" || event.day === day || (grade !== undefined && event.grade !== grade))
      continue;
    if (!isInactive(view, event)) cards.add(resolveAlias(event.card, view.aliases));
  }
  return cards;
}
