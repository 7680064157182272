/** What happens in an interview round, without the answers' text and recordings, which are stored separately. */
import type { Dimension } from "../../deck/question";
import type { EventId, RoundId } from "../../ids";
import type { Day, EpochMs } from "../../time";
import type { RoundPlan } from "./roundPlan";
import type { AnswerMethod, Band, Verdict } from "./verdicts";

/** `itemIndex` is the index of a question in the round's plan. */
export type InterviewPayload =
  | { readonly type: "started"; readonly plan: RoundPlan }
  /** The next hint was shown. */
  | { readonly type: "hintShown"; readonly itemIndex: number }
  | { readonly type: "evidenceShown"; readonly itemIndex: number; readonly evidenceIndex: number }
  | { readonly type: "followUpAsked"; readonly itemIndex: number; readonly followUpIndex: number }
  /** A phase of a design round or a story began. */
  | { readonly type: "phaseEntered"; readonly itemIndex: number; readonly phaseIndex: number }
  | {
      readonly type: "answered";
      readonly itemIndex: number;
      readonly method: AnswerMethod;
      /** Words of the answer's text; 0 if it has none. */
      readonly wordCount: number;
    }
  /** One verdict for each key point, in the rubric's order, null if it could not be judged; and the indexes of confirmed red flags. */
  | {
      readonly type: "judged";
      readonly itemIndex: number;
      readonly verdicts: readonly (Verdict | null)[];
      /** What the scorer proposed; empty if it proposed nothing. */
      readonly proposedVerdicts: readonly (Verdict | null)[];
      readonly redFlags: readonly number[];
      /** The version of the scorer. Absent if it proposed nothing, and in old rounds. */
      readonly scorerVersion?: number;
    }
  /** The person's own band instead of the computed one; null removes it. */
  | { readonly type: "bandOverridden"; readonly dimension: Dimension | "overall"; readonly band: Band | null }
  /** The event that brought cards forward because of this round. Undoing that event undoes this. */
  | { readonly type: "cardsBroughtForward"; readonly event: EventId }
  /** On to the next item of the plan. */
  | { readonly type: "itemDone" }
  | { readonly type: "paused" }
  | { readonly type: "resumed" }
  /** The page was reopened after it was closed without a pause. The time since `awaySince` is not counted. */
  | { readonly type: "returned"; readonly awaySince: EpochMs }
  | { readonly type: "finished" }
  /** Removed from the history. The text and recordings of its answers are deleted from their storage. */
  | { readonly type: "deleted" };

export type RoundEvent = {
  readonly round: RoundId;
  readonly payload: InterviewPayload;
  readonly timestamp: EpochMs;
  readonly day: Day;
};
