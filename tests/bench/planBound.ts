/** The upper bound of every policy for simulated learners, and the prices that give it. */
import { certifyBound, totalWeight } from "../../src/domain/planning/solver/certifiedBound";
import { runToEnd } from "../../src/domain/collections/runToEnd";
import { firstPrices, searchPrices } from "../../src/domain/planning/solver/priceSearch";
import {
  type PlanningTask,
  createPlanningTask,
  idealTaskOf,
  usualLevels,
} from "../../src/domain/planning/solver/solverProblem";
import { chance } from "./planChance";
import { cardsOfLearner, createLearner, usualModel } from "./planLearner";
import { fullSearch } from "./planPolicies";
import { type Scenario, type Variation, secondsOf } from "./planScenarios";

/** Whether what the learner does is a model that can be solved. */
export const isSolvable = ({ gradeNoise, hasSteps }: Variation): boolean => gradeNoise === 0 && !hasSteps;

/** The mean over the seeds of the bound for each learner. It also bounds a policy that knows the missed days in advance. */
export function boundOf(scenario: Scenario, variation: Variation, seeds: number): number | undefined {
  if (!isSolvable(variation)) return undefined;
  const isSame = scenario.known === 0 && variation.missedDays === 0;
  const count = isSame ? 1 : seeds;
  let sum = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const task = taskOfLearner(scenario, variation, seed, usualLevels);
    sum += runToEnd(certifyBound(task, idealPrices(task))).bound / totalWeight(task);
  }
  return sum / count;
}

export const idealPrices = (task: PlanningTask): Float64Array =>
  runToEnd(searchPrices(idealTaskOf(task), firstPrices(task), fullSearch));

/** `maxLevels`: of weights. */
export function taskOfLearner(
  scenario: Scenario,
  variation: Variation,
  seed: number,
  maxLevels: number,
): PlanningTask {
  const learner = createLearner(scenario, variation, seed);
  const cards = cardsOfLearner(learner, scenario, 0);
  const seconds = secondsOf(scenario).map((time, day) =>
    chance(seed, 0, day, "missed") < variation.missedDays ? 0 : time,
  );
  return createPlanningTask(
    cards,
    seconds,
    { ...usualModel, stabilityScale: variation.stabilityScale },
    maxLevels,
  );
}
