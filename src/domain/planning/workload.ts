/** Simulates the coming days: study time per day, and how many cards are remembered at the end. */
import { type Day, msPerDay, msPerMinute } from "../scheduling/calendar";
import type { CardId } from "../deck";
import { eventIdOf, oldestFirst } from "../events/log";
import {
  type Grade,
  type Memory,
  type SchedulingOptions,
  retrievabilityAfterDays,
  nextMemory,
} from "../scheduling/fsrs";
import { getEntry } from "../persistentMap";
import { type Study, cardStateOf } from "../study/study";

/** Milliseconds per answer, by grade. */
export type AnswerDurations = Readonly<Record<Grade, number>>;

/** The defaults of the FSRS simulator, used for grades with too few answers. */
export const defaultAnswerDurations: AnswerDurations = { 1: 25_000, 2: 12_000, 3: 10_000, 4: 8_000 };
const minSamples = 20;

/** The median answer time of each grade in the log. Answers over two minutes are ignored: the person was probably away. */
export function medianAnswerDurations({ log, undone }: Pick<Study, "log" | "undone">): AnswerDurations {
  const durations: Record<Grade, number[]> = { 1: [], 2: [], 3: [], 4: [] };
  for (const event of oldestFirst(log)) {
    if (event.type !== "graded" || getEntry(undone, eventIdOf(event))) continue;
    if (event.durationMs > 0 && event.durationMs < 2 * msPerMinute)
      durations[event.grade].push(event.durationMs);
  }
  const median = (grade: Grade): number => {
    const sorted = durations[grade].sort((a, b) => a - b);
    return sorted.length < minSamples
      ? defaultAnswerDurations[grade]
      : (sorted[sorted.length >> 1] ?? defaultAnswerDurations[grade]);
  };
  return { 1: median(1), 2: median(2), 3: median(3), 4: median(4) };
}

/** Grade probabilities for recalled cards and for first reviews, from the FSRS benchmark. */
const recalledGradeOdds: readonly (readonly [Grade, number])[] = [
  [2, 0.224],
  [3, 0.631],
  [4, 0.145],
];
const firstGradeOdds: readonly (readonly [Grade, number])[] = [
  [1, 0.24],
  [2, 0.094],
  [3, 0.495],
  [4, 0.171],
];

const drawGrade = (odds: readonly (readonly [Grade, number])[], random: number): Grade => {
  let remaining = random;
  for (const [grade, probability] of odds) {
    remaining -= probability;
    if (remaining < 0) return grade;
  }
  return 3;
};

export type WorkloadInput = {
  readonly memories: readonly Memory[];
  /** How many cards are new. */
  readonly newCardCount: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly today: Day;
  readonly days: number;
  readonly answerDurations: AnswerDurations;
};

export type WorkloadForecast = {
  /** Study time on each day, in milliseconds. */
  readonly dailyDurationsMs: readonly number[];
  /** Expected number of cards recalled at the end. */
  readonly recalledCount: number;
  /** The first day without due cards beyond the limit. Undefined if there is none. */
  readonly caughtUpDay: Day | undefined;
};

type SimulatedCard = { memory: Memory; dueDay: Day };

/** `random` returns numbers from 0 to 1. The same numbers give the same result. */
export function simulateWorkload(
  input: WorkloadInput,
  scheduling: SchedulingOptions,
  random: () => number,
): WorkloadForecast {
  const { today, days, answerDurations, newPerDay, reviewsPerDay } = input;
  const cards: SimulatedCard[] = input.memories.map((memory) => ({ memory, dueDay: dueDayOf(memory) }));
  let { newCardCount } = input;
  let caughtUpDay: Day | undefined;
  const dailyDurationsMs: number[] = [];
  for (let day = today; day < today + days; day += 1) {
    let durationMs = 0;
    const dueCards = cards
      .filter((card) => card.dueDay <= day)
      .map((card) => ({
        card,
        recall: retrievabilityAfterDays(card.memory, day - card.memory.lastReviewedDay, scheduling),
      }))
      .sort((a, b) => a.recall - b.recall);
    if (dueCards.length <= reviewsPerDay) caughtUpDay ??= day;
    for (const { card, recall } of dueCards.slice(0, reviewsPerDay)) {
      const grade = random() < recall ? drawGrade(recalledGradeOdds, random()) : 1;
      durationMs += reviewCard(card, grade, day, answerDurations, scheduling);
    }
    for (let i = 0; i < newPerDay && newCardCount > 0; i += 1) {
      newCardCount -= 1;
      const grade = drawGrade(firstGradeOdds, random());
      const card = { memory: nextMemory(undefined, grade, day * msPerDay, day, scheduling), dueDay: day };
      durationMs += answerDurations[grade] + finishLearningSteps(card, day, answerDurations, scheduling);
      cards.push(card);
    }
    dailyDurationsMs.push(durationMs);
  }
  const end = today + days;
  const recalledCount = cards.reduce(
    (sum, { memory }) => sum + retrievabilityAfterDays(memory, end - memory.lastReviewedDay, scheduling),
    0,
  );
  return { dailyDurationsMs, recalledCount, caughtUpDay };
}

/** A card in learning is due on the day of its last review. */
const dueDayOf = (memory: Memory): Day =>
  memory.next.type === "review" ? memory.next.dueDay : memory.lastReviewedDay;

function reviewCard(
  card: SimulatedCard,
  grade: Grade,
  day: Day,
  answerDurations: AnswerDurations,
  scheduling: SchedulingOptions,
): number {
  card.memory = nextMemory(card.memory, grade, day * msPerDay, day, scheduling);
  return answerDurations[grade] + finishLearningSteps(card, day, answerDurations, scheduling);
}

/** Takes the card through its learning steps on the same day, with Good until it is in review. Returns the time in milliseconds. */
function finishLearningSteps(
  card: SimulatedCard,
  day: Day,
  answerDurations: AnswerDurations,
  scheduling: SchedulingOptions,
): number {
  let durationMs = 0;
  for (let step = 0; step < 10 && card.memory.next.type !== "review"; step += 1) {
    card.memory = nextMemory(card.memory, 3, day * msPerDay, day, scheduling);
    durationMs += answerDurations[3];
  }
  card.dueDay = Math.max(day + 1, dueDayOf(card.memory));
  return durationMs;
}

/** A random number generator with a seed, 0 to 1: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The memory states and the number of new cards among these. Suspended cards are left out. */
export function workloadInputOfCards(
  cards: readonly CardId[],
  study: Study,
): Pick<WorkloadInput, "memories" | "newCardCount"> {
  const states = cards.map((card) => cardStateOf(study, card)).filter(({ status }) => !status.suspended);
  const memories = states.flatMap(({ memory }) => memory ?? []);
  return { memories, newCardCount: states.length - memories.length };
}
