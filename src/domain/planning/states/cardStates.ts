/** The states that the cards are in today, and where a review on each coming day would lead from each. Independent of prices, weights and grids. */
import { gradeOfOutcome, indexBelow, outcomeCount } from "./transitions";
import type { StateGrid } from "./stateGrid";
import type { StudyDynamics, StudyModel } from "../person/studyModel";

/** What FSRS knows of a card; `daysSince` counts whole days from its last review to today, 0 or more. */
export type KnownState = {
  readonly stability: number;
  readonly difficulty: number;
  readonly daysSince: number;
};

export type CardStates = {
  readonly days: number;
  readonly size: number;
  /** Whether the card has never been seen. */
  readonly isNew: readonly boolean[];
  /** Recall at the interview without another review. */
  readonly recallIfStopped: Float64Array;
  /** The first day, counted from today, on which it may be reviewed: tomorrow, where it was reviewed today. */
  readonly firstDayIndex: Int32Array;
  /** `[state * days + dayIndex]`: chance of recall on that day, and expected seconds of a review. */
  readonly recall: Float64Array;
  readonly seconds: Float64Array;
  /** `[(state * days + dayIndex) * 4 + outcome]`: its chance, and the memory that it leads to. */
  readonly chance: Float64Array;
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
};

/** `undefined` is the state of a card that has never been seen; `interviewDayFraction` as a planning task has it. */
export function createStates(
  states: readonly (KnownState | undefined)[],
  model: StudyModel,
  dynamics: StudyDynamics,
  days: number,
  interviewDayFraction: number,
): CardStates {
  const cells = states.length * days;
  const table: CardStates = {
    days,
    size: states.length,
    isNew: states.map((state) => state === undefined),
    recallIfStopped: Float64Array.from(states, (state) =>
      state ? dynamics.recall(days + interviewDayFraction + state.daysSince, state.stability) : 0,
    ),
    firstDayIndex: Int32Array.from(states, (state) => (state?.daysSince === 0 ? 1 : 0)),
    recall: new Float64Array(cells),
    seconds: new Float64Array(cells),
    chance: new Float64Array(cells * outcomeCount),
    stability: new Float64Array(cells * outcomeCount).fill(1),
    difficulty: new Float64Array(cells * outcomeCount).fill(1),
  };
  for (const [index, first] of table.firstDayIndex.entries()) {
    const state = states[index];
    for (let dayIndex = 0; dayIndex < days; dayIndex += 1) {
      const recall = state ? dynamics.recall(state.daysSince + dayIndex, state.stability) : 0;
      table.recall[index * days + dayIndex] = recall;
      if (dayIndex >= first)
        fillReview(table, index * days + dayIndex, recall, dayIndex, state, model, dynamics);
    }
  }
  return table;
}

function fillReview(
  table: CardStates,
  cell: number,
  recall: number,
  dayIndex: number,
  state: KnownState | undefined,
  { firstGrades, recalledGrades }: StudyModel,
  dynamics: StudyDynamics,
): void {
  const since = state ? state.daysSince + dayIndex : 0;
  table.seconds[cell] = state ? dynamics.reviewSeconds(recall) : dynamics.firstSeconds;
  for (let outcome = 0; outcome < outcomeCount; outcome += 1) {
    const entry = cell * outcomeCount + outcome;
    const after = state ? dynamics.after(state, since, gradeOfOutcome(outcome)) : dynamics.first[outcome];
    const recalled = outcome === 0 ? 1 - recall : recall * (recalledGrades[outcome] ?? 0);
    table.chance[entry] = state ? recalled : (firstGrades[outcome] ?? 0);
    table.stability[entry] = after?.stability ?? 1;
    table.difficulty[entry] = after?.difficulty ?? 1;
  }
}

/** Where those memories lie on a grid: the point below in both directions, and the shares of the way to the next. */
export type StatePositions = {
  readonly point: Int32Array;
  readonly stabilityShare: Float64Array;
  readonly difficultyShare: Float64Array;
};

export function placeStates({ stability, difficulty }: CardStates, grid: StateGrid): StatePositions {
  const positions: StatePositions = {
    point: new Int32Array(stability.length),
    stabilityShare: new Float64Array(stability.length),
    difficultyShare: new Float64Array(stability.length),
  };
  for (let entry = 0; entry < stability.length; entry += 1) {
    const stabilityPosition = grid.stabilityPosition(stability[entry] ?? 1);
    const difficultyPosition = grid.difficultyPosition(difficulty[entry] ?? 1);
    const stabilityIndex = indexBelow(stabilityPosition, grid.stabilityCount);
    const difficultyIndex = indexBelow(difficultyPosition, grid.difficultyCount);
    positions.point[entry] = difficultyIndex * grid.stabilityCount + stabilityIndex;
    positions.stabilityShare[entry] = stabilityPosition - stabilityIndex;
    positions.difficultyShare[entry] = difficultyPosition - difficultyIndex;
  }
  return positions;
}
