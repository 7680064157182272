/** The simulated learners: who they are, that their memory is FSRS's, that no day is overdrawn and no policy beats the bound. */
import { type Grade, type Memory } from "../../src/domain/scheduling/memory";
import { describe, expect, it } from "vitest";
import { nextMemory } from "../../src/domain/scheduling/fsrs";
import { boundOf } from "./planBound";
import { answer, createLearner, neverReviewedDay, scheduling } from "./planLearner";
import { defaultPolicy, fixedPolicy, fixedSettings, planPolicy } from "./planPolicies";
import { type Scenario, asModelled, variations } from "./planScenarios";
import { measure, simulate } from "./planSimulation";

const small: Scenario = { days: 6, cards: 60, minutes: 6, known: 0.3 };

describe("a simulated learner", () => {
  it("has the memory that the app would have after the same answers, a day or more apart", () => {
    const learner = createLearner({ days: 1, cards: 200, minutes: 1, known: 0 }, asModelled, 1);
    const gaps = [0, 1, 3, 2, 9, 4, 30];
    for (let card = 0; card < 200; card += 1) {
      let memory: Memory | undefined;
      let day = 0;
      for (const gap of gaps) {
        day += gap;
        const before = { stability: learner.stability[card], difficulty: learner.difficulty[card] };
        answer(learner, card, day, Infinity);
        // The grade is the one that leads to this memory.
        const after = ([1, 2, 3, 4] as const).map((grade: Grade) =>
          nextMemory(memory, grade, 0, day, scheduling),
        );
        const found = after.find(
          (each) => Math.abs(each.stability / (learner.stability[card] ?? 0) - 1) < 1e-5,
        );
        expect(found, `after ${JSON.stringify(before)}, ${gap} days`).toBeDefined();
        expect(found?.difficulty).toBeCloseTo(learner.difficulty[card] ?? 0, 5);
        memory = found;
      }
    }
  });

  it("grades new cards and takes time as said", () => {
    const learner = createLearner({ days: 1, cards: 8_000, minutes: 1, known: 0 }, asModelled, 3);
    const seconds = Array.from({ length: 8_000 }, (_, card) => answer(learner, card, 0, Infinity));
    expect(new Set(seconds)).toEqual(new Set([30]));
    const counts = new Map<number, number>();
    for (const stability of learner.stability) counts.set(stability, (counts.get(stability) ?? 0) + 1);
    const shares = [...counts].toSorted(([a], [b]) => a - b).map(([, count]) => count / 8_000);
    for (const [i, share] of [0.24, 0.094, 0.495, 0.171].entries()) {
      expect(Math.abs((shares[i] ?? 0) - share)).toBeLessThan(0.02);
    }
    const later = Array.from({ length: 8_000 }, (_, card) => answer(learner, card, 3, Infinity));
    expect(new Set(later)).toEqual(new Set([10, 25]));
  });

  it("knows the share of the cards that is asked for", () => {
    const learner = createLearner({ days: 1, cards: 4_000, minutes: 1, known: 0.3 }, asModelled, 2);
    const known = learner.lastDay.filter((day) => day !== neverReviewedDay);
    expect(Math.abs(known.length / 4_000 - 0.3)).toBeLessThan(0.03);
    expect(Math.max(...known)).toBeLessThan(0);
  });
});

describe("a simulation", () => {
  it("gives the same for the same seed, and another for another", () => {
    const once = simulate(small, asModelled, planPolicy, 1);
    expect(simulate(small, asModelled, planPolicy, 1)).toEqual(once);
    expect(simulate(small, asModelled, planPolicy, 2)).not.toEqual(once);
  });

  it("takes no more than a day's minutes from any learner, under any policy", () => {
    const policies = [
      planPolicy,
      defaultPolicy,
      fixedPolicy("ahead", { retention: 0.9, newPerDay: Infinity, isAhead: true, isNewFirst: true }),
    ];
    for (const variation of [asModelled, ...variations]) {
      for (const policy of policies) {
        const { overrun, minutes } = simulate(small, variation, policy, 4);
        expect(overrun).toBe(0);
        expect(minutes).toBeLessThanOrEqual(small.minutes);
      }
    }
  });

  it("has no policy that beats the bound by more than chance allows, and a plan that comes near it", () => {
    const seeds = 24;
    const bound = boundOf(small, asModelled, seeds) ?? 0;
    const settings = [...fixedSettings(false), ...fixedSettings(true)].filter((_, i) => i % 7 === 3);
    for (const each of settings) {
      const { recall, error } = measure(small, asModelled, fixedPolicy("fixed", each), seeds);
      expect(recall).toBeLessThanOrEqual(bound + 3 * error);
    }
    const { recall, error } = measure(small, asModelled, planPolicy, seeds);
    expect(recall).toBeLessThanOrEqual(bound + 3 * error);
    expect(recall).toBeGreaterThan(0.97 * bound - 3 * error);
  });

  it("tries 84 fixed settings", () => {
    expect(fixedSettings(false)).toHaveLength(84);
  });
});
