/** One learner under one policy, from the first day to the morning of the interview. */
import { chance } from "./planChance";
import { answer, createLearner, neverReviewedDay, trueRecall } from "./planLearner";
import { type ControlVariate, createControlVariate } from "./planControlVariate";
import type { Policy } from "./planPolicies";
import { type Scenario, type Variation, secondsOf, weightOf } from "./planScenarios";

export type Result = {
  /** Mean recall over all cards (by weight) on the morning of the interview. */
  readonly recall: number;
  /** How much of it was luck; 0 where that isn't known. */
  readonly control: number;
  /** Minutes used on a day, on average, and the most that any day went over its minutes. */
  readonly minutes: number;
  readonly overrun: number;
};

/** A card is begun only if the time that is left holds its longest answer: no day takes more than its minutes. */
export function simulate(
  scenario: Scenario,
  variation: Variation,
  policy: Policy,
  seed: number,
  controlVariate?: ControlVariate,
): Result {
  const learner = createLearner(scenario, variation, seed);
  const seconds = secondsOf(scenario);
  const startDay = policy.start(scenario, learner);
  let used = 0;
  let overrun = 0;
  let control = 0;
  for (const [day, available] of seconds.entries()) {
    if (available <= 0 || chance(seed, 0, day, "missed") < variation.missedDays) continue;
    let secondsLeft = available;
    const selectCard = startDay(day);
    for (let card = selectCard(secondsLeft); card !== undefined; card = selectCard(secondsLeft)) {
      const controlOf = controlVariate?.(learner, card, day);
      const answerSeconds = answer(learner, card, day, secondsLeft);
      control += controlOf?.(answerSeconds) ?? 0;
      secondsLeft -= answerSeconds;
    }
    used += available - secondsLeft;
    overrun = Math.max(overrun, -secondsLeft);
  }
  let recalled = 0;
  let total = 0;
  for (let card = 0; card < scenario.cards; card += 1) {
    const weight = weightOf(scenario, card);
    total += weight;
    if (learner.lastDay[card] !== neverReviewedDay)
      recalled += weight * trueRecall(learner, card, scenario.days);
  }
  return {
    recall: recalled / total,
    control: control / total,
    minutes: used / 60 / scenario.days,
    overrun: overrun / 60,
  };
}

export type Measured = {
  readonly name: string;
  /** Without luck, where that is known. */
  readonly recall: number;
  /** Standard error of the mean over the seeds. */
  readonly error: number;
  readonly minutes: number;
  readonly overrun: number;
};

/** `controlVariate` is the same for all policies: pass it to compare several. */
export function measure(
  scenario: Scenario,
  variation: Variation,
  policy: Policy,
  seeds: number,
  controlVariate = createControlVariate(scenario, variation),
): Measured {
  const results = Array.from({ length: seeds }, (_, seed) =>
    simulate(scenario, variation, policy, seed + 1, controlVariate),
  );
  const mean = (valueOf: (result: Result) => number) =>
    results.reduce((sum, result) => sum + valueOf(result), 0) / seeds;
  const recall = mean((result) => result.recall - result.control);
  const variance = mean((result) => (result.recall - result.control - recall) ** 2) / Math.max(1, seeds - 1);
  return {
    name: policy.name,
    recall,
    error: Math.sqrt(variance),
    minutes: mean((result) => result.minutes),
    overrun: Math.max(...results.map((result) => result.overrun)),
  };
}
