/** What the planner believes of a person: how they forget, how they grade, how long an answer takes. */
import { type Grade } from "../../scheduling/memory";
import { type MemoryModel, type MemoryState, createMemoryModel } from "./memoryModel";

/** Chances, 0 to 1, of Again, Hard, Good and Easy; they add up to 1. */
type GradeChances = readonly [number, number, number, number];

/** Seconds that one answer takes, by its outcome. */
type AnswerSeconds = {
  /** The first time that a card is seen. */
  readonly new: number;
  readonly recalled: number;
  readonly forgotten: number;
};

export type StudyModel = {
  /** The 21 parameters of FSRS-6, within FSRS's bounds. */
  readonly parameters: readonly number[];
  readonly firstGrades: GradeChances;
  /** Of the cards that are recalled; the chance of Again is 0. */
  readonly recalledGrades: GradeChances;
  readonly seconds: AnswerSeconds;
  /**
   * How often a card is asked again on the same day, and answered Good: after its first grade (Again to Easy), and after it
   * was forgotten. All 0 where a card is asked at most once a day.
   */
  readonly sameDayRepeats: {
    readonly first: readonly [number, number, number, number];
    readonly forgotten: number;
  };
  /** How long this person remembers against what FSRS believes: 0.5 recalls as if every stability were half. Usually 1. */
  readonly stabilityScale: number;
  /** The share of the days with study time on which the person really studies, above 0 to 1. */
  readonly attendance: number;
};

/** One thing that a review may lead to. */
type Outcome = MemoryState & { readonly seconds: number };

export type StudyDynamics = {
  /** The chance, 0 to 1, of recall so many whole days after the last review. */
  readonly recall: (days: number, stability: number) => number;
  /** After the first time that a card is seen, for each grade. */
  readonly first: readonly [Outcome, Outcome, Outcome, Outcome];
  /** Seconds that learning a new card takes, on average. */
  readonly firstSeconds: number;
  /** After a review so many days (1 or more) after the last, for a grade. */
  readonly after: (state: MemoryState, days: number, grade: Grade) => Outcome;
  /** Expected seconds of a review of a card that is recalled with this chance. */
  readonly reviewSeconds: (recall: number) => number;
  /** The most that the first answer to a new card, or to another, may take: what is repeated after it can wait for another day. */
  readonly longestFirst: number;
  readonly longestReview: number;
  readonly memory: MemoryModel;
};

/** Grades as the benchmark of FSRS's authors has them, and usual times (seconds); used until a person has enough answers of their own. */
export const usualStudy: Omit<StudyModel, "parameters"> = {
  firstGrades: [0.24, 0.094, 0.495, 0.171],
  recalledGrades: [0, 0.224, 0.631, 0.145],
  seconds: { new: 30, recalled: 10, forgotten: 25 },
  sameDayRepeats: { first: [0, 0, 0, 0], forgotten: 0 },
  stabilityScale: 1,
  attendance: 1,
};

export function createDynamics(model: StudyModel): StudyDynamics {
  const memory = createMemoryModel(model.parameters);
  const { seconds, sameDayRepeats, stabilityScale, firstGrades } = model;
  const recall = (days: number, stability: number) => memory.recall(days, stability * stabilityScale);
  const repeated = (state: MemoryState, times: number, spent: number): Outcome => {
    let { stability, difficulty } = state;
    for (let i = 0; i < times; i += 1) {
      stability = memory.sameDayStability(stability, 3);
      difficulty = memory.nextDifficulty(difficulty, 3);
    }
    return { stability, difficulty, seconds: spent + times * seconds.recalled };
  };
  const firstOutcome = (grade: Grade): Outcome =>
    repeated(memory.firstState(grade), sameDayRepeats.first[grade - 1] ?? 0, seconds.new);
  const first = [firstOutcome(1), firstOutcome(2), firstOutcome(3), firstOutcome(4)] as const;
  const forgottenSeconds = seconds.forgotten + sameDayRepeats.forgotten * seconds.recalled;
  return {
    recall,
    first,
    firstSeconds: first.reduce((sum, outcome, i) => sum + (firstGrades[i] ?? 0) * outcome.seconds, 0),
    after: (state, days, grade) => {
      // FSRS updates a memory by what it believed, not by what is true of this person.
      const stability = memory.nextStability(state, memory.recall(days, state.stability), grade);
      const difficulty = memory.nextDifficulty(state.difficulty, grade);
      return grade === 1
        ? repeated({ stability, difficulty }, sameDayRepeats.forgotten, seconds.forgotten)
        : { stability, difficulty, seconds: seconds.recalled };
    },
    reviewSeconds: (chance) => chance * seconds.recalled + (1 - chance) * forgottenSeconds,
    longestFirst: seconds.new,
    longestReview: Math.max(seconds.recalled, seconds.forgotten),
    memory,
  };
}

/** Seconds of the quickest answer: a day with less holds nothing. */
export const shortestAnswer = ({ seconds }: StudyModel): number =>
  Math.min(seconds.new, seconds.recalled, seconds.forgotten);
