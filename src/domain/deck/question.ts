/** The interview questions of a deck, with the rubric that answers are scored by. */
import type { BlockId, CardId, QuestionId, SectionId } from "../ids";
import type { Block, RichText } from "./content";

/** What a question is about and how it is asked. A round (`roundKinds`) asks questions of one kind or of several. */
export const questionKinds = ["rapid", "concept", "design", "incident", "behavioural"] as const;
export type QuestionKind = (typeof questionKinds)[number];
export const levels = ["junior", "mid", "senior"] as const;
export type Level = (typeof levels)[number];
/** What interviewers score. */
export const panelDimensions = [
  "scoping",
  "data",
  "lifecycle",
  "serving",
  "monitoring",
  "tradeoffs",
  "communication",
] as const;
/** The parts of a story, in behavioural rounds only. */
export const storyDimensions = ["situation", "task", "action", "result"] as const;
export type Dimension = (typeof panelDimensions)[number] | (typeof storyDimensions)[number];

export type KeyPoint = {
  readonly says: RichText;
  /** Other wordings that cover the point, plain text. */
  readonly phrasings: readonly string[];
  /** An answer that misses a `must` point can't be a strong hire. */
  readonly weight: "must" | "should";
  readonly dimension: Dimension;
  /** Of the question's cards, the one that covers this must point best. */
  readonly coveredBy?: CardId;
};

export type Question = {
  readonly id: QuestionId;
  readonly section: SectionId;
  readonly block: BlockId;
  readonly ask: RichText;
  /** Named as the guide and the decks name it, after the round that asks nothing else. */
  readonly round: QuestionKind;
  readonly level: Level;
  readonly minutes: number;
  readonly why: RichText;
  readonly points: readonly KeyPoint[];
  readonly followUps: readonly RichText[];
  /** Red flags: statements that count against a candidate, each with phrasings that show it. */
  readonly redFlags: readonly { readonly says: RichText; readonly phrasings: readonly string[] }[];
  /** Shown one at a time on request, weakest first. */
  readonly hints: readonly RichText[];
  /** Incident rounds: what the candidate can ask to see, and what is then shown. */
  readonly evidence: readonly { readonly ask: RichText; readonly shows: RichText }[];
  /** The model answer, in spoken English. */
  readonly answer: readonly Block[];
  /** Cards that cover the points, wherever they are. */
  readonly see: readonly CardId[];
  readonly tags?: readonly string[];
};
