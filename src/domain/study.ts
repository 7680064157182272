/** Memories from events: `replay(log)`, and the same thing one event at a time. */
import type { Day } from "./day";
import type { CardId } from "./deck";
import {
  type Changed,
  type Event,
  type EventId,
  type Graded,
  type Log,
  type Restored,
  emptyLog,
  extended,
  holds,
  idOf,
  inOrder,
  isIn,
  logOf,
  newest,
  newestFirst,
  oldestFirst,
} from "./log";
import { type Grade, type Memory, type Scheduling, remember } from "./memory";
import { type Shelf, emptyShelf, put, shelfOf, take } from "./shelf";
import { spread } from "./spread";
import { type Status, afterChange, afterGrade, plainStatus, remembered } from "./status";

/** One card's grades and changes that still stand, each in order, and what they add up to. */
export type Track = {
  readonly reviews: readonly Graded[];
  readonly changes: readonly Changed[];
  readonly memory: Memory | undefined;
  readonly status: Status;
};

export type Study = {
  readonly log: Log;
  /** By the card's present id. */
  readonly tracks: Shelf<Track>;
  /** By the ids of the events that don't count: those that were taken back, and those whose restore was. */
  readonly takenBack: Shelf<true>;
  /** Whether they stand or not. */
  readonly restores: readonly Restored[];
};

export type Rules = {
  readonly scheduling: Scheduling;
  /** Former card id -> present card id: a renamed card keeps its history. */
  readonly aliases: Readonly<Record<CardId, CardId>>;
};

export const emptyStudy: Study = {
  log: emptyLog,
  tracks: emptyShelf(),
  takenBack: emptyShelf(),
  restores: [],
};

const noTrack: Track = { reviews: [], changes: [], memory: undefined, status: plainStatus };

export const trackOf = (study: Study, card: CardId): Track => take(study.tracks, card) ?? noTrack;
export const memoryOf = (study: Study, card: CardId): Memory | undefined => trackOf(study, card).memory;
export const statusOf = (study: Study, card: CardId): Status => trackOf(study, card).status;

export const presentId = (card: CardId, aliases: Rules["aliases"]): CardId =>
  Object.hasOwn(aliases, card) ? (aliases[card] ?? card) : card;

/** The card's memory, were it given this grade at `at` (epoch milliseconds), on `day`. */
export function memoryAfter(
  memory: Memory | undefined,
  card: CardId,
  grade: Grade,
  at: number,
  day: Day,
  scheduling: Scheduling,
): Memory {
  const next = remember(memory, grade, at, day, scheduling);
  if (!scheduling.spread) return next;
  const elapsed = memory ? next.lastDay - memory.lastDay : 0;
  return spread(next, card, elapsed, scheduling.maximumInterval, scheduling.easyDays);
}

/** Whether an event came by restores alone of which none stands. */
export function isLeftOut(
  event: Event,
  { restores, takenBack }: Pick<Study, "restores" | "takenBack">,
): boolean {
  let isNamed = false;
  for (const restore of restores) {
    if (!restore.runs.some((run) => isIn(run, event))) continue;
    if (!take(takenBack, idOf(restore))) return false;
    isNamed = true;
  }
  return isNamed;
}

/** What happens to single cards, and moves their tracks. */
type Deed = Graded | Changed;

const isDeed = (event: Event): event is Deed => event.type === "graded" || event.type === "changed";

const cardsOf = (deed: Deed, { aliases }: Rules): readonly CardId[] =>
  deed.type === "graded"
    ? [presentId(deed.card, aliases)]
    : [...new Set(deed.cards.map((card) => presentId(card, aliases)))];

type State = Pick<Track, "memory" | "status">;
const unseen: State = { memory: undefined, status: plainStatus };

function after({ memory, status }: State, deed: Deed, { scheduling }: Rules): State {
  if (deed.type === "changed") {
    return { memory: remembered(memory, deed), status: afterChange(status, deed) };
  }
  // By the name it had then, so that a renamed card keeps its due day.
  const next = memoryAfter(memory, deed.card, deed.grade, deed.at, deed.day, scheduling);
  return { memory: next, status: afterGrade(status, memory, next) };
}

/** The track with one more deed, which comes after all of its others. */
function followed(track: Track, deed: Deed, rules: Rules): Track {
  const { reviews, changes } = track;
  return {
    reviews: deed.type === "graded" ? [...reviews, deed] : reviews,
    changes: deed.type === "changed" ? [...changes, deed] : changes,
    ...after(track, deed, rules),
  };
}

