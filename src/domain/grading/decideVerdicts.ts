/** Turns what an answer has of each point into verdicts. */
import { type Verdict } from "../events/interview/verdicts";
import type { TopicShare } from "./findPenalties";
import type { RubricPoint } from "./rubric";
import type { PointMatch } from "./matchPoint";

export type PointScore = PointMatch & { readonly verdict: Verdict | "unsure" };

/**
 * How much each of these adds to the support of a point, in units of `coverage`. The weights are those of an ordinal regression on
 * labelled answers, rounded; docs/decisions/0015-judgement-shows-evidence.md says why.
 */
const supportWeights = {
  /** Right words that no single wording has enough of. */
  vocabulary: 2.5,
  /** The mean evidence of the other points: where they are right, a few words mean more. */
  otherPoints: 0.6,
  /** Two answers of three have a must, one of three has another point. */
  must: 0.8,
  /** People tell a story in their own words, so fewer of them are the rubric's. */
  story: 0.6,
  /** For each unit by which the topic share of a long answer is below the usual one: a long text about something else has many of the words, too. */
  missingTopic: -10,
};
/** 94% of the long answers to their own question have more, 91% of those to another question have less. */
const usualTopicShare = 0.3;
/** In distinct content words. */
const longAnswerFrom = 30;
/** The mean evidence of all points, for a rubric of a single one. */
const meanEvidence = 1.5;

/** The lowest support of each verdict; below the first, a point is missed. */
const unsureFrom = 2;
const partlyFrom = 2.4;
const coveredFrom = 3.2;
/** From this coverage on, a wording was said almost as a whole: whatever else speaks against the point, it isn't called missed. */
const wholeWordingFrom = 0.9;

const evidenceOf = ({ coverage, vocabularyCoverage }: PointMatch) =>
  coverage + supportWeights.vocabulary * vocabularyCoverage;

/** One for each point, in their order. A list of keywords (`isProse` is false) covers a point at most partly, because it explains nothing. */
export function decideVerdicts(
  points: readonly { readonly rubric: RubricPoint; readonly match: PointMatch }[],
  { topic, isProse }: { readonly topic: TopicShare; readonly isProse: boolean },
): readonly PointScore[] {
  const totalEvidence = points.reduce((sum, { match }) => sum + evidenceOf(match), 0);
  const missingTopic = topic.wordCount < longAnswerFrom ? 0 : Math.max(0, usualTopicShare - topic.share);
  return points.map(({ rubric, match }) => {
    const evidence = evidenceOf(match);
    const otherEvidence = points.length > 1 ? (totalEvidence - evidence) / (points.length - 1) : meanEvidence;
    const support =
      evidence +
      supportWeights.otherPoints * otherEvidence +
      (rubric.isMust ? supportWeights.must : 0) +
      (rubric.isStory ? supportWeights.story : 0) +
      supportWeights.missingTopic * missingTopic;
    return { ...match, verdict: verdictFor(support, match, isProse) };
  });
}

function verdictFor(
  support: number,
  { coverage, isDenied }: PointMatch,
  isProse: boolean,
): PointScore["verdict"] {
  if (support < unsureFrom && coverage < wholeWordingFrom) return "missed";
  // An answer that denies a point may be wrong, or say it in other words.
  if (support < partlyFrom || isDenied) return "unsure";
  return support < coveredFrom || !isProse ? "partly" : "covered";
}
