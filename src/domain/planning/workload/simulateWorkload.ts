/** Simulates the coming days: study time per day, and how many cards are remembered at the end. */
import { nextMemory, retrievabilityAfterDays } from "../../scheduling/fsrs";
import type { Grade, Memory } from "../../scheduling/memory";
import type { SchedulingOptions } from "../../scheduling/schedulingOptions";
import type { AnswerDurations } from "../../study/medianAnswerDurations";
import { type Day, type DurationMs, msPerDay } from "../../time";
import { drawFirstGrade, drawRecalledGrade } from "./drawGrade";
import type { WorkloadInput } from "./workloadInput";

export type WorkloadForecast = {
  /** Study time on each day. */
  readonly dailyDurationsMs: readonly DurationMs[];
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
  const { today, days, answerDurations, newPerDay, reviewsPerDay, reviewsLeftToday = reviewsPerDay } = input;
  const cards: SimulatedCard[] = input.memories.map((memory) => ({ memory, dueDay: dueDayOf(memory) }));
  let { newCardCount } = input;
  let caughtUpDay: Day | undefined;
  const dailyDurationsMs: DurationMs[] = [];
  const recallOn = (day: Day, { memory }: SimulatedCard) =>
    retrievabilityAfterDays(memory, day - memory.lastReviewedDay, scheduling);
  for (let day = today; day < today + days; day += 1) {
    let durationMs = 0;
    const study = (memory: Memory | undefined, grade: Grade): SimulatedCard => {
      const studied = studyCard(memory, grade, day, answerDurations, scheduling);
      durationMs += studied.durationMs;
      return { memory: studied.memory, dueDay: Math.max(day + 1, dueDayOf(studied.memory)) };
    };
    const dueCards = cards
      .filter((card) => card.dueDay <= day)
      .map((card) => ({ card, recall: recallOn(day, card) }))
      .sort((a, b) => a.recall - b.recall);
    const limit = day === today ? reviewsLeftToday : reviewsPerDay;
    if (dueCards.length <= limit) caughtUpDay ??= day;
    for (const { card, recall } of dueCards.slice(0, limit))
      Object.assign(card, study(card.memory, random() < recall ? drawRecalledGrade(random()) : 1));
    const newCardsToday = Math.min(newPerDay, newCardCount);
    newCardCount -= newCardsToday;
    for (let i = 0; i < newCardsToday; i += 1) cards.push(study(undefined, drawFirstGrade(random())));
    dailyDurationsMs.push(durationMs);
  }
  const end = today + days;
  return {
    dailyDurationsMs,
    recalledCount: cards.reduce((sum, card) => sum + recallOn(end, card), 0),
    caughtUpDay,
  };
}

/** A card in learning is due on the day of its last review. */
const dueDayOf = ({ next, lastReviewedDay }: Memory): Day =>
  next.type === "review" ? next.dueDay : lastReviewedDay;

/** More learning steps than anybody sets, so that the simulation ends. */
const maxSteps = 10;

/** Grades a card, and takes it through its learning steps on the same day, with Good until it is in review. */
function studyCard(
  before: Memory | undefined,
  grade: Grade,
  day: Day,
  answerDurations: AnswerDurations,
  scheduling: SchedulingOptions,
): { readonly memory: Memory; readonly durationMs: DurationMs } {
  let memory = nextMemory(before, grade, day * msPerDay, day, scheduling);
  let durationMs = answerDurations[grade];
  for (let step = 0; step < maxSteps && memory.next.type !== "review"; step += 1) {
    memory = nextMemory(memory, 3, day * msPerDay, day, scheduling);
    durationMs += answerDurations[3];
  }
  return { memory, durationMs };
}
