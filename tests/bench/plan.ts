/** How close the plan for the day of the interview comes to the best that anyone could do, and how it compares with fixed settings. */
import { type Comparison, compare } from "./planComparison";
import { type Scenario, asModelled, mainScenarios, otherScenarios, variations } from "./planScenarios";
import type { Options, Suite, Table } from "./suite";

export const planSuite: Suite = {
  name: "plan",
  options: {
    days: { type: "string" },
    cards: { type: "string" },
    minutes: { type: "string" },
    known: { type: "string" },
    seeds: { type: "string" },
  },
  run: (options) => {
    const seeds = numberOf(options, "seeds", 10, 1, 10_000);
    const scenario = scenarioOf(options);
    if (scenario) return Promise.resolve([comparisonTable("The plan", [scenario], seeds)]);
    return Promise.resolve([
      comparisonTable("The plan, learners as modelled", mainScenarios, seeds),
      comparisonTable("Other sizes, times and weights", otherScenarios, seeds),
      ...variations.map((variation) =>
        comparisonTable(`Not as modelled: ${variation.name}`, mainScenarios, seeds, variation),
      ),
    ]);
  },
  json: (options) => {
    const seeds = numberOf(options, "seeds", 10, 1, 10_000);
    const requested = scenarioOf(options);
    const scenarios = requested ? [requested] : mainScenarios;
    return { plan: scenarios.map((scenario) => jsonOf(compare(scenario, asModelled, seeds))) };
  },
};

/** One scenario, if any of its numbers is given; those that aren't are those of the first scenario. */
function scenarioOf(options: Options): Scenario | undefined {
  const names = ["days", "cards", "minutes", "known"];
  if (names.every((name) => options[name] === undefined)) return undefined;
  return {
    days: Math.round(numberOf(options, "days", 21, 1, 90)),
    cards: Math.round(numberOf(options, "cards", 400, 1, 20_000)),
    minutes: numberOf(options, "minutes", 10, 0.5, 1_440),
    known: numberOf(options, "known", 0, 0, 1),
  };
}

function numberOf(options: Options, name: string, otherwise: number, least: number, most: number): number {
  const value = options[name] === undefined ? otherwise : Number(options[name]);
  if (!(value >= least && value <= most)) {
    throw new Error(`--${name} is a number from ${least} to ${most}.`);
  }
  return value;
}

const digits = (value: number): number => Number(value.toFixed(4));

function jsonOf({ scenario, bound, policies }: Comparison) {
  const { days, cards, minutes, known } = scenario;
  return {
    days,
    cards,
    minutes,
    known,
    bound,
    policies: Object.values(policies).map((policy) => ({
      name: policy.name,
      recall: policy.recall,
      minutes: policy.minutes,
    })),
  };
}

function comparisonTable(
  title: string,
  scenarios: readonly (Scenario & { readonly name?: string })[],
  seeds: number,
  variation = asModelled,
): Table {
  return {
    title,
    columns: [
      "days, cards, minutes",
      "default",
      "review ahead",
      "best of 84",
      "(which)",
      "new first",
      "plan",
      "±",
      "bound",
      "plan/bound",
      "minutes used",
    ],
    rows: scenarios.map((scenario) => {
      const { bound, policies, bestSettings } = compare(scenario, variation, seeds);
      const { days, cards, minutes, name } = scenario;
      return [
        `${days}, ${cards}, ${minutes}${name === undefined ? "" : `: ${name}`}`,
        digits(policies.default.recall),
        digits(policies.ahead.recall),
        digits(policies.bestFixed.recall),
        bestSettings,
        digits(policies.bestNewFirst.recall),
        digits(policies.plan.recall),
        digits(policies.plan.error),
        bound === undefined ? "-" : digits(bound),
        bound === undefined ? "-" : digits(policies.plan.recall / bound),
        Number(policies.plan.minutes.toFixed(2)),
      ];
    }),
    notes: [
      `Mean recall of all cards (by weight) on the morning of the interview; ${seeds} seeds, the same for each policy.`,
      "Where learners are as modelled, or differ in stability or missed days, their luck is subtracted (planControlVariate.ts).",
      "±: standard error of the plan's recall. No day takes more than its minutes: a card is begun only if its longest answer fits.",
      "Best of 84: retention .70, .75, .80, .85, .90, .95 or .97; 5, 10, 20, 30, 50 or all new a day; reviewing ahead or not; reviews first.",
      "New first: the best of the same 84 with new cards before reviews.",
    ],
  };
}
