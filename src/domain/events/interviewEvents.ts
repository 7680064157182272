/** What happens in a round, as the log keeps it: small, and without the words of the answers, which lie elsewhere. */
import type { Dimension } from "../deck";
import type { RoundPlan } from "../interview/roundPlan";

/** A name without spaces that no other round has. */
export type RoundId = string;

/** Where the words and the sound of an answer lie: the round, and the place of the question in it. */
export const answerKey = (round: RoundId, itemIndex: number): string => `${round}.${itemIndex}`;

export const verdicts = ["covered", "partly", "missed"] as const;
export type Verdict = (typeof verdicts)[number];

export const bands = ["strong no hire", "leaning no hire", "leaning hire", "strong hire"] as const;
export type Band = (typeof bands)[number];

export const answerMethods = ["typed", "dictated", "recorded", "aloud", "skipped"] as const;
export type AnswerMethod = (typeof answerMethods)[number];

export type InterviewPayload =
  | { readonly type: "started"; readonly plan: RoundPlan }
  /** One more hint of the question at this place was read. */
  | { readonly type: "hintShown"; readonly itemIndex: number }
  /** The evidence of this number was asked for. */
  | { readonly type: "evidenceShown"; readonly itemIndex: number; readonly evidenceIndex: number }
  /** The follow-up of this number was asked. */
  | { readonly type: "followUpAsked"; readonly itemIndex: number; readonly followUpIndex: number }
  /** A phase of a design round began. */
  | { readonly type: "phaseEntered"; readonly itemIndex: number; readonly phaseIndex: number }
  | {
      readonly type: "answered";
      readonly itemIndex: number;
      readonly method: AnswerMethod;
      /** Words of the answer as text; 0 where there is none. */
      readonly wordCount: number;
    }
  /** One verdict a key point, in the rubric's order, null where it could not be judged; and the red flags that were heard, by number. */
  | {
      readonly type: "judged";
      readonly itemIndex: number;
      readonly verdicts: readonly (Verdict | null)[];
      /** What was proposed, where it was; both are kept. */
      readonly proposedVerdicts: readonly (Verdict | null)[];
      readonly redFlags: readonly number[];
      /** The version of the scorer that proposed it; absent where none did, or in rounds before it was kept. */
      readonly scorerVersion?: number;
    }
  /** The person's own band instead of the rule's; null to go back to it. */
  | { readonly type: "bandOverridden"; readonly dimension: Dimension | "overall"; readonly band: Band | null }
  /** The event that brought forward the cards of what was missed; taking it back undoes it. */
  | { readonly type: "cardsBroughtForward"; readonly event: string }
  /** On to the next place. */
  | { readonly type: "itemDone" }
  | { readonly type: "paused" }
  | { readonly type: "resumed" }
  /** The page is back after it was away without a pause: nothing was done since `since` (epoch milliseconds). */
  | { readonly type: "returned"; readonly awaySince: number }
  | { readonly type: "finished" }
  /** Hidden from the history; the words and sounds of its answers are removed from where they lie. */
  | { readonly type: "deleted" };

const payloadTypes: readonly InterviewPayload["type"][] = [
  "started",
  "hintShown",
  "evidenceShown",
  "followUpAsked",
  "phaseEntered",
  "answered",
  "judged",
  "bandOverridden",
  "cardsBroughtForward",
  "itemDone",
  "paused",
  "resumed",
  "returned",
  "finished",
  "deleted",
];

/** Whether this version knows such a thing, by its name; for a value whose inside was checked when it was written. */
export const isInterviewPayload = (value: unknown): value is InterviewPayload =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  payloadTypes.some((name) => name === value.type);

export type RoundEvent = {
  readonly round: RoundId;
  readonly payload: InterviewPayload;
  readonly timestamp: number;
  readonly day: number;
};
