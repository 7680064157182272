/** What happens in a round, as the log keeps it: small, and without the words of the answers, which lie elsewhere. */
import type { Dimension } from "../deck";
import type { Plan } from "./plan";

/** A name without spaces that no other round has. */
export type RoundId = string;

/** Where the words and the sound of an answer lie: the round, and the place of the question in it. */
export const answerKey = (round: RoundId, place: number): string => `${round}.${place}`;

export const verdicts = ["covered", "partly", "missed"] as const;
export type Verdict = (typeof verdicts)[number];

export const bands = ["strong no hire", "leaning no hire", "leaning hire", "strong hire"] as const;
export type Band = (typeof bands)[number];

export const answeredBys = ["typed", "dictated", "recorded", "aloud", "skipped"] as const;
export type AnsweredBy = (typeof answeredBys)[number];

export type Did =
  | { readonly type: "began"; readonly plan: Plan }
  /** One more hint of the question at this place was read. */
  | { readonly type: "hinted"; readonly place: number }
  /** The evidence of this number was asked for. */
  | { readonly type: "looked"; readonly place: number; readonly evidence: number }
  /** The follow-up of this number was asked. */
  | { readonly type: "followed"; readonly place: number; readonly followUp: number }
  /** A phase of a design round began. */
  | { readonly type: "entered"; readonly place: number; readonly phase: number }
  | {
      readonly type: "answered";
      readonly place: number;
      readonly by: AnsweredBy;
      /** Words of the answer as text; 0 where there is none. */
      readonly words: number;
    }
  /** One verdict a key point, in the rubric's order, null where it could not be judged; and the red flags that were heard, by number. */
  | {
      readonly type: "judged";
      readonly place: number;
      readonly points: readonly (Verdict | null)[];
      /** What was proposed, where it was; both are kept. */
      readonly proposed: readonly (Verdict | null)[];
      readonly flags: readonly number[];
      /** The version of the scorer that proposed it; absent where none did, or in rounds before it was kept. */
      readonly scorer?: number;
    }
  /** The person's own band instead of the rule's; null to go back to it. */
  | { readonly type: "overruled"; readonly on: Dimension | "overall"; readonly band: Band | null }
  /** The event that brought forward the cards of what was missed; taking it back undoes it. */
  | { readonly type: "forwarded"; readonly event: string }
  /** On to the next place. */
  | { readonly type: "next" }
  | { readonly type: "paused" }
  | { readonly type: "resumed" }
  /** The page is back after it was away without a pause: nothing was done since `since` (epoch milliseconds). */
  | { readonly type: "returned"; readonly since: number }
  | { readonly type: "finished" }
  /** Hidden from the history; the words and sounds of its answers are removed from where they lie. */
  | { readonly type: "deleted" };

const known: readonly Did["type"][] = [
  "began",
  "hinted",
  "looked",
  "followed",
  "entered",
  "answered",
  "judged",
  "overruled",
  "forwarded",
  "next",
  "paused",
  "resumed",
  "returned",
  "finished",
  "deleted",
];

/** Whether this version knows such a thing, by its name; for a value whose inside was checked when it was written. */
export const isDid = (value: unknown): value is Did =>
  typeof value === "object" && value !== null && "type" in value && known.some((name) => name === value.type);

export type RoundEvent = {
  readonly round: RoundId;
  readonly did: Did;
  readonly at: number;
  readonly day: number;
};
