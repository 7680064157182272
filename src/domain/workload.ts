/** The days ahead, simulated: how long they take, and how much is remembered at their end. */
import { type Day, dayLength, minute } from "./day";
import type { CardId } from "./deck";
import { idOf, oldestFirst } from "./log";
import { type Grade, type Memory, type Scheduling, recallAfter, remember } from "./memory";
import { take } from "./shelf";
import { type Study, trackOf } from "./study";

/** Milliseconds that an answer takes, by its grade. */
export type Pace = Readonly<Record<Grade, number>>;

/** As published for the FSRS simulator's defaults, and used where a person has too few answers of a grade. */
export const usualPace: Pace = { 1: 25_000, 2: 12_000, 3: 10_000, 4: 8_000 };
const enough = 20;

/** The middle time of each grade in the log; answers of more than two minutes were no thinking. */
export function paceOf({ log, takenBack }: Pick<Study, "log" | "takenBack">): Pace {
  const times: Record<Grade, number[]> = { 1: [], 2: [], 3: [], 4: [] };
  for (const event of oldestFirst(log)) {
    if (event.type !== "graded" || take(takenBack, idOf(event))) continue;
    if (event.took > 0 && event.took < 2 * minute) times[event.grade].push(event.took);
  }
  const middle = (grade: Grade): number => {
    const sorted = times[grade].sort((a, b) => a - b);
    return sorted.length < enough ? usualPace[grade] : (sorted[sorted.length >> 1] ?? usualPace[grade]);
  };
  return { 1: middle(1), 2: middle(2), 3: middle(3), 4: middle(4) };
}

/** How people grade what they recall and what they see first, from the benchmark of FSRS's authors. */
const recalled: readonly (readonly [Grade, number])[] = [
  [2, 0.224],
  [3, 0.631],
  [4, 0.145],
];
const first: readonly (readonly [Grade, number])[] = [
  [1, 0.24],
  [2, 0.094],
  [3, 0.495],
  [4, 0.171],
];

const drawn = (odds: readonly (readonly [Grade, number])[], lot: number): Grade => {
  let left = lot;
  for (const [grade, share] of odds) {
    left -= share;
    if (left < 0) return grade;
  }
  return 3;
};

export type Ahead = {
  readonly memories: readonly Memory[];
  /** Cards never seen. */
  readonly unseen: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly today: Day;
  readonly days: number;
  readonly pace: Pace;
};

export type Workload = {
  /** Milliseconds on each of the days. */
  readonly daily: readonly number[];
  /** Expected number of cards recalled at the end. */
  readonly remembered: number;
  /** The first day on which nothing that was due had to wait; undefined if it never came. */
  readonly caughtUp: Day | undefined;
};

type Card = { memory: Memory; due: Day };

/** `chance` gives numbers from 0 to 1. The same numbers give the same days. */
export function simulate(ahead: Ahead, scheduling: Scheduling, chance: () => number): Workload {
  const { today, days, pace, newPerDay, reviewsPerDay } = ahead;
  const cards: Card[] = ahead.memories.map((memory) => ({ memory, due: dueOf(memory) }));
  let { unseen } = ahead;
  let caughtUp: Day | undefined;
  const daily: number[] = [];
  for (let day = today; day < today + days; day += 1) {
    let time = 0;
    const due = cards
      .filter((card) => card.due <= day)
      .map((card) => ({ card, recall: recallAfter(card.memory, day - card.memory.lastDay, scheduling) }))
      .sort((a, b) => a.recall - b.recall);
    if (due.length <= reviewsPerDay) caughtUp ??= day;
    for (const { card, recall } of due.slice(0, reviewsPerDay)) {
      const grade = chance() < recall ? drawn(recalled, chance()) : 1;
      time += answer(card, grade, day, pace, scheduling);
    }
    for (let i = 0; i < newPerDay && unseen > 0; i += 1) {
      unseen -= 1;
      const grade = drawn(first, chance());
      const card = { memory: remember(undefined, grade, day * dayLength, day, scheduling), due: day };
      time += pace[grade] + settle(card, day, pace, scheduling);
      cards.push(card);
    }
    daily.push(time);
  }
  const end = today + days;
  const remembered = cards.reduce(
    (sum, { memory }) => sum + recallAfter(memory, end - memory.lastDay, scheduling),
    0,
  );
  return { daily, remembered, caughtUp };
}

/** A card in learning is due on the day that it is learned. */
const dueOf = (memory: Memory): Day => (memory.next.phase === "review" ? memory.next.due : memory.lastDay);

function answer(card: Card, grade: Grade, day: Day, pace: Pace, scheduling: Scheduling): number {
  card.memory = remember(card.memory, grade, day * dayLength, day, scheduling);
  return pace[grade] + settle(card, day, pace, scheduling);
}

/** The learning steps of the same day: Good until the card is in review. */
function settle(card: Card, day: Day, pace: Pace, scheduling: Scheduling): number {
  let time = 0;
  for (let step = 0; step < 10 && card.memory.next.phase !== "review"; step += 1) {
    card.memory = remember(card.memory, 3, day * dayLength, day, scheduling);
    time += pace[3];
  }
  card.due = Math.max(day + 1, dueOf(card.memory));
  return time;
}

/** Numbers from 0 to 1 out of a seed: mulberry32. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is known of those of the cards that are asked at all: the suspended ones cost nothing. */
export function aheadOfCards(cards: readonly CardId[], study: Study): Pick<Ahead, "memories" | "unseen"> {
  const tracks = cards.map((card) => trackOf(study, card)).filter(({ status }) => !status.suspended);
  const memories = tracks.flatMap(({ memory }) => memory ?? []);
  return { memories, unseen: tracks.length - memories.length };
}
