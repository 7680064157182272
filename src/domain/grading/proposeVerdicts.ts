/** The verdicts that a person is shown first, one per key point, in the question's order. */
import { type Verdict } from "../events/interview/verdicts";
import type { AnswerScore } from "./scoreAnswer";

/** `null` where the scorer is unsure or can't read the answer: the person decides. */
export function proposeVerdicts(score: AnswerScore, pointCount: number): readonly (Verdict | null)[] {
  return score.type === "scored"
    ? score.points.map(({ verdict }) => (verdict === "unsure" ? null : verdict))
    : Array.from({ length: pointCount }, () => null);
}
