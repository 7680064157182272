/** The report of a round: the bands, which points were covered or missed, and the time. */
import { groupBy } from "../../collections/groupBy";
import type { Dimension, KeyPoint, Question } from "../../deck/question";
import type { Band, Verdict } from "../../events/interview/verdicts";
import { type ChapterId, type QuestionId, chapterOf } from "../../ids";
import { type DurationMs, msPerMinute } from "../../time";
import { type ItemProgress, type RoundState, progressOf } from "../round/roundState";
import { type BandResult, type ScoredPoint, bandsByDimension, computeBand } from "./bandRule";

/** One question of the round. `question` is undefined if it is no longer in the guide. */
export type QuestionReport = {
  readonly itemIndex: number;
  /** Its number among the questions, from 1. Breaks are not counted. */
  readonly number: number;
  readonly id: QuestionId;
  readonly question: Question | undefined;
  readonly minutes: number;
  readonly progress: ItemProgress;
};

type JudgedPoint = {
  readonly itemIndex: number;
  readonly number: number;
  readonly point: KeyPoint;
  readonly verdict: Verdict;
};

export type RoundReport = {
  readonly questions: readonly QuestionReport[];
  readonly overall: BandResult;
  readonly dimensions: readonly { readonly dimension: Dimension; readonly result: BandResult }[];
  readonly chapters: readonly { readonly chapter: ChapterId; readonly result: BandResult }[];
  /** Covered points, musts first. */
  readonly coveredPoints: readonly JudgedPoint[];
  readonly redFlags: readonly {
    readonly itemIndex: number;
    readonly redFlag: Question["redFlags"][number];
  }[];
  /** Most important first: missed musts, other missed points, partly covered musts, other partly covered points. */
  readonly pointsToImprove: readonly JudgedPoint[];
  /** The number of answered questions, without those that were skipped. */
  readonly answeredCount: number;
  /** Time on the answered questions. `plannedMs` covers the same ones. */
  readonly spentMs: DurationMs;
  readonly plannedMs: DurationMs;
};

/** The band that counts: the person's own if there is one. */
export function effectiveBand(
  round: RoundState,
  dimension: Dimension | "overall",
  result: BandResult,
): Band | undefined {
  return round.bandOverrides[dimension] ?? (result.type === "judged" ? result.band : undefined);
}

function buildQuestionReports(
  round: RoundState,
  findQuestion: (id: QuestionId) => Question | undefined,
): readonly QuestionReport[] {
  return round.plan.items
    .flatMap((item, itemIndex) => (item.type === "question" ? [{ item, itemIndex }] : []))
    .map(({ item, itemIndex }, i) => ({
      itemIndex,
      number: i + 1,
      id: item.question,
      question: findQuestion(item.question),
      minutes: item.minutes,
      progress: progressOf(round, itemIndex),
    }));
}

export function buildReport(
  round: RoundState,
  findQuestion: (id: QuestionId) => Question | undefined,
): RoundReport {
  const questions = buildQuestionReports(round, findQuestion);
  const scoredPoints = questions.flatMap(scoredPointsOf);
  const redFlags = questions.flatMap(({ itemIndex, question, progress }) =>
    (progress.judgement?.redFlags ?? []).flatMap((i) => {
      const redFlag = question?.redFlags[i];
      return redFlag ? [{ itemIndex, redFlag }] : [];
    }),
  );
  const judgedPoints = questions.flatMap(judgedPointsOf).toSorted((a, b) => priorityOf(a) - priorityOf(b));
  const questionsByChapter = groupBy(questions, ({ id }) => chapterOf(id));
  const answeredQuestions = questions.filter(
    ({ progress: { answer } }) => answer && answer.method !== "skipped",
  );
  return {
    questions,
    overall: computeBand(scoredPoints, redFlags.length),
    dimensions: Array.from(bandsByDimension(scoredPoints), ([dimension, result]) => ({ dimension, result })),
    chapters: Array.from(questionsByChapter, ([chapter, group]) => ({
      chapter,
      result: computeBand(group.flatMap(scoredPointsOf), 0),
    })),
    coveredPoints: judgedPoints.filter(({ verdict }) => verdict === "covered"),
    redFlags,
    pointsToImprove: judgedPoints.filter(({ verdict }) => verdict !== "covered"),
    answeredCount: answeredQuestions.length,
    spentMs: answeredQuestions.reduce((sum, { progress }) => sum + progress.spentMs, 0),
    plannedMs: answeredQuestions.reduce((sum, { minutes }) => sum + minutes * msPerMinute, 0),
  };
}

/** Lower is more important. */
const priorityOf = ({ point, verdict }: JudgedPoint): number =>
  ({ missed: 0, partly: 2, covered: 4 })[verdict] + (point.weight === "must" ? 0 : 1);

const scoredPointsOf = ({ question, progress }: QuestionReport): readonly ScoredPoint[] =>
  (question?.points ?? []).map((point, i) => ({
    point,
    verdict: progress.judgement?.verdicts[i] ?? null,
    hintCount: progress.hintCount,
  }));

const judgedPointsOf = ({ itemIndex, number, question, progress }: QuestionReport): readonly JudgedPoint[] =>
  (question?.points ?? []).flatMap((point, i) => {
    const verdict = progress.judgement?.verdicts[i];
    return verdict ? [{ itemIndex, number, point, verdict }] : [];
  });
