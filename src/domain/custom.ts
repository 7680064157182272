/** A sitting of one's own choice: which of its cards are still to come. */
import { type Day, dayLength } from "./day";
import type { CardId } from "./deck";
import { presentId } from "./deeds";
import { idOf, newestFirst } from "./log";
import { retrievability } from "./memory";
import { type Entry, type Queue, queueOf } from "./queue";
import type { Settings } from "./settings";
import { take } from "./shelf";
import { type Sitting, openSitting } from "./sitting";
import { type Status, isAside } from "./status";
import { type Study, trackOf } from "./study";

/** The most cards that one sitting can be made of: it is written down as one event. */
export const customMost = 200;

/** Cards in review that come due within so many days after today, the one most likely forgotten first. */
export function aheadOf(
  entries: readonly Entry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
  days: number,
): readonly CardId[] {
  return entries
    .flatMap(({ card }) => {
      const { memory, status } = trackOf(study, card);
      const isNear =
        memory?.next.phase === "review" && memory.next.due > today && memory.next.due <= today + days;
      if (!memory || !isNear || isAside(status, today)) return [];
      return [{ card, recall: retrievability(memory, now, settings.scheduling) }];
    })
    .toSorted((a, b) => a.recall - b.recall)
    .slice(0, customMost)
    .map(({ card }) => card);
}

/** Cards that were graded Again within the last so many days, and are not set aside; the latest first. */
export function forgottenIn(
  entries: readonly Entry[],
  study: Study,
  now: number,
  today: Day,
  days: number,
): readonly CardId[] {
  const here = new Set(entries.map(({ card }) => card));
  const forgotten = new Set<CardId>();
  for (const event of newestFirst(study.log)) {
    if (event.at <= now - days * dayLength || forgotten.size === customMost) break;
    if (event.type !== "graded" || event.grade !== 1 || take(study.takenBack, idOf(event))) continue;
    const card = presentId(event.card, study.aliases);
    if (here.has(card) && !isAside(trackOf(study, card).status, today)) forgotten.add(card);
  }
  return [...forgotten];
}

/** Cards that are chosen by what is known of them and are not set aside, in the guide's order. */
export function cardsWhere<E extends Entry>(
  entries: readonly E[],
  study: Study,
  today: Day,
  wanted: (entry: E, status: Status) => boolean,
): readonly CardId[] {
  return entries
    .filter((entry) => {
      const { status } = trackOf(study, entry.card);
      return !isAside(status, today) && wanted(entry, status);
    })
    .slice(0, customMost)
    .map(({ card }) => card);
}

/** What is left of the sitting that is open: of the day's own, or of one of the person's choice. */
export function presentQueue(
  entries: readonly Entry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): Queue {
  const sitting = openSitting(study, today);
  if (!sitting?.custom) return queueOf(entries, study, settings, now, today);
  const known = new Set(entries.map(({ card }) => card));
  const away = movedIn(sitting);
  const cards = sitting.custom.cards.filter(
    (card) => known.has(card) && !away.has(card) && !isAside(trackOf(study, card).status, today),
  );
  return sitting.custom.kind === "cram" ? cramQueue(cards, sitting) : studyQueue(cards, sitting, study, now);
}

/** Whether a card that was laid on the desk at `since` is still to be asked: nobody graded it or decided otherwise since, here or in another tab. */
export function isStillAsked(
  card: CardId,
  since: number,
  entries: readonly Entry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): boolean {
  const { memory, status } = trackOf(study, card);
  if (isAside(status, today) || (memory && memory.last > since)) return false;
  if (openSitting(study, today)?.custom) {
    const { learning, reviews, later } = presentQueue(entries, study, settings, now, today);
    return learning.includes(card) || reviews.includes(card) || later.some((each) => each.card === card);
  }
  return memory?.next.phase !== "review" || memory.next.due <= today;
}

const nothing: Queue = { learning: [], reviews: [], fresh: [], later: [], siblings: 0, overLimit: 0 };

/** Cards that got another day in this sitting, or none: they are not asked in it any more. */
const movedIn = ({ deeds }: Sitting): ReadonlySet<CardId> =>
  new Set(
    deeds.flatMap((deed) =>
      deed.type === "changed" && (deed.change.type === "reset" || deed.change.type === "rescheduled")
        ? deed.cards
        : [],
    ),
  );

/** The last grade of each card in this sitting, in the order in which they were last graded. */
function lastGrades({ deeds }: Sitting): ReadonlyMap<CardId, number> {
  const last = new Map<CardId, number>();
  for (const deed of deeds) {
    if (deed.type === "changed") continue;
    last.delete(deed.card);
    last.set(deed.card, deed.grade);
  }
  return last;
}

/** A cram asks again what was graded Again, after everything else, and nothing twice otherwise. */
function cramQueue(cards: readonly CardId[], sitting: Sitting): Queue {
  const last = lastGrades(sitting);
  const among = new Set(cards);
  const again = [...last].flatMap(([card, grade]) => (grade === 1 && among.has(card) ? [card] : []));
  return { ...nothing, reviews: [...cards.filter((card) => !last.has(card)), ...again] };
}

/** The others go on by the learning steps. */
function studyQueue(cards: readonly CardId[], sitting: Sitting, study: Study, now: number): Queue {
  const done = lastGrades(sitting);
  const reviews: CardId[] = [];
  const steps: { card: CardId; due: number }[] = [];
  for (const card of cards) {
    const { memory } = trackOf(study, card);
    if (!done.has(card)) reviews.push(card);
    else if (memory && memory.next.phase !== "review") steps.push({ card, due: memory.next.due });
  }
  steps.sort((a, b) => a.due - b.due);
  return {
    ...nothing,
    learning: steps.filter(({ due }) => due <= now).map(({ card }) => card),
    reviews,
    later: steps.filter(({ due }) => due > now),
  };
}
