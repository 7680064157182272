/** All policies on one scenario, with the upper bound. */
import { certifyBound, totalWeight } from "../../src/domain/planning/solver/certifiedBound";
import { finish } from "../../src/domain/planning/solver/finish";
import { firstPrices, searchPrices } from "../../src/domain/planning/solver/priceSearch";
import { createTask, idealised } from "../../src/domain/planning/solver/problem";
import { chance } from "./planChance";
import {
  aheadPolicy,
  defaultPolicy,
  fixedPolicy,
  fixedSettings,
  fullSearch,
  nameOf,
  planPolicy,
} from "./planPolicies";
import { createLearner, never, usualModel } from "./planLearner";
import { type Scenario, type Variation, secondsOf, weightOf } from "./planScenarios";
import { type Measured, measure } from "./planSimulation";

export type Comparison = {
  readonly scenario: Scenario;
  /** Undefined where what the learner does is not a model that can be solved. */
  readonly bound: number | undefined;
  readonly policies: {
    readonly default: Measured;
    readonly ahead: Measured;
    /** The best of 84 settings on these very learners, reviews first; and of the same 84 with new cards first. */
    readonly bestFixed: Measured;
    readonly bestNewFirst: Measured;
    readonly plan: Measured;
  };
  readonly bestSettings: string;
  readonly bestNewFirstSettings: string;
};

export function compare(scenario: Scenario, variation: Variation, seeds: number): Comparison {
  const measured = (policy: Parameters<typeof measure>[2]) => measure(scenario, variation, policy, seeds);
  const best = (isNewFirst: boolean) =>
    fixedSettings(isNewFirst)
      .map((settings) => ({
        settings: nameOf(settings),
        result: measured(fixedPolicy(isNewFirst ? "best fixed, new first" : "best fixed", settings)),
      }))
      .reduce((a, b) => (b.result.recall > a.result.recall ? b : a));
  const bestFixed = best(false);
  const bestNewFirst = best(true);
  return {
    scenario,
    bound: boundOf(scenario, variation, seeds),
    policies: {
      default: measured(defaultPolicy),
      ahead: measured(aheadPolicy),
      bestFixed: bestFixed.result,
      bestNewFirst: bestNewFirst.result,
      plan: measured(planPolicy),
    },
    bestSettings: bestFixed.settings,
    bestNewFirstSettings: bestNewFirst.settings,
  };
}

/** The mean over the seeds of the bound for each learner. It also bounds a policy that knows the missed days in advance. */
export function boundOf(scenario: Scenario, variation: Variation, seeds: number): number | undefined {
  if (variation.gradeNoise > 0 || variation.hasSteps) return undefined;
  const isSame = scenario.known === 0 && variation.missedDays === 0;
  const count = isSame ? 1 : seeds;
  let sum = 0;
  for (let seed = 1; seed <= count; seed += 1) sum += boundOfSeed(scenario, variation, seed);
  return sum / count;
}

function boundOfSeed(scenario: Scenario, variation: Variation, seed: number): number {
  const learner = createLearner(scenario, variation, seed);
  const cards = Array.from(learner.lastDay, (last, card) => ({
    weight: weightOf(scenario, card),
    state:
      last === never
        ? undefined
        : {
            stability: learner.stability[card] ?? 1,
            difficulty: learner.difficulty[card] ?? 5,
            daysSince: -last,
          },
  }));
  const seconds = secondsOf(scenario).map((time, day) =>
    chance(seed, 0, day, "missed") < variation.missedDays ? 0 : time,
  );
  const task = createTask(cards, seconds, { ...usualModel, stabilityScale: variation.stabilityScale });
  const prices = finish(searchPrices(idealised(task), firstPrices(task), fullSearch));
  return finish(certifyBound(task, prices)).bound / totalWeight(task);
}
