/** Proposes how an answer fares by a question's rubric. Rules only: no model, no network, and every part explained. */
import { indexAnswer, type AnswerIndex } from "./indexAnswer";
import { matchStrengths } from "./matchStrengths";
import { decideVerdicts, type PointScore } from "./decideVerdicts";
import { matchPoint } from "./matchPoint";
import { findPenalties, type Penalty, topicShareOf } from "./findPenalties";
import { findRedFlags, type RedFlagMatch } from "./findRedFlags";
import type { Rubric } from "./rubric";

/** Stored with each judgement, because another version may score the same answer differently. */
const scorerVersion = 7;

export type AnswerScore =
  | { readonly type: "unscored"; readonly reason: "empty" | "tooShort" | "notEnglish" }
  | {
      readonly type: "scored";
      readonly scorerVersion: typeof scorerVersion;
      /** One for each key point, in the question's order. */
      readonly points: readonly PointScore[];
      readonly redFlags: readonly RedFlagMatch[];
      /** Why no point counts as covered; empty for an answer in sentences of its own. */
      readonly penalties: readonly Penalty[];
    };

/** Answers with fewer distinct content words are not scored. */
const minContentWords = 3;

export function scoreAnswer(rubric: Rubric, answer: string): AnswerScore {
  const answerIndex = indexAnswer(answer, matchStrengths);
  const reason = unscoredReason(answer, answerIndex);
  if (reason) return { type: "unscored", reason };
  const topic = topicShareOf(answerIndex, rubric);
  const penalties = findPenalties(answerIndex, rubric, topic);
  const points = decideVerdicts(
    rubric.points.map((point) => ({ rubric: point, match: matchPoint(point, answerIndex) })),
    { topic, isProse: penalties.length === 0 },
  );
  // A list of keywords and a repeated question make no claims, so they can't make wrong ones.
  const redFlags = penalties.length === 0 ? findRedFlags(rubric, answerIndex) : [];
  return { type: "scored", scorerVersion, points, redFlags, penalties };
}

function unscoredReason(
  answer: string,
  answerIndex: AnswerIndex,
): "empty" | "tooShort" | "notEnglish" | undefined {
  if (answerIndex.tokens.length === 0) return "empty";
  const letters = answer.match(/\p{L}/gu)?.length ?? 0;
  const latin = answer.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return "notEnglish";
  return new Set(answerIndex.terms.map(({ key }) => key)).size < minContentWords ? "tooShort" : undefined;
}
