/** How the share of covered points developed from round to round. */
import type { Question } from "../../deck/question";
import type { RoundKind } from "../../events/interview/roundKinds";
import type { QuestionId, RoundId } from "../../ids";
import { type RoundState, isInHistory } from "../round/roundState";
import { buildReport } from "./roundReport";

/** The share, 0 to 1, of each finished and judged round of one kind, oldest first. */
export function coverageTrend(
  kind: RoundKind,
  rounds: readonly RoundState[],
  findQuestion: (id: QuestionId) => Question | undefined,
): readonly { readonly id: RoundId; readonly share: number }[] {
  return rounds
    .filter((round) => round.plan.kind === kind && isInHistory(round))
    .flatMap((round) => {
      const { overall } = buildReport(round, findQuestion);
      return overall.type === "judged" ? [{ id: round.id, share: overall.share }] : [];
    });
}
