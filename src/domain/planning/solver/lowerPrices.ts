/** Searches for the prices with the lowest bound: L-BFGS on their logarithms, with a soft maximum that hardens. */
import { type DualValue, evaluateDual } from "./dual";
import type { SolverProblem } from "./solverProblem";
import { createCurvature, dot, maxAbsolute } from "./quasiNewton";

export type SearchStage = {
  readonly temperature: number;
  /** The most steps, each of one or a few evaluations of the bound. */
  readonly steps: number;
  /** Whether all prices are first moved together to where the bound is lowest: for prices that may be far off. */
  readonly shiftsAllFirst?: boolean;
};

type Point = { readonly logPrices: Float64Array; readonly value: DualValue; readonly gradient: Float64Array };

/** The search ends where a step lowers the bound by less than this share of it. */
const tolerance = 1e-6;
const rememberedSteps = 10;
/** No logarithm of a price changes by more in one step. */
const longestStep = 1;
const maxShortenings = 8;
const shiftSteps = 12;

/**
 * Lowers the bound from these prices (per second of each day), and returns better ones. Yields after every
 * evaluation of the bound, so that a worker can report and be cancelled between them.
 */
export function* lowerPrices(
  problem: SolverProblem,
  prices: Float64Array,
  stages: readonly SearchStage[],
): Generator<void, Float64Array> {
  let logPrices: Float64Array = prices.map(Math.log);
  for (const stage of stages) {
    if (stage.shiftsAllFirst === true)
      logPrices = yield* shiftAllPrices(problem, logPrices, stage.temperature);
    logPrices = yield* descend(problem, logPrices, stage);
  }
  return logPrices.map(Math.exp);
}

/** Shifts all logarithms by the same amount, e-fold at first, then halving: the bound falls until too little time is used, or too much. */
function* shiftAllPrices(
  problem: SolverProblem,
  from: Float64Array,
  temperature: number,
): Generator<void, Float64Array> {
  let best = evaluatePoint(problem, from, temperature);
  yield;
  let shift = 0;
  let stride = 1;
  let sign = 0;
  for (let step = 0; step < shiftSteps && stride > 0.2; step += 1) {
    const slope = best.gradient.reduce((sum, value) => sum + value, 0);
    if (slope === 0) break;
    if (sign === 0) sign = -Math.sign(slope);
    const moved = shift + sign * stride;
    const next = evaluatePoint(
      problem,
      from.map((value) => value + moved),
      temperature,
    );
    yield;
    if (next.value.bound < best.value.bound) {
      shift = moved;
      best = next;
      sign = 0;
    } else {
      stride /= 2;
    }
  }
  return best.logPrices;
}

function* descend(
  problem: SolverProblem,
  from: Float64Array,
  { temperature, steps }: SearchStage,
): Generator<void, Float64Array> {
  const curvature = createCurvature(rememberedSteps, 0.3);
  let point = evaluatePoint(problem, from, temperature);
  yield;
  for (let step = 0; step < steps; step += 1) {
    let direction = curvature.direction(point.gradient);
    let slope = dot(direction, point.gradient);
    if (slope >= 0) {
      curvature.forget();
      direction = curvature.direction(point.gradient);
      slope = dot(direction, point.gradient);
      if (slope >= 0) break;
    }
    const next: Point | undefined = yield* searchLine(problem, point, direction, slope, temperature);
    if (!next) break;
    curvature.remember(
      next.logPrices.map((value, dayIndex) => value - (point.logPrices[dayIndex] ?? 0)),
      next.gradient.map((value, dayIndex) => value - (point.gradient[dayIndex] ?? 0)),
    );
    const gain = point.value.bound - next.value.bound;
    point = next;
    if (gain < tolerance * point.value.bound) break;
  }
  return point.logPrices;
}

/** A point along the direction that is lower by enough (Armijo's rule); undefined if there is none. */
function* searchLine(
  problem: SolverProblem,
  point: Point,
  direction: Float64Array,
  slope: number,
  temperature: number,
): Generator<void, Point | undefined> {
  let length = Math.min(1, longestStep / maxAbsolute(direction));
  for (let attempt = 0; attempt < maxShortenings; attempt += 1) {
    const reach = length;
    const next = evaluatePoint(
      problem,
      point.logPrices.map((value, dayIndex) => value + reach * (direction[dayIndex] ?? 0)),
      temperature,
    );
    yield;
    if (next.value.bound <= point.value.bound + 1e-4 * length * slope) return next;
    length *= 0.4;
  }
  return undefined;
}

/** The gradient by the logarithm of a price: price × (expected seconds there are − seconds that would be used). */
function evaluatePoint(problem: SolverProblem, logPrices: Float64Array, temperature: number): Point {
  const { usableSeconds, attendance } = problem;
  const prices = logPrices.map(Math.exp);
  const value = evaluateDual(problem, prices, temperature);
  const gradient = prices.map(
    (price, dayIndex) =>
      price *
      ((attendance[dayIndex] ?? 0) * (usableSeconds[dayIndex] ?? 0) - (value.flow.seconds[dayIndex] ?? 0)),
  );
  return { logPrices, value, gradient };
}
