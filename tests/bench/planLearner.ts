/**
 * A simulated learner: their true memory, and FSRS's estimate of it. Whole days; recall is drawn from the forgetting
 * curve, the first grade and the grades of recalled cards by their usual chances, an answer takes seconds by its outcome.
 */
import { type Grade } from "../../src/domain/scheduling/memory";
import { type SchedulingOptions } from "../../src/domain/scheduling/schedulingOptions";
import { boundedParameters, defaultParameters, nextMemory } from "../../src/domain/scheduling/fsrs";
import {
  type StudyDynamics,
  type StudyModel,
  createDynamics,
  usualStudy,
} from "../../src/domain/planning/person/studyModel";
import type { WeighedCard } from "../../src/domain/planning/states/cardGroups";
import type { TestedMemory } from "../../src/domain/planning/person/estimateStabilityScale";
import { defaultSettings } from "../../src/domain/settings";
import { chance, draw } from "./planChance";
import { type Scenario, type Variation, isKnown, weightOf } from "./planScenarios";

export const scheduling: SchedulingOptions = defaultSettings.scheduling;
export const usualModel: StudyModel = {
  ...usualStudy,
  parameters: boundedParameters({ ...scheduling, parameters: defaultParameters }),
};
const dynamics = createDynamics(usualModel);
const { memory } = dynamics;
const { seconds } = usualModel;

/** Never reviewed. */
export const neverReviewedDay = -1_000_000;

export type Learner = {
  readonly seed: number;
  readonly variation: Variation;
  /** The estimate of FSRS, by card; `lastDay` is `neverReviewedDay` for new ones. Day 0 is the first of the plan. */
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly lastDay: Int32Array;
  /** The true memory. */
  readonly trueStability: Float64Array;
  readonly trueDifficulty: Float64Array;
  readonly reviews: Int32Array;
  /** Reviews on later days, as a log would have them. */
  readonly tests: TestedMemory[];
};

const gradeOf = (outcome: number): Grade => ([1, 2, 3, 4] as const)[outcome] ?? 3;

export function createLearner(scenario: Scenario, variation: Variation, seed: number): Learner {
  const { cards } = scenario;
  const learner: Learner = {
    seed,
    variation,
    stability: new Float64Array(cards),
    difficulty: new Float64Array(cards),
    lastDay: new Int32Array(cards).fill(neverReviewedDay),
    trueStability: new Float64Array(cards),
    trueDifficulty: new Float64Array(cards),
    reviews: new Int32Array(cards),
    tests: [],
  };
  for (let card = 0; card < cards; card += 1) if (isKnown(scenario, seed, card)) giveHistory(learner, card);
  return learner;
}

/** Learned up to two months ago, and reviewed at FSRS's intervals for 90% since. */
function giveHistory(learner: Learner, card: number): void {
  let day = -1 - Math.floor(60 * chance(learner.seed, card, 0, "history"));
  while (day < 0) {
    answer(learner, card, day, Infinity);
    day += Math.max(1, Math.round(learner.stability[card] ?? 1));
  }
}

/** All cards as FSRS believes them to be on that day. */
export const cardsOfLearner = (learner: Learner, scenario: Scenario, day: number): WeighedCard[] =>
  Array.from(learner.lastDay, (last, card) => ({
    weight: weightOf(scenario, card),
    state:
      last === neverReviewedDay
        ? undefined
        : {
            stability: learner.stability[card] ?? 1,
            difficulty: learner.difficulty[card] ?? 5,
            daysSince: day - last,
          },
  }));

/** The chance that the card is truly recalled on that day. */
export function trueRecall(
  { trueStability, lastDay, variation }: Learner,
  card: number,
  day: number,
): number {
  const last = lastDay[card] ?? neverReviewedDay;
  return last === neverReviewedDay
    ? 0
    : dynamics.recall(day - last, variation.stabilityScale * (trueStability[card] ?? 1));
}

