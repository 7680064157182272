/** Memories from events: `replay(log)`, and the same thing one event at a time. */
import type { CardId } from "./deck";
import {
  type Event,
  type EventId,
  type Graded,
  type Log,
  emptyLog,
  extended,
  holds,
  idOf,
  inOrder,
  logOf,
  newest,
  newestFirst,
  oldestFirst,
} from "./log";
import { type Memory, type Scheduling, remember } from "./memory";
import { type Shelf, emptyShelf, put, shelfOf, take } from "./shelf";

/** One card's grades that still stand, in order, and what they add up to. */
export type Track = { readonly reviews: readonly Graded[]; readonly memory: Memory | undefined };

export type Study = {
  readonly log: Log;
  /** By the card's present id. */
  readonly tracks: Shelf<Track>;
  /** By the id of the event that was taken back. */
  readonly takenBack: Shelf<true>;
};

export type Rules = {
  readonly scheduling: Scheduling;
  /** Former card id -> present card id: a renamed card keeps its history. */
  readonly aliases: Readonly<Record<CardId, CardId>>;
};

export const emptyStudy: Study = { log: emptyLog, tracks: emptyShelf(), takenBack: emptyShelf() };

const noTrack: Track = { reviews: [], memory: undefined };

export const trackOf = (study: Study, card: CardId): Track => take(study.tracks, card) ?? noTrack;
export const memoryOf = (study: Study, card: CardId): Memory | undefined => trackOf(study, card).memory;

const presentId = (card: CardId, rules: Rules): CardId =>
  Object.hasOwn(rules.aliases, card) ? (rules.aliases[card] ?? card) : card;

const graded = (memory: Memory | undefined, review: Graded, rules: Rules): Memory =>
  remember(memory, review.grade, review.at, review.day, rules.scheduling);

function tracked(reviews: readonly Graded[], rules: Rules): Track {
  const memory = reviews.reduce<Memory | undefined>((so, review) => graded(so, review, rules), undefined);
  return { reviews, memory };
}

function withGrade(study: Study, event: Graded, rules: Rules): Study {
  if (take(study.takenBack, idOf(event))) return study;
  const card = presentId(event.card, rules);
  const { reviews, memory } = trackOf(study, card);
  const last = reviews.at(-1);
  const track =
    !last || inOrder(last, event) < 0
      ? { reviews: [...reviews, event], memory: graded(memory, event, rules) }
      : tracked([...reviews, event].sort(inOrder), rules);
  return { ...study, tracks: put(study.tracks, card, track) };
}

function withoutGrade(study: Study, target: EventId, rules: Rules): Study {
  const takenBack = put(study.takenBack, target, true as const);
  const found = gradeOf(study.log, target);
  if (!found) return { ...study, takenBack };
  const card = presentId(found.card, rules);
  const standing = trackOf(study, card).reviews.filter((review) => idOf(review) !== target);
  return { ...study, takenBack, tracks: put(study.tracks, card, tracked(standing, rules)) };
}

/** What is taken back was nearly always done just now. */
function gradeOf(log: Log, id: EventId): Graded | undefined {
  for (const event of newestFirst(log)) if (event.type === "graded" && idOf(event) === id) return event;
  return undefined;
}

/** The study with one more event, from this tab or another. An event that is known already changes nothing. */
export function append(study: Study, event: Event, rules: Rules): Study {
  if (holds(study.log, event)) return study;
  const last = newest(study.log);
  const log =
    !last || inOrder(last, event) < 0
      ? extended(study.log, event)
      : logOf([...oldestFirst(study.log), event].sort(inOrder));
  const longer = { ...study, log };
  switch (event.type) {
    case "graded":
      return withGrade(longer, event, rules);
    case "tookBack":
      return withoutGrade(longer, event.event, rules);
    case "began":
    case "ended":
      return longer;
  }
}

/** What a log adds up to: the union of the events by id, in the log's order. Of two with one id, the earlier stands. */
export function replay(events: Iterable<Event>, rules: Rules): Study {
  const latestFirst = [...events].sort((a, b) => inOrder(b, a));
  const ordered = [...new Map(latestFirst.map((event) => [idOf(event), event])).values()].sort(inOrder);
  const takenBack = shelfOf(
    ordered.flatMap((event) => (event.type === "tookBack" ? [[event.event, true] as const] : [])),
  );
  const byCard = new Map<CardId, Graded[]>();
  for (const event of ordered) {
    if (event.type !== "graded") continue;
    const card = presentId(event.card, rules);
    const reviews = byCard.get(card) ?? [];
    byCard.set(card, reviews);
    if (!take(takenBack, idOf(event))) reviews.push(event);
  }
  const tracks = shelfOf(Array.from(byCard, ([card, reviews]) => [card, tracked(reviews, rules)] as const));
  return { log: logOf(ordered), tracks, takenBack };
}
