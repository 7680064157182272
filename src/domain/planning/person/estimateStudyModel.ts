/** What the planner believes of this person, from their answers so far; usual values count until there are enough. */
import type { CardId } from "../../ids";
import { boundedParameters } from "../../scheduling/fsrs";
import type { SchedulingOptions } from "../../scheduling/schedulingOptions";
import { type Day, type DurationMs, msPerSecond } from "../../time";
import { type MemoryState, createMemoryModel } from "./memoryModel";
import type { Answer } from "./recentAnswers";
import { countSameDayRepeats } from "./sameDayRepeats";
import { type TestedMemory, estimateStabilityScale } from "./stabilityScale";
import { type StudyModel, usualStudy } from "./studyModel";

/** The usual grades of first answers and of reviews, which were measured, weigh as much as so many answers. */
const measuredWeight = 20;
/** Times, in which people differ much, and the grades of repeats, which are only assumed, weigh less. */
export const assumedWeight = 5;

type Outcome = keyof StudyModel["seconds"];
type GradeChances = StudyModel["firstGrades"];

/**
 * `answers`: oldest first. An answer counts for `maxAnswerMs` at most. A card's outcome on a day is its first grade on that day;
 * what follows are repeats, whose number the learning steps decide.
 */
export function estimateStudyModel(
  answers: readonly Answer[],
  scheduling: SchedulingOptions,
  maxAnswerMs: DurationMs,
  attendance: number,
): StudyModel {
  const parameters = boundedParameters(scheduling);
  const outcomes = groupByOutcome(answers);
  const meanSeconds = (outcome: Outcome) => {
    const timed = outcomes[outcome].filter(({ durationMs }) => durationMs > 0);
    const sum =
      timed.reduce((total, { durationMs }) => total + Math.min(maxAnswerMs, durationMs), 0) / msPerSecond;
    return (usualStudy.seconds[outcome] * assumedWeight + sum) / (assumedWeight + timed.length);
  };
  const repeatedGrades = blend(outcomes.repeated, usualStudy.repeatedGrades, assumedWeight);
  return {
    parameters,
    firstGrades: blend(outcomes.new, usualStudy.firstGrades, measuredWeight),
    recalledGrades: blend(outcomes.recalled, usualStudy.recalledGrades, measuredWeight),
    repeatedGrades,
    seconds: {
      new: meanSeconds("new"),
      recalled: meanSeconds("recalled"),
      forgotten: meanSeconds("forgotten"),
      repeated: meanSeconds("repeated"),
    },
    sameDayRepeats: countSameDayRepeats(scheduling, repeatedGrades),
    stabilityScale: estimateStabilityScale(testedMemories(answers, parameters), parameters),
    attendance,
  };
}

function groupByOutcome(answers: readonly Answer[]): Readonly<Record<Outcome, readonly Answer[]>> {
  const groups: Record<Outcome, Answer[]> = { new: [], recalled: [], forgotten: [], repeated: [] };
  const lastDays = new Map<CardId, Day>();
  for (const answer of answers) {
    const { card, day, grade, isNew } = answer;
    const outcome =
      lastDays.get(card) === day ? "repeated" : isNew ? "new" : grade === 1 ? "forgotten" : "recalled";
    lastDays.set(card, day);
    groups[outcome].push(answer);
  }
  return groups;
}

/** Shares of the grades, with the usual ones as so many answers. */
function blend(answers: readonly Answer[], usual: GradeChances, weight: number): GradeChances {
  const share = (grade: 1 | 2 | 3 | 4) =>
    (answers.filter((answer) => answer.grade === grade).length + weight * (usual[grade - 1] ?? 0)) /
    (answers.length + weight);
  return [share(1), share(2), share(3), share(4)];
}

/** Reviews on a later day, of cards whose history is known from the first grade on. */
function testedMemories(answers: readonly Answer[], parameters: readonly number[]): readonly TestedMemory[] {
  const model = createMemoryModel(parameters);
  const states = new Map<CardId, MemoryState & { readonly day: number }>();
  const tests: TestedMemory[] = [];
  for (const { card, day, grade, isNew } of answers) {
    const state = states.get(card);
    if (!state) {
      if (isNew) states.set(card, { ...model.firstState(grade), day });
      continue;
    }
    const days = day - state.day;
    const difficulty = model.nextDifficulty(state.difficulty, grade);
    if (days <= 0) {
      states.set(card, {
        stability: model.sameDayStability(state.stability, grade),
        difficulty,
        day: state.day,
      });
      continue;
    }
    tests.push({ days, stability: state.stability, isRecalled: grade > 1 });
    const stability = model.nextStability(state, model.recall(days, state.stability), grade);
    states.set(card, { stability, difficulty, day });
  }
  return tests;
}
