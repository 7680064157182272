/** What the plan is measured on: days, cards, minutes, and learners who aren't as the model has them. */
import { chance } from "./planChance";

export type Scenario = {
  readonly days: number;
  readonly cards: number;
  /** Minutes on a usual day. */
  readonly minutes: number;
  /** The share of the cards that was learned before, 0 to 1. */
  readonly known: number;
  /** Minutes of each day, where they differ. */
  readonly minutesByDay?: readonly number[];
  /** Weights that the cards take in turn; 1 each without. */
  readonly weights?: readonly number[];
};

/** The scenarios of the first table, also in README.md. */
export const mainScenarios: readonly Scenario[] = [
  { days: 21, cards: 400, minutes: 10, known: 0 },
  { days: 10, cards: 300, minutes: 20, known: 0 },
  { days: 30, cards: 600, minutes: 15, known: 0 },
  { days: 21, cards: 250, minutes: 15, known: 0 },
];

const repeated = (week: readonly number[], days: number): readonly number[] =>
  Array.from({ length: days }, (_, day) => week[day % week.length] ?? 0);

export const otherScenarios: readonly (Scenario & { readonly name: string })[] = [
  { name: "a lot in a few days", days: 5, cards: 1_000, minutes: 60, known: 0 },
  { name: "the weekend", days: 3, cards: 40, minutes: 5, known: 0 },
  { name: "six weeks", days: 45, cards: 1_500, minutes: 30, known: 0 },
  { name: "half known", days: 14, cards: 500, minutes: 15, known: 0.5 },
  { name: "all known", days: 21, cards: 600, minutes: 8, known: 1 },
  {
    name: "days off",
    days: 14,
    cards: 300,
    minutes: 15,
    known: 0,
    minutesByDay: repeated([15, 15, 0, 15, 15, 0, 0], 14),
  },
  {
    name: "uneven weeks",
    days: 24,
    cards: 500,
    minutes: 13,
    known: 0.2,
    minutesByDay: repeated([5, 5, 5, 5, 10, 30, 30], 24),
  },
  { name: "weights 4, 2, 1", days: 21, cards: 600, minutes: 15, known: 0, weights: [4, 2, 1] },
  {
    name: "ten weights",
    days: 14,
    cards: 400,
    minutes: 12,
    known: 0.3,
    weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  },
  { name: "one card", days: 7, cards: 1, minutes: 2, known: 0 },
];

export const secondsOf = ({ days, minutes, minutesByDay }: Scenario): number[] =>
  Array.from({ length: days }, (_, day) => 60 * (minutesByDay?.[day] ?? minutes));

export const weightOf = ({ weights }: Scenario, card: number): number =>
  weights?.[card % weights.length] ?? 1;

/** Whether a card was learned before; the same ones for every seed's policies. */
export const isKnown = ({ known }: Scenario, seed: number, card: number): boolean =>
  chance(seed, card, 0, "known") < known;

export type Variation = {
  readonly name: string;
  /** The learner recalls as if every stability were this many times what FSRS believes. */
  readonly stabilityScale: number;
  /** The share of random grades. */
  readonly gradeNoise: number;
  /** The app's own learning steps: a card is asked again on the same day until it leaves them. */
  readonly hasSteps: boolean;
  /** The share of the days on which nothing is studied; known only when it happens. */
  readonly missedDays: number;
};

export const asModelled: Variation = {
  name: "as modelled",
  stabilityScale: 1,
  gradeNoise: 0,
  hasSteps: false,
  missedDays: 0,
};

export const variations: readonly Variation[] = [
  { ...asModelled, name: "half the stability", stabilityScale: 0.5 },
  { ...asModelled, name: "double the stability", stabilityScale: 2 },
  { ...asModelled, name: "15% noise in grades", gradeNoise: 0.15 },
  { ...asModelled, name: "the app's steps", hasSteps: true },
  { ...asModelled, name: "20% of days missed", missedDays: 0.2 },
];
