/** What the planner believes of a person: how they forget, how they grade, how long an answer takes. */
import { type Grade, grades } from "../../scheduling/memory";
import { type MemoryModel, type MemoryState, createMemoryModel } from "./memoryModel";

/** Chances, 0 to 1, of Again, Hard, Good and Easy; they add up to 1. */
export type GradeChances = readonly [number, number, number, number];

/** Seconds that one answer takes, by its outcome. */
type AnswerSeconds = {
  /** The first time that a card is seen. */
  readonly new: number;
  readonly recalled: number;
  readonly forgotten: number;
  /** Asked again on the same day. */
  readonly repeated: number;
};

/** Chances of 0, 1, 2, … more answers on the same day; they add up to 1. */
export type RepeatChances = readonly number[];

export type StudyModel = {
  /** The 21 parameters of FSRS-6, within FSRS's bounds. */
  readonly parameters: readonly number[];
  readonly firstGrades: GradeChances;
  /** Of the cards that are recalled; the chance of Again is 0. */
  readonly recalledGrades: GradeChances;
  /** Of the cards that are asked again on the same day. */
  readonly repeatedGrades: GradeChances;
  readonly seconds: AnswerSeconds;
  /**
   * How often a card is asked again on the same day: after its first grade (Again to Easy), and after it was forgotten. Never
   * where a card is asked at most once a day.
   */
  readonly sameDayRepeats: {
    readonly first: readonly [RepeatChances, RepeatChances, RepeatChances, RepeatChances];
    readonly forgotten: RepeatChances;
  };
  /** How long this person remembers against what FSRS believes: 0.5 recalls as if every stability were half. Usually 1. */
  readonly stabilityScale: number;
  /** The share of the days with study time on which the person really studies, above 0 to 1. */
  readonly attendance: number;
};

/** What a review may lead to. */
type ReviewOutcome = MemoryState & { readonly seconds: number };

/** A time that a card may take on a day, repeats included, and its chance. */
export type Duration = { readonly seconds: number; readonly chance: number };

export type StudyDynamics = {
  /** The chance, 0 to 1, of recall this number of whole days after the last review. */
  readonly recall: (days: number, stability: number) => number;
  /** After the first time that a card is seen, for each grade. */
  readonly first: readonly [ReviewOutcome, ReviewOutcome, ReviewOutcome, ReviewOutcome];
  /** Seconds that learning a new card takes, on average. */
  readonly firstSeconds: number;
  /** After a review this number of days (1 or more) after the last, for a grade. */
  readonly after: (state: MemoryState, days: number, grade: Grade) => ReviewOutcome;
  /** Expected seconds of a review of a card that is recalled with this chance. */
  readonly reviewSeconds: (recall: number) => number;
  /** What a new card, a recalled one and a forgotten one may take. */
  readonly durations: Readonly<Record<"new" | "recalled" | "forgotten", readonly Duration[]>>;
  /** The longest first answer to a new card, and to another card; their repeats can wait for another day. */
  readonly longestFirstSeconds: number;
  readonly longestReviewSeconds: number;
  readonly memory: MemoryModel;
};

/** Grades as the benchmark of FSRS's authors has them, and usual times (seconds); used until a person has enough answers of their own. */
export const usualStudy: Omit<StudyModel, "parameters"> = {
  firstGrades: [0.24, 0.094, 0.495, 0.171],
  recalledGrades: [0, 0.224, 0.631, 0.145],
  repeatedGrades: [0, 0.224, 0.631, 0.145],
  seconds: { new: 30, recalled: 10, forgotten: 25, repeated: 10 },
  sameDayRepeats: { first: [[1], [1], [1], [1]], forgotten: [1] },
  stabilityScale: 1,
  attendance: 1,
};

