/** What a round is made of before it begins: which questions, how long for each, and why these. */
import type { Day } from "../day";
import type { QuestionId, Round } from "../deck";

export const roundKinds = ["rapid", "concept", "design", "incident", "behavioural", "loop", "mix"] as const;
/** A round of one sort of question, a full loop of several with breaks, or one's own mix. */
export type RoundKind = (typeof roundKinds)[number];

/** Why a question was chosen. */
export type Why =
  | { readonly because: "new" }
  /** Its points missed when it was last asked. */
  | { readonly because: "missed"; readonly missed: number; readonly of: number; readonly on: Day }
  /** Missed the last two times. */
  | { readonly because: "missedTwice"; readonly on: Day }
  | { readonly because: "stale"; readonly on: Day }
  /** The cards behind it are fading: their mean retrievability, 0 to 1. */
  | { readonly because: "fading"; readonly recall: number }
  | { readonly because: "asked" };

export type Item =
  | {
      readonly type: "question";
      readonly question: QuestionId;
      readonly round: Round;
      readonly minutes: number;
      readonly why: Why;
    }
  | { readonly type: "break"; readonly minutes: number };

export type Plan = { readonly kind: RoundKind; readonly items: readonly Item[] };

/** How many questions of each sort, in the order in which they are asked; a number of minutes is a break. */
export type Course = readonly (
  | { readonly round: Round; readonly count: number }
  | { readonly breakMinutes: number }
)[];

export const lengths = ["short", "usual", "long"] as const;
export type Length = (typeof lengths)[number];

type Courses = Readonly<Partial<Record<Length, Course>> & { usual: Course }>;
const of = (round: Round, count: number): Course => [{ round, count }];

/** By how long one has. There is nothing shorter than one scenario. */
export const courses: Readonly<Record<Exclude<RoundKind, "mix">, Courses>> = {
  rapid: { short: of("rapid", 5), usual: of("rapid", 10), long: of("rapid", 20) },
  concept: { short: of("concept", 1), usual: of("concept", 3), long: of("concept", 5) },
  design: { usual: of("design", 1), long: of("design", 2) },
  incident: { usual: of("incident", 1), long: of("incident", 2) },
  behavioural: { short: of("behavioural", 1), usual: of("behavioural", 3), long: of("behavioural", 5) },
  loop: {
    short: [
      { round: "rapid", count: 4 },
      { round: "concept", count: 1 },
      { breakMinutes: 5 },
      { round: "incident", count: 1 },
      { round: "behavioural", count: 1 },
    ],
    usual: [
      { round: "rapid", count: 6 },
      { round: "concept", count: 2 },
      { breakMinutes: 5 },
      { round: "design", count: 1 },
      { breakMinutes: 5 },
      { round: "incident", count: 1 },
      { round: "behavioural", count: 2 },
    ],
    long: [
      { round: "rapid", count: 10 },
      { round: "concept", count: 3 },
      { breakMinutes: 10 },
      { round: "design", count: 1 },
      { breakMinutes: 10 },
      { round: "incident", count: 2 },
      { breakMinutes: 5 },
      { round: "behavioural", count: 4 },
    ],
  },
};

/** Minutes, breaks included. */
export const lengthOf = ({ items }: Pick<Plan, "items">): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);
