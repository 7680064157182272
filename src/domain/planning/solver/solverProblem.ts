/** A planning task, and the solver's problem: the task on one grid, for one search for prices. */
import { type CardGroups, type WeighedCard, groupCards } from "../states/cardGroups";
import { type CardPolicy, createCardPolicy } from "./cardPolicy";
import { type CardStates, type StatePositions, createStates, placeStates } from "../states/cardStates";
import { createGrid } from "../states/stateGrid";
import { type StudyDynamics, type StudyModel, createDynamics } from "../person/studyModel";
import { createTransitions } from "../states/transitions";
import { countShortDaySeconds } from "./countShortDaySeconds";

/** What is to be planned, whatever the grid. Days are counted from today, 0 to `days - 1`. */
export type PlanningTask = {
  readonly days: number;
  /** The part of the interview's own day that passes before it, 0 to 1: recall counts that long after day `days` has begun. */
  readonly interviewDayFraction: number;
  /** By day. */
  readonly availableSeconds: Float64Array;
  /** By day, those that can be planned for, and the chance that the person studies then: 0 on a day without seconds. */
  readonly usableSeconds: Float64Array;
  readonly attendance: Float64Array;
  readonly model: StudyModel;
  readonly dynamics: StudyDynamics;
  readonly groups: CardGroups;
  readonly states: CardStates;
};

export type SolverProblem = PlanningTask & {
  readonly policy: CardPolicy;
  readonly positions: StatePositions;
};

/** The default number of weight levels: three tiers have nine weights if one chapter counts double and another half. */
export const usualLevels = 9;

export function createPlanningTask(
  cards: readonly WeighedCard[],
  seconds: readonly number[],
  model: StudyModel,
  maxLevels = usualLevels,
  interviewDayFraction = 0,
): PlanningTask {
  const days = seconds.length;
  const dynamics = createDynamics(model);
  const groups = groupCards(cards, maxLevels);
  return {
    days,
    interviewDayFraction,
    availableSeconds: Float64Array.from(seconds),
    usableSeconds: Float64Array.from(seconds, (daySeconds) => usableSecondsOf(daySeconds, dynamics)),
    attendance: Float64Array.from(seconds, (daySeconds, dayIndex) =>
      attendanceOn(daySeconds, dayIndex, model),
    ),
    model,
    dynamics,
    groups,
    states: createStates(groups.states, model, dynamics, days, interviewDayFraction),
  };
}

/** The person is studying now, so today counts as attended. */
function attendanceOn(seconds: number, dayIndex: number, model: StudyModel): number {
  if (seconds <= 0) return 0;
  return dayIndex === 0 ? 1 : model.attendance;
}

/** A day ends when the next card no longer fits: with some third of the longest answer left, in simulation. */
const usableSecondsOf = (seconds: number, { longestReviewSeconds }: StudyDynamics): number =>
  Math.max(seconds / 2, seconds - (1 / 3) * longestReviewSeconds);

/** Points of a grid: of stability, and of difficulty. */
export type GridSize = readonly [stabilities: number, difficulties: number];

export function createSolverProblem(
  task: PlanningTask,
  [stabilities, difficulties]: GridSize,
): SolverProblem {
  const grid = createGrid(stabilities, difficulties);
  const transitions = createTransitions(
    grid,
    task.model,
    task.dynamics,
    task.days,
    task.interviewDayFraction,
  );
  return {
    ...task,
    policy: createCardPolicy(transitions, task.days),
    positions: placeStates(task.states, grid),
  };
}

/**
 * The same task without missed days, and with every second used that whole cards can fill. Its optimum is an upper bound for
 * every plan.
 */
export function idealTaskOf(task: PlanningTask): PlanningTask {
  const { availableSeconds, states, dynamics, days } = task;
  const counted = countShortDaySeconds(dynamics, [...availableSeconds]);
  const seconds = counted ? availableSeconds.map(counted.capacity) : availableSeconds;
  const always = {
    ...task,
    availableSeconds: seconds,
    usableSeconds: seconds,
    attendance: seconds.map((daySeconds) => (daySeconds > 0 ? 1 : 0)),
  };
  if (!counted) return always;
  const { first, review } = counted;
  return {
    ...always,
    dynamics: { ...dynamics, firstSeconds: first, reviewSeconds: review },
    states: {
      ...states,
      seconds: states.recall.map((recall, cell) =>
        states.isNew[Math.floor(cell / days)] === true ? first : review(recall),
      ),
    },
  };
}
