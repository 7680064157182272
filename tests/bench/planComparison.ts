/** All policies on one scenario, with the upper bound. */
import { boundOf } from "./planBound";
import { createControlVariate } from "./planControlVariate";
import {
  type Policy,
  aheadPolicy,
  defaultPolicy,
  fixedPolicy,
  fixedSettings,
  nameOf,
  planPolicy,
} from "./planPolicies";
import type { Scenario, Variation } from "./planScenarios";
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
};

export function compare(scenario: Scenario, variation: Variation, seeds: number): Comparison {
  const controlVariate = createControlVariate(scenario, variation);
  const measured = (policy: Policy) => measure(scenario, variation, policy, seeds, controlVariate);
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
  };
}
