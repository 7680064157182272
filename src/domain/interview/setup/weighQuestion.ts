/** How useful it is to ask a question again, and why. */
import type { Question } from "../../deck/question";
import type { SelectionReason } from "../../events/interview/roundPlan";
import type { ChapterId } from "../../ids";
import type { Day } from "../../time";
import { type QuestionHistory, isMissed } from "./questionHistory";

export type QuestionCandidate = Pick<Question, "id" | "round" | "level" | "minutes"> & {
  readonly chapter: ChapterId;
  /** Mean retrievability, 0 to 1, of the cards that it refers to and that were seen; undefined if none was. */
  readonly recall: number | undefined;
};

type WeightedReason = { readonly weight: number; readonly why: SelectionReason };

/** With cards at or above this recall there is no need to ask because of them. */
const goodRecall = 0.85;

/** The sum of all reasons to ask the question, and the strongest of them. */
export function weighQuestion(
  { recall }: Pick<QuestionCandidate, "recall">,
  history: QuestionHistory,
  today: Day,
): WeightedReason {
  const reasons = [...reasonsFromHistory(history, today)];
  if (recall !== undefined && recall < goodRecall)
    reasons.push({ weight: 5 * (goodRecall - recall), why: { type: "lowRecall", recall } });
  const [strongest] = reasons.toSorted((a, b) => b.weight - a.weight);
  return {
    weight: reasons.reduce((sum, { weight }) => sum + weight, 0),
    why: strongest?.why ?? { type: "requested" },
  };
}

function reasonsFromHistory(history: QuestionHistory, today: Day): readonly WeightedReason[] {
  const [latest, previous] = history.toReversed();
  if (!latest) return [{ weight: 3, why: { type: "new" } }];
  const { day, judgedPoints, missedPoints } = latest;
  const reasons: WeightedReason[] = [];
  if (previous && isMissed(latest) && isMissed(previous))
    reasons.push({ weight: 20, why: { type: "missedTwice", day } });
  if (missedPoints > 0) {
    reasons.push({
      weight: 2 + (4 * missedPoints) / judgedPoints,
      why: { type: "missed", missed: missedPoints, total: judgedPoints, day },
    });
  }
  reasons.push({ weight: Math.min(2, (today - day) / 30), why: { type: "longAgo", day } });
  return reasons;
}
