/** What the planner believes of this person, from their answers so far; usual values count until there are enough. */
import type { CardId } from "../../ids";
import { boundedParameters } from "../../scheduling/fsrs";
import type { SchedulingOptions } from "../../scheduling/schedulingOptions";
import { type Day, type DurationMs, type EpochMs, msPerSecond } from "../../time";
import { type MemoryState, createMemoryModel } from "./memoryModel";
import type { RecentAnswer } from "./recentAnswers";
import { countSameDayRepeats } from "./sameDayRepeats";
import { type TestedMemory, estimateStabilityScale } from "./estimateStabilityScale";
import { type GradeChances, type StudyModel, usualStudy } from "./studyModel";

/** The usual grades of first answers and of reviews, which were measured, weigh as much as this number of answers. */
const measuredWeight = 20;
/** Times, in which people differ much, and the grades of repeats, which are only assumed, weigh less. */
export const assumedWeight = 5;

type AnswerOutcome = keyof StudyModel["seconds"];
const outcomeTypes = ["new", "recalled", "forgotten", "repeated"] as const;
type AnswersByOutcome = Readonly<Record<AnswerOutcome, readonly RecentAnswer[]>>;

/**
 * `answers`: oldest first. An answer counts for `maxAnswerMs` at most. A card's outcome on a day is its first grade on that day;
 * what follows are repeats, whose number the learning steps decide.
 */
export function estimateStudyModel(
  answers: readonly RecentAnswer[],
  scheduling: SchedulingOptions,
  maxAnswerMs: DurationMs,
  attendance: number,
): StudyModel {
  const parameters = boundedParameters(scheduling);
  const outcomes = groupByOutcome(answers);
  const repeatedGrades = blend(outcomes.repeated, usualStudy.repeatedGrades, assumedWeight);
  return {
    parameters,
    firstGrades: blend(outcomes.new, usualStudy.firstGrades, measuredWeight),
    recalledGrades: blend(outcomes.recalled, usualStudy.recalledGrades, measuredWeight),
    repeatedGrades,
    seconds: estimateSeconds(outcomes, maxAnswerMs),
    sameDayRepeats: countSameDayRepeats(scheduling, repeatedGrades),
    stabilityScale: estimateStabilityScale(testedMemories(answers, parameters), parameters),
    attendance,
  };
}

/** Mean seconds of some answers, and what was assumed of them before: all in all, and by outcome. */
export type Pace = { readonly actualSeconds: number; readonly assumedSeconds: number };

/** The pace of the answers after a moment, and the seconds that were assumed until then; undefined without such answers. */
export function paceSince(
  answers: readonly RecentAnswer[],
  since: EpochMs,
  maxAnswerMs: DurationMs,
): { readonly pace: Pace; readonly assumedSeconds: StudyModel["seconds"] } | undefined {
  const assumedSeconds = estimateSeconds(
    groupByOutcome(answers.filter(({ timestamp }) => timestamp <= since)),
    maxAnswerMs,
  );
  const sum = { actual: 0, assumed: 0, count: 0 };
  const groups = groupByOutcome(answers);
  for (const outcome of outcomeTypes) {
    const newerSeconds = secondsOf(
      groups[outcome].filter(({ timestamp }) => timestamp > since),
      maxAnswerMs,
    );
    for (const seconds of newerSeconds) sum.actual += seconds;
    sum.assumed += newerSeconds.length * assumedSeconds[outcome];
    sum.count += newerSeconds.length;
  }
  if (sum.count === 0) return undefined;
  return {
    pace: { actualSeconds: sum.actual / sum.count, assumedSeconds: sum.assumed / sum.count },
    assumedSeconds,
  };
}

/** Seconds of the answers whose time is known. */
const secondsOf = (answers: readonly RecentAnswer[], maxAnswerMs: DurationMs): readonly number[] =>
  answers.flatMap(({ durationMs }) =>
    durationMs > 0 ? [Math.min(maxAnswerMs, durationMs) / msPerSecond] : [],
  );

function estimateSeconds(outcomes: AnswersByOutcome, maxAnswerMs: DurationMs): StudyModel["seconds"] {
  const mean = (outcome: AnswerOutcome) => {
    const answerSeconds = secondsOf(outcomes[outcome], maxAnswerMs);
    const sum = answerSeconds.reduce(
      (total, seconds) => total + seconds,
      usualStudy.seconds[outcome] * assumedWeight,
    );
    return sum / (assumedWeight + answerSeconds.length);
  };
  return {
    new: mean("new"),
    recalled: mean("recalled"),
    forgotten: mean("forgotten"),
    repeated: mean("repeated"),
  };
}

function groupByOutcome(answers: readonly RecentAnswer[]): AnswersByOutcome {
  const groups: Record<AnswerOutcome, RecentAnswer[]> = {
    new: [],
    recalled: [],
    forgotten: [],
    repeated: [],
  };
  const lastDays = new Map<CardId, Day>();
  for (const answer of answers) {
    groups[outcomeOf(answer, lastDays.get(answer.card))].push(answer);
    lastDays.set(answer.card, answer.day);
  }
  return groups;
}

/** `lastDay`: when the card was last answered. */
function outcomeOf({ day, grade, isNew }: RecentAnswer, lastDay: Day | undefined): AnswerOutcome {
  if (lastDay === day) return "repeated";
  if (isNew) return "new";
  return grade === 1 ? "forgotten" : "recalled";
}

/** Shares of the grades, with the usual ones counted as `weight` answers. */
function blend(answers: readonly RecentAnswer[], usual: GradeChances, weight: number): GradeChances {
  const share = (grade: 1 | 2 | 3 | 4) =>
    (answers.filter((answer) => answer.grade === grade).length + weight * (usual[grade - 1] ?? 0)) /
    (answers.length + weight);
  return [share(1), share(2), share(3), share(4)];
}

/** Reviews on a later day, of cards whose history is known from the first grade on. */
function testedMemories(
  answers: readonly RecentAnswer[],
  parameters: readonly number[],
): readonly TestedMemory[] {
  const model = createMemoryModel(parameters);
  const states = new Map<CardId, MemoryState & { readonly day: Day }>();
  const tests: TestedMemory[] = [];
  for (const { card, day, grade, isNew } of answers) {
    const state = states.get(card);
    if (!state) {
      if (isNew) states.set(card, { ...model.firstState(grade), day });
      continue;
    }
    const days = day - state.day;
    if (days > 0) tests.push({ days, stability: state.stability, isRecalled: grade > 1 });
    states.set(card, {
      stability:
        days > 0
          ? model.nextStability(state, model.recall(days, state.stability), grade)
          : model.sameDayStability(state.stability, grade),
      difficulty: model.nextDifficulty(state.difficulty, grade),
      day: Math.max(day, state.day),
    });
  }
  return tests;
}
