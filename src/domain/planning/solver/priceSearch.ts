/** How much is spent on the search for prices: coarse grids first, finer ones to finish. */
import { type SearchStage, lowerPrices } from "./lowerPrices";
import { type GridSize, type PlanningTask, type SolverProblem, createSolverProblem } from "./solverProblem";
import { dot } from "./quasiNewton";

export type SearchEffort = readonly (SearchStage & { readonly grid: GridSize })[];

export const coarsestGrid: GridSize = [8, 2];
const coarseGrid: GridSize = [12, 3];
/** The grid on which today's cards are ranked. */
export const rankingGrid: GridSize = [20, 5];

/** Prices that may be far off, to those within a percent or two of the lowest bound. */
export const provisionalSearch: SearchEffort = [
  { grid: coarsestGrid, temperature: 0.01, steps: 6, shiftsAllFirst: true },
  { grid: coarsestGrid, temperature: 0.004, steps: 10 },
];

/**
 * To the prices of the forecast, at which the reviews fill the available minutes. They are softer than the prices of the
 * ranking, where a small change of a price decides for many cards at once.
 */
export const forecastGrid = coarseGrid;
export const forecastSearch: SearchEffort = [
  { grid: coarseGrid, temperature: 0.008, steps: 16, shiftsAllFirst: true },
  { grid: coarseGrid, temperature: 0.002, steps: 40 },
];

/** From there to those of the ranking, and of the bound. */
export const rankingSearch: SearchEffort = [{ grid: rankingGrid, temperature: 0.0005, steps: 12 }];

/** From the prices of a similar question to those of the forecast. */
export const renewedOutlookSearch: SearchEffort = [
  { grid: coarsestGrid, temperature: 0.008, steps: 10, shiftsAllFirst: true },
  { grid: coarseGrid, temperature: 0.008, steps: 12 },
  { grid: coarseGrid, temperature: 0.002, steps: 24 },
];

/** From the prices of the plan to those of the ideal task. */
export const idealSearch: SearchEffort = [{ grid: coarseGrid, temperature: 0.0005, steps: 10 }];

/** Yields after every evaluation of the bound. */
export function* searchPrices(
  task: PlanningTask,
  from: Float64Array,
  effort: SearchEffort,
): Generator<void, Float64Array> {
  let perSecond = from;
  let problem: SolverProblem | undefined;
  for (const { grid, ...stage } of effort) {
    if (!problem || !isOn(problem, grid)) problem = createSolverProblem(task, grid);
    perSecond = yield* lowerPrices(problem, perSecond, [stage]);
  }
  return perSecond;
}

export const lastTemperature = (effort: SearchEffort): number => effort.at(-1)?.temperature ?? 0;

/** Evaluations of the bound, about; a step that has to be shortened takes more than one. */
export const mostEvaluations = (effort: SearchEffort): number =>
  effort.reduce((sum, { steps }) => sum + steps + 1, 0);

const isOn = ({ policy }: SolverProblem, [stabilities, difficulties]: GridSize): boolean =>
  policy.transitions.grid.stabilityCount === stabilities &&
  policy.transitions.grid.difficultyCount === difficulties;

/** Prices to begin with: a third of a second's value if each card were learned once and then recalled. */
export function firstPrices({ groups, days, dynamics }: PlanningTask): Float64Array {
  const cards = groups.cards.reduce((sum, count) => sum + count, 0);
  const worth = dot(groups.weight, groups.cards) / Math.max(1, cards);
  return new Float64Array(days).fill(worth / (3 * dynamics.firstSeconds));
}
