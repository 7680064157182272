/** What a round is made of before it begins: which questions, how long for each, and why these. */
import type { Day } from "../scheduling/calendar";
import type { QuestionId, QuestionRound } from "../deck";

export const roundKinds = ["rapid", "concept", "design", "incident", "behavioural", "loop", "mix"] as const;
/** A round of one sort of question, a full loop of several with breaks, or one's own mix. */
export type RoundKind = (typeof roundKinds)[number];

/** Why a question was chosen. */
export type SelectionReason =
  | { readonly type: "new" }
  /** Its points missed when it was last asked. */
  | { readonly type: "missed"; readonly missed: number; readonly total: number; readonly day: Day }
  /** Missed the last two times. */
  | { readonly type: "missedTwice"; readonly day: Day }
  | { readonly type: "longAgo"; readonly day: Day }
  /** The cards behind it are fading: their mean retrievability, 0 to 1. */
  | { readonly type: "lowRecall"; readonly recall: number }
  | { readonly type: "requested" };

export type PlanItem =
  | {
      readonly type: "question";
      readonly question: QuestionId;
      readonly round: QuestionRound;
      readonly minutes: number;
      readonly why: SelectionReason;
    }
  | { readonly type: "break"; readonly minutes: number };

export type RoundPlan = { readonly kind: RoundKind; readonly items: readonly PlanItem[] };

/** How many questions of each sort, in the order in which they are asked; a number of minutes is a break. */
export type RoundTemplate = readonly (
  | { readonly round: QuestionRound; readonly count: number }
  | { readonly breakMinutes: number }
)[];

export const roundLengths = ["short", "usual", "long"] as const;
export type RoundLength = (typeof roundLengths)[number];

type TemplatesByLength = Readonly<Partial<Record<RoundLength, RoundTemplate>> & { usual: RoundTemplate }>;
const singleSection = (round: QuestionRound, count: number): RoundTemplate => [{ round, count }];

/** By how long one has. There is nothing shorter than one scenario. */
export const roundTemplates: Readonly<Record<Exclude<RoundKind, "mix">, TemplatesByLength>> = {
  rapid: {
    short: singleSection("rapid", 5),
    usual: singleSection("rapid", 10),
    long: singleSection("rapid", 20),
  },
  concept: {
    short: singleSection("concept", 1),
    usual: singleSection("concept", 3),
    long: singleSection("concept", 5),
  },
  design: { usual: singleSection("design", 1), long: singleSection("design", 2) },
  incident: { usual: singleSection("incident", 1), long: singleSection("incident", 2) },
  behavioural: {
    short: singleSection("behavioural", 1),
    usual: singleSection("behavioural", 3),
    long: singleSection("behavioural", 5),
  },
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
export const totalMinutes = ({ items }: Pick<RoundPlan, "items">): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);
