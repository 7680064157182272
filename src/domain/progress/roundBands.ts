/** The band of each finished round, in time. */
import type { Question } from "../deck/question";
import { type Band, bands } from "../events/interview/verdicts";
import type { RoundKind } from "../events/interview/roundKinds";
import type { CardId, QuestionId, RoundId } from "../ids";
import { buildReport, effectiveBand } from "../interview/report/roundReport";
import { type RoundState, isInHistory } from "../interview/round/roundState";
import type { Day } from "../time";
import { isCoveredBy } from "./readiness";

export type RoundBand = {
  readonly id: RoundId;
  readonly kind: RoundKind;
  readonly day: Day;
  readonly band: Band;
  /** The place of the band, 1 for the lowest. */
  readonly level: number;
};

/** The rounds that asked a question with a must point that one of these cards covers. */
export const findRoundsCoveredBy = (
  cards: ReadonlySet<CardId>,
  rounds: readonly RoundState[],
  findQuestion: (id: QuestionId) => Question | undefined,
): readonly RoundState[] =>
  rounds.filter(({ plan }) =>
    plan.items.some((item) => {
      const question = item.type === "question" && findQuestion(item.question);
      return question && isCoveredBy(question, cards);
    }),
  );

/** Oldest first. Rounds that were deleted or not judged have no band. */
export const listRoundBands = (
  rounds: readonly RoundState[],
  findQuestion: (id: QuestionId) => Question | undefined,
): readonly RoundBand[] =>
  rounds.filter(isInHistory).flatMap((round) => {
    const band = effectiveBand(round, "overall", buildReport(round, findQuestion).overall);
    if (!band) return [];
    const { id, plan, day } = round;
    return [{ id, kind: plan.kind, day, band, level: bands.indexOf(band) + 1 }];
  });
