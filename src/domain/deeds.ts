/** What was done with each card, found in the log: by page, so that one more event costs one page. */
import type { Day } from "./day";
import type { CardId } from "./deck";
import {
  type Changed,
  type Event,
  type Graded,
  type Log,
  type Page,
  idOf,
  inOrder,
  newestFirst,
} from "./log";
import type { Grade } from "./memory";
import { type Shelf, take } from "./shelf";

/** What happens to single cards, and moves their memories. */
export type Deed = Graded | Changed;

export const isDeed = (event: Event): event is Deed => event.type === "graded" || event.type === "changed";

/** Former card id -> present card id: a renamed card keeps its history. */
export type Aliases = Readonly<Record<CardId, CardId>>;

export const presentId = (card: CardId, aliases: Aliases): CardId =>
  Object.hasOwn(aliases, card) ? (aliases[card] ?? card) : card;

/** By their present ids. */
export const cardsOf = (deed: Deed, aliases: Aliases): readonly CardId[] =>
  deed.type === "graded"
    ? [presentId(deed.card, aliases)]
    : [...new Set(deed.cards.map((card) => presentId(card, aliases)))];

/** A log, and how it is read. */
export type Read = {
  readonly log: Log;
  /** By the ids of the events that don't count: those that were taken back, and those whose restore was. */
  readonly takenBack: Shelf<true>;
  readonly aliases: Aliases;
};

type Index = ReadonlyMap<CardId, readonly Deed[]>;
const indexes = new WeakMap<Page, Index>();

/** By the ids that the cards had then. */
function indexOf(page: Page): Index {
  const known = indexes.get(page);
  if (known) return known;
  const index = new Map<CardId, Deed[]>();
  for (const event of page.events) {
    if (!isDeed(event)) continue;
    for (const card of cardsOf(event, {})) {
      const deeds = index.get(card);
      if (deeds) deeds.push(event);
      else index.set(card, [event]);
    }
  }
  indexes.set(page, index);
  return index;
}

/** What was done with a card and still stands, oldest first. */
export function deedsOf({ log, takenBack, aliases }: Read, card: CardId): readonly Deed[] {
  const names = [card, ...Object.keys(aliases).filter((former) => aliases[former] === card)];
  const deeds = log.pages.flatMap((page) => names.flatMap((name) => indexOf(page).get(name) ?? []));
  const standing = deeds.filter((deed) => !take(takenBack, idOf(deed)));
  return names.length === 1 ? standing : [...new Set(standing)].sort(inOrder);
}

/** All that was done and still stands, by card. */
export function deedsByCard({ log, takenBack, aliases }: Read): ReadonlyMap<CardId, readonly Deed[]> {
  const byCard = new Map<CardId, Deed[]>();
  for (const page of log.pages) {
    for (const event of page.events) {
      if (!isDeed(event) || take(takenBack, idOf(event))) continue;
      for (const card of cardsOf(event, aliases)) {
        const deeds = byCard.get(card);
        if (deeds) deeds.push(event);
        else byCard.set(card, [event]);
      }
    }
  }
  return byCard;
}

/** The cards that were graded after a day, with this grade or with any. */
export function gradedAfter({ log, takenBack, aliases }: Read, day: Day, grade?: Grade): ReadonlySet<CardId> {
  const cards = new Set<CardId>();
  for (const event of newestFirst(log)) {
    // Who flies west lives a day again: an older event may be of a later day, by one.
    if (event.day < day) break;
    if (event.type !== "graded" || event.day === day || (grade !== undefined && event.grade !== grade))
      continue;
    if (!take(takenBack, idOf(event))) cards.add(presentId(event.card, aliases));
  }
  return cards;
}