function tracked(deeds: readonly Deed[], rules: Rules): Track {
  return {
    reviews: deeds.filter((deed) => deed.type === "graded"),
    changes: deeds.filter((deed) => deed.type === "changed"),
    ...deeds.reduce<State>((so, deed) => after(so, deed, rules), unseen),
  };
}

const deedsOf = ({ reviews, changes }: Track): readonly Deed[] => [...reviews, ...changes].sort(inOrder);

function withDeed(study: Study, deed: Deed, rules: Rules): Study {
  if (take(study.takenBack, idOf(deed))) return study;
  let { tracks } = study;
  for (const card of cardsOf(deed, rules)) {
    const track = trackOf(study, card);
    const isLast = [track.reviews.at(-1), track.changes.at(-1)].every(
      (last) => !last || inOrder(last, deed) < 0,
    );
    tracks = put(
      tracks,
      card,
      isLast ? followed(track, deed, rules) : tracked([...deedsOf(track), deed].sort(inOrder), rules),
    );
  }
  return { ...study, tracks };
}

function withoutDeed(study: Study, target: EventId, rules: Rules): Study {
  const takenBack = put(study.takenBack, target, true as const);
  const found = deedIn(study.log, target);
  let { tracks } = study;
  for (const card of found ? cardsOf(found, rules) : []) {
    const standing = deedsOf(trackOf(study, card)).filter((deed) => idOf(deed) !== target);
    tracks = put(tracks, card, tracked(standing, rules));
  }
  return { ...study, takenBack, tracks };
}

/** What is taken back was nearly always done just now. */
function deedIn(log: Log, id: EventId): Deed | undefined {
  for (const event of newestFirst(log)) if (isDeed(event) && idOf(event) === id) return event;
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
  if (isLeftOut(event, study))
    return { ...longer, takenBack: put(study.takenBack, idOf(event), true as const) };
  switch (event.type) {
    case "graded":
    case "changed":
      return withDeed(longer, event, rules);
    case "tookBack": {
      const isRestore = study.restores.some((restore) => idOf(restore) === event.event);
      return isRestore ? replay(oldestFirst(log), rules) : withoutDeed(longer, event.event, rules);
    }
    case "restored": {
      // It may bring back what was left out, or have been taken back before it was heard of.
      const restores = [...study.restores, event];
      const isPlain = !restores.some((restore) => take(study.takenBack, idOf(restore)));
      return isPlain ? { ...longer, restores } : replay(oldestFirst(log), rules);
    }
    case "crammed":
    case "began":
    case "ended":
    case "more":
    case "interviewed":
      // Their takers-back need no track: what is taken back is asked of `takenBack`.
      return longer;
  }
}

/** What a log adds up to: the union of the events by id, in the log's order. Of two with one id, the earlier stands. */
export function replay(events: Iterable<Event>, rules: Rules): Study {
  const latestFirst = [...events].sort((a, b) => inOrder(b, a));
  const ordered = [...new Map(latestFirst.map((event) => [idOf(event), event])).values()].sort(inOrder);
  const restores = ordered.filter((event) => event.type === "restored");
  const takenBack = takenBackIn(ordered, restores);
  const byCard = new Map<CardId, Deed[]>();
  for (const event of ordered) {
    if (!isDeed(event)) continue;
    const stands = !take(takenBack, idOf(event));
    for (const card of cardsOf(event, rules)) {
      const deeds = byCard.get(card) ?? [];
      byCard.set(card, deeds);
      if (stands) deeds.push(event);
    }
  }
  const tracks = shelfOf(Array.from(byCard, ([card, deeds]) => [card, tracked(deeds, rules)] as const));
  return { log: logOf(ordered), tracks, takenBack, restores };
}

/** A restore stands or not whatever else does: so there is no order to this, and no circle. */
function takenBackIn(ordered: readonly Event[], restores: readonly Restored[]): Shelf<true> {
  const backs = ordered.filter((event) => event.type === "tookBack");
  const all = shelfOf(backs.map(({ event }) => [event, true] as const));
  if (!restores.some((restore) => take(all, idOf(restore)))) return all;
  const out = ordered.filter((event) => isLeftOut(event, { restores, takenBack: all }));
  const left = shelfOf(out.map((event) => [idOf(event), true] as const));
  const counting = backs.filter((event) => !take(left, idOf(event)));
  return shelfOf([...counting.map(({ event }) => event), ...out.map(idOf)].map((id) => [id, true] as const));
}
