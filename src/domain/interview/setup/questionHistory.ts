/** How each question went when it was asked before. */
import { type Aliases, resolveAlias } from "../../deck/aliases";
import type { QuestionId } from "../../ids";
import type { Day } from "../../time";
import { type RoundState, progressOf } from "../round/roundState";

/** Latest last. */
export type QuestionHistory = readonly {
  readonly day: Day;
  readonly judgedPoints: number;
  readonly missedPoints: number;
}[];

/** Whether at least half of the judged points were missed. */
export const isMissed = ({ judgedPoints, missedPoints }: QuestionHistory[number]): boolean =>
  judgedPoints > 0 && missedPoints * 2 >= judgedPoints;

/** By current id, from all rounds that were not deleted. */
export function questionHistories(
  rounds: readonly RoundState[],
  aliases: Aliases<QuestionId>,
): ReadonlyMap<QuestionId, QuestionHistory> {
  const histories = new Map<QuestionId, QuestionHistory[number][]>();
  for (const round of rounds) {
    if (round.isDeleted) continue;
    for (const [itemIndex, item] of round.plan.items.entries()) {
      const { answer, judgement, spentMs } = progressOf(round, itemIndex);
      // A question that was shown counts as asked, even without an answer.
      if (item.type !== "question" || (!answer && spentMs === 0)) continue;
      const id = resolveAlias(item.question, aliases);
      const verdicts = (judgement?.verdicts ?? []).filter((verdict) => verdict !== null);
      const missedPoints = verdicts.filter((verdict) => verdict === "missed").length;
      const history = histories.get(id) ?? [];
      history.push({ day: round.day, judgedPoints: verdicts.length, missedPoints });
      histories.set(id, history);
    }
  }
  return histories;
}
