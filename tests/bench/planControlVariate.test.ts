/** The luck of simulated learners: 0 on average under any policy, and most of the differences between their recalls. */
import { describe, expect, it } from "vitest";
import { createControlVariate } from "./planControlVariate";
import { type Policy, fixedPolicy } from "./planPolicies";
import { type Scenario, type Variation, asModelled, variations } from "./planScenarios";
import { simulate } from "./planSimulation";

const few: Scenario = { days: 10, cards: 30, minutes: 2, known: 0 };
const some: Scenario = { days: 6, cards: 60, minutes: 5, known: 0.5, weights: [4, 1] };
const ahead = fixedPolicy("ahead", { retention: 0.8, newPerDay: 10, isAhead: true, isNewFirst: true });
const usual = fixedPolicy("usual", { retention: 0.9, newPerDay: 20, isAhead: false, isNewFirst: false });
const scaled = variations.filter(({ stabilityScale }) => stabilityScale !== 1);
const missing = variations.filter(({ missedDays }) => missedDays > 0);

function simulateAll(scenario: Scenario, variation: Variation, policy: Policy, seeds: number) {
  const controlVariate = createControlVariate(scenario, variation);
  return Array.from({ length: seeds }, (_, seed) =>
    simulate(scenario, variation, policy, seed + 1, controlVariate),
  );
}

function describeSpread(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, spread: Math.sqrt(variance), error: Math.sqrt(variance / values.length) };
}

describe("a learner's luck", () => {
  const cases: readonly (readonly [string, Scenario, Variation, Policy])[] = [
    ["few new cards", few, asModelled, ahead],
    ["new and known cards with weights", some, asModelled, usual],
    ...[...scaled, ...missing].map((variation) => [variation.name, few, variation, ahead] as const),
  ];
  it.each(cases)("%s: is 0 on average", (_, scenario, variation, policy) => {
    const control = describeSpread(
      simulateAll(scenario, variation, policy, 400).map((result) => result.control),
    );
    expect(control.spread).toBeGreaterThan(0.005);
    expect(Math.abs(control.mean)).toBeLessThan(3 * control.error);
  });

  it.each([
    // The value of a memory assumes the best reviews from then on.
    [ahead, 0.4],
    [usual, 0.8],
  ])("is most of the difference between learners, the more the better the policy", (policy, share) => {
    const results = simulateAll(few, asModelled, policy, 100);
    const all = describeSpread(results.map(({ recall }) => recall));
    const rest = describeSpread(results.map(({ recall, control }) => recall - control));
    expect(rest.spread).toBeLessThan(share * all.spread);
  });

  it("isn't measured where expected values aren't known", () => {
    for (const variation of variations)
      expect(createControlVariate(few, variation) === undefined).toBe(
        variation.hasSteps || variation.gradeNoise > 0,
      );
  });
});
