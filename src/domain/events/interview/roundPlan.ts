/** The plan of a round: which questions are asked, for how long, and why they were selected. */
import type { QuestionKind } from "../../deck/question";
import type { QuestionId } from "../../ids";
import type { Day } from "../../time";
import type { RoundKind } from "./roundKinds";

/** Why a question was selected. */
export type SelectionReason =
  | { readonly type: "new" }
  /** How many of its judged points were missed when it was last asked. */
  | { readonly type: "missed"; readonly missed: number; readonly total: number; readonly day: Day }
  /** At least half of its points were missed the last two times. */
  | { readonly type: "missedTwice"; readonly day: Day }
  | { readonly type: "longAgo"; readonly day: Day }
  /** The mean retrievability, 0 to 1, of the cards that it refers to. */
  | { readonly type: "lowRecall"; readonly recall: number }
  | { readonly type: "requested" };

export type PlanItem =
  | {
      readonly type: "question";
      readonly question: QuestionId;
      readonly round: QuestionKind;
      readonly minutes: number;
      readonly why: SelectionReason;
    }
  | { readonly type: "break"; readonly minutes: number };

export type RoundPlan = { readonly kind: RoundKind; readonly items: readonly PlanItem[] };

/** Minutes, breaks included. */
export const totalMinutes = ({ items }: Pick<RoundPlan, "items">): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);