/** The most seconds that asking this card may take; with learning steps, those of its first answer. */
export const longestAnswer = ({ lastDay }: Learner, card: number): number =>
  lastDay[card] === neverReviewedDay ? dynamics.longestFirstSeconds : dynamics.longestReviewSeconds;

/** One answer, and with learning steps those that follow while `secondsLeft` last. Returns the seconds that it took. */
export function answer(learner: Learner, card: number, day: number, secondsLeft: number): number {
  const { seed, variation, lastDay, reviews } = learner;
  const nth = reviews[card] ?? 0;
  const isNew = lastDay[card] === neverReviewedDay;
  const isRecalled = !isNew && chance(seed, card, nth, "recall") < trueRecall(learner, card, day);
  const uniform = chance(seed, card, nth, "grade");
  const gradeShares = isNew ? usualModel.firstGrades : usualModel.recalledGrades;
  const trueGrade = isNew || isRecalled ? gradeOf(draw(gradeShares, uniform)) : 1;
  const isNoise = chance(seed, card, nth, "noise") < variation.gradeNoise;
  const reportedGrade = isNoise ? gradeOf(Math.floor(4 * chance(seed, card, nth, "noisyGrade"))) : trueGrade;
  const days = day - (lastDay[card] ?? day);
  if (!isNew)
    learner.tests.push({ days, stability: learner.stability[card] ?? 1, isRecalled: reportedGrade > 1 });
  const reviewSeconds = isRecalled ? seconds.recalled : seconds.forgotten;
  const answerSeconds = isNew ? seconds.new : reviewSeconds;
  reviews[card] = nth + 1;
  if (variation.hasSteps)
    return answerSeconds + takeSteps(learner, card, day, reportedGrade, secondsLeft - answerSeconds);
  update(learner.stability, learner.difficulty, card, isNew, days, reportedGrade);
  update(learner.trueStability, learner.trueDifficulty, card, isNew, days, trueGrade);
  lastDay[card] = day;
  return answerSeconds;
}

function update(
  stability: Float64Array,
  difficulty: Float64Array,
  card: number,
  isNew: boolean,
  days: number,
  grade: Grade,
): void {
  const before = { stability: stability[card] ?? 1, difficulty: difficulty[card] ?? 5 };
  const after: Pick<ReturnType<StudyDynamics["after"]>, "stability" | "difficulty"> = isNew
    ? memory.firstState(grade)
    : dynamics.after(before, days, grade);
  stability[card] = after.stability;
  difficulty[card] = after.difficulty;
}

/** As the app does it: each step is recalled (no day has passed), and graded as recalled cards are. */
function takeSteps(learner: Learner, card: number, day: number, grade: Grade, secondsLeft: number): number {
  const { seed, stability, difficulty, trueStability, trueDifficulty, lastDay, reviews } = learner;
  const last = lastDay[card] ?? neverReviewedDay;
  const before =
    last === neverReviewedDay
      ? undefined
      : {
          stability: stability[card] ?? 1,
          difficulty: difficulty[card] ?? 5,
          reps: 1,
          lapses: 0,
          lastReviewedAt: 0,
          lastReviewedDay: last,
          learningStepIndex: 0,
          next: { type: "review", dueDay: day } as const,
        };
  let after = nextMemory(before, grade, 0, day, scheduling);
  let stepSeconds = 0;
  while (after.next.type !== "review" && secondsLeft - stepSeconds >= seconds.repeated) {
    const nth = reviews[card] ?? 0;
    const stepGrade = gradeOf(draw(usualModel.repeatedGrades, chance(seed, card, nth, "grade")));
    after = nextMemory(after, stepGrade, 0, day, scheduling);
    reviews[card] = nth + 1;
    stepSeconds += seconds.repeated;
  }
  stability[card] = after.stability;
  difficulty[card] = after.difficulty;
  trueStability[card] = after.stability;
  trueDifficulty[card] = after.difficulty;
  lastDay[card] = day;
  return stepSeconds;
}