export function createDynamics(model: StudyModel): StudyDynamics {
  const memory = createMemoryModel(model.parameters);
  const { seconds, sameDayRepeats, stabilityScale, firstGrades, repeatedGrades } = model;
  const recall = (days: number, stability: number) => memory.recall(days, stability * stabilityScale);
  const withRepeats = (state: MemoryState, repeats: number, firstSeconds: number): ReviewOutcome => ({
    ...repeatOnSameDay(state, repeats, repeatedGrades, memory),
    seconds: firstSeconds + repeats * seconds.repeated,
  });
  const firstRepeats = sameDayRepeats.first.map(expectedRepeats);
  const forgottenRepeats = expectedRepeats(sameDayRepeats.forgotten);
  const firstOutcome = (grade: Grade): ReviewOutcome =>
    withRepeats(memory.firstState(grade), firstRepeats[grade - 1] ?? 0, seconds.new);
  const first = [firstOutcome(1), firstOutcome(2), firstOutcome(3), firstOutcome(4)] as const;
  const forgottenSeconds = seconds.forgotten + forgottenRepeats * seconds.repeated;
  const durations = (firstSeconds: number, repeatChances: RepeatChances): Duration[] =>
    repeatChances.map((chance, repeats) => ({ seconds: firstSeconds + repeats * seconds.repeated, chance }));
  return {
    recall,
    first,
    firstSeconds: first.reduce((sum, outcome, i) => sum + (firstGrades[i] ?? 0) * outcome.seconds, 0),
    after: (state, days, grade) => {
      // FSRS updates a memory by what it believed, not by what is true of this person.
      const stability = memory.nextStability(state, memory.recall(days, state.stability), grade);
      const difficulty = memory.nextDifficulty(state.difficulty, grade);
      return grade === 1
        ? withRepeats({ stability, difficulty }, forgottenRepeats, seconds.forgotten)
        : { stability, difficulty, seconds: seconds.recalled };
    },
    reviewSeconds: (chance) => chance * seconds.recalled + (1 - chance) * forgottenSeconds,
    durations: {
      new: sameDayRepeats.first.flatMap((repeatChances, i) =>
        durations(seconds.new, repeatChances).map((duration) => ({
          seconds: duration.seconds,
          chance: (firstGrades[i] ?? 0) * duration.chance,
        })),
      ),
      recalled: durations(seconds.recalled, [1]),
      forgotten: durations(seconds.forgotten, sameDayRepeats.forgotten),
    },
    longestFirstSeconds: seconds.new,
    longestReviewSeconds: Math.max(seconds.recalled, seconds.forgotten),
    memory,
  };
}

/**
 * The memory after this expected number of repeats, whose grades are drawn each time until the steps end. By Wald's identity the
 * logarithm of stability then grows, on average, by that number times the mean of one repeat.
 */
function repeatOnSameDay(
  { stability, difficulty }: MemoryState,
  repeats: number,
  repeatedGrades: GradeChances,
  memory: MemoryModel,
): MemoryState {
  let state = { stability, difficulty };
  for (let remaining = repeats; remaining > 0; remaining -= 1) {
    let growth = 0;
    let change = 0;
    for (const grade of grades) {
      const share = Math.min(1, remaining) * (repeatedGrades[grade - 1] ?? 0);
      if (share === 0) continue;
      growth += share * Math.log(memory.sameDayStability(state.stability, grade) / state.stability);
      change += share * (memory.nextDifficulty(state.difficulty, grade) - state.difficulty);
    }
    state = { stability: state.stability * Math.exp(growth), difficulty: state.difficulty + change };
  }
  return state;
}

/** The expected number of repeats. */
export const expectedRepeats = (repeatChances: RepeatChances): number =>
  repeatChances.reduce((sum, chance, repeats) => sum + chance * repeats, 0);

/** Of the quickest answer: a day with less holds nothing. */
export const shortestAnswerSeconds = ({ seconds }: StudyModel): number =>
  Math.min(seconds.new, seconds.recalled, seconds.forgotten);
