/** Memories from events: `replay(log)`, and the same thing one event at a time. */
import type { Day } from "./day";
import type { CardId } from "./deck";
import { type Aliases, type Deed, type Read, cardsOf, deedsOf, isDeed } from "./deeds";
import {
  type Event,
  type EventId,
  type Log,
  type Restored,
  emptyLog,
  holds,
  idOf,
  inOrder,
  isNamedBy,
  logOf,
  newest,
  newestFirst,
  oldestFirst,
  unionOf,
  withEvent,
} from "./log";
import { type Grade, type Memory, type Scheduling, remember } from "./memory";
import { type Shelf, emptyShelf, put, shelfOf, take } from "./shelf";
import { spread } from "./spread";
import { type Status, afterChange, afterGrade, plainStatus, remembered } from "./status";

/** What a card's grades and changes that still stand add up to. */
export type Track = {
  /** The day of the first grade. */
  readonly first: Day | undefined;
  /** The days of the last grades, as far back as the day before the newest: who flies west lives a day again. */
  readonly lastDays: readonly Day[];
  readonly memory: Memory | undefined;
  readonly status: Status;
};

export type Study = Read & {
  /** By the card's present id. */
  readonly tracks: Shelf<Track>;
  /** Whether they stand or not, oldest first. */
  readonly restores: readonly Restored[];
};

export type Rules = {
  readonly scheduling: Scheduling;
  readonly aliases: Aliases;
};

export const emptyStudy: Study = {
  log: emptyLog,
  tracks: emptyShelf(),
  takenBack: emptyShelf(),
  aliases: {},
  restores: [],
};

const noTrack: Track = { first: undefined, lastDays: [], memory: undefined, status: plainStatus };

export const trackOf = (study: Study, card: CardId): Track => take(study.tracks, card) ?? noTrack;
export const memoryOf = (study: Study, card: CardId): Memory | undefined => trackOf(study, card).memory;
export const statusOf = (study: Study, card: CardId): Status => trackOf(study, card).status;

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

/** Whether a restore brought it, whether that stands or not. */
export const isBrought = (event: Event, { restores }: Pick<Study, "restores">): boolean =>
  restores.some((restore) => isNamedBy(restore, event));

/** Whether an event came by restores alone of which none stands. A restore itself stands or not whatever else does. */
export function isLeftOut(
  event: Event,
  { restores, takenBack }: Pick<Study, "restores" | "takenBack">,
): boolean {
  if (event.type === "restored") return false;
  let isNamed = false;
  for (const restore of restores) {
    if (!isNamedBy(restore, event)) continue;
    if (!take(takenBack, idOf(restore))) return false;
    isNamed = true;
  }
  return isNamed;
}

/** The track after one more deed, which comes after all of its others. */
function after(track: Track, deed: Deed, { scheduling }: Rules): Track {
  const { memory, status } = track;
  if (deed.type === "changed") {
    return { ...track, memory: remembered(memory, deed), status: afterChange(status, deed) };
  }
  const { day } = deed;
  // By the name it had then, so that a renamed card keeps its due day.
  const next = memoryAfter(memory, deed.card, deed.grade, deed.at, day, scheduling);
  return {
    first: track.first ?? day,
    lastDays: [...track.lastDays.filter((each) => each >= day - 1 && each !== day), day],
    memory: next,
    status: afterGrade(status, memory, next),
  };
}

const tracked = (deeds: readonly Deed[], rules: Rules): Track =>
  deeds.reduce((track, deed) => after(track, deed, rules), noTrack);

/** The study, with the tracks of these cards reckoned from what stands in its log. */
function retracked(study: Study, cards: readonly CardId[], rules: Rules): Study {
  let { tracks } = study;
  for (const card of cards) tracks = put(tracks, card, tracked(deedsOf(study, card), rules));
  return { ...study, tracks };
}

/** `isLast`: it comes after all that was known. */
function withDeed(study: Study, deed: Deed, isLast: boolean, rules: Rules): Study {
  if (take(study.takenBack, idOf(deed))) return study;
  const cards = cardsOf(deed, rules.aliases);
  if (!isLast) return retracked(study, cards, rules);
  let { tracks } = study;
  for (const card of cards) tracks = put(tracks, card, after(trackOf(study, card), deed, rules));
  return { ...study, tracks };
}

function withoutDeed(study: Study, target: EventId, rules: Rules): Study {
  const takenBack = put(study.takenBack, target, true as const);
  const found = deedIn(study.log, target);
  return retracked({ ...study, takenBack }, found ? cardsOf(found, rules.aliases) : [], rules);
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
  const isLast = !last || inOrder(last, event) < 0;
  const log = withEvent(study.log, event);
  const longer = { ...study, log, aliases: rules.aliases };
  if (isLeftOut(event, study))
    return { ...longer, takenBack: put(study.takenBack, idOf(event), true as const) };
  switch (event.type) {
    case "graded":
    case "changed":
      return withDeed(longer, event, isLast, rules);
    case "tookBack": {
      const isRestore = study.restores.some((restore) => idOf(restore) === event.event);
      return isRestore ? replay(oldestFirst(log), rules) : withoutDeed(longer, event.event, rules);
    }
    case "restored": {
      // It may bring back what was left out, or have been taken back before it was heard of.
      const restores = [...study.restores, event].sort(inOrder);
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

/** What a log adds up to: the union of the events. */
export function replay(events: Iterable<Event>, rules: Rules): Study {
  const ordered = unionOf(events);
  const restores = ordered.filter((event) => event.type === "restored");
  const takenBack = takenBackIn(ordered, restores);
  const tracks = new Map<CardId, Track>();
  for (const event of ordered) {
    if (!isDeed(event)) continue;
    const stands = !take(takenBack, idOf(event));
    for (const card of cardsOf(event, rules.aliases)) {
      const track = tracks.get(card) ?? noTrack;
      tracks.set(card, stands ? after(track, event, rules) : track);
    }
  }
  return { log: logOf(ordered), tracks: shelfOf(tracks), takenBack, aliases: rules.aliases, restores };
}

/**
 * No restore is left out by another: so there is no order to this, and no circle. It is undone by the person, and not by
 * what another restore brought, which would have the last word even when that one was undone.
 */
function takenBackIn(ordered: readonly Event[], restores: readonly Restored[]): Shelf<true> {
  const ids = new Set(restores.map(idOf));
  const backs = ordered
    .filter((event) => event.type === "tookBack")
    .filter((back) => !ids.has(back.event) || !isBrought(back, { restores }));
  const all = shelfOf(backs.map(({ event }) => [event, true] as const));
  if (!restores.some((restore) => take(all, idOf(restore)))) return all;
  const out = ordered.filter((event) => isLeftOut(event, { restores, takenBack: all }));
  const left = shelfOf(out.map((event) => [idOf(event), true] as const));
  const counting = backs.filter((event) => !take(left, idOf(event)));
  return shelfOf([...counting.map(({ event }) => event), ...out.map(idOf)].map((id) => [id, true] as const));
}
