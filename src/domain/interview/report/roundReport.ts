/** What a round showed: what went well, what to fix first, where the time went, and what to study because of it. */
import { msPerMinute } from "../../scheduling/calendar";
import type { CardId, ChapterId, Dimension, KeyPoint, Question, QuestionId } from "../../deck";
import { plainTextOf } from "../../plainText";
import { type BandResult, type ScoredPoint, bandsByDimension, computeBand } from "./bandRule";
import { phaseDurations, phasesOf } from "../round/roundClock";
import type { Band, RoundId, Verdict } from "../../events/interviewEvents";
import type { RoundKind } from "../roundPlan";
import { type ItemProgress, type RoundState, progressOf, stageOf } from "../round/roundState";

/** One question of the round, as it was asked. `question` is undefined if the guide has it no more. */
export type QuestionReport = {
  readonly itemIndex: number;
  /** Its number among the questions, from 1: breaks have a place, and no number. */
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
  /** In the order in which to mend them: red flags, missed musts, half-said musts, the rest. */
  readonly redFlags: readonly {
    readonly itemIndex: number;
    readonly redFlag: Question["redFlags"][number];
  }[];
  readonly pointsToImprove: readonly JudgedPoint[];
  /** Milliseconds. */
  readonly spentMs: number;
  readonly plannedMs: number;
};

/** The band that counts: the person's own where there is one. */
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
  const judgedPoints = questions.flatMap(judgedPointsOf);
  const chapterOf = ({ id }: QuestionReport) => id.slice(0, id.indexOf("/"));
  const chapters = [...new Set(questions.map(chapterOf))].map((chapter) => ({
    chapter,
    result: computeBand(
      questions.filter((questionReport) => chapterOf(questionReport) === chapter).flatMap(scoredPointsOf),
      0,
    ),
  }));
  const answeredQuestions = questions.filter(({ progress }) => progress.answer);
  return {
    questions,
    overall: computeBand(scoredPoints, redFlags.length),
    dimensions: Array.from(bandsByDimension(scoredPoints), ([dimension, result]) => ({ dimension, result })),
    chapters,
    coveredPoints: judgedPoints
      .filter(({ verdict }) => verdict === "covered")
      .toSorted((a, b) => priorityOf(a) - priorityOf(b)),
    redFlags,
    pointsToImprove: judgedPoints
      .filter(({ verdict }) => verdict !== "covered")
      .toSorted((a, b) => priorityOf(a) - priorityOf(b)),
    spentMs: questions.reduce((sum, { progress }) => sum + progress.spentMs, 0),
    plannedMs: answeredQuestions.reduce((sum, { minutes }) => sum + minutes * msPerMinute, 0),
  };
}

/** Missed musts, missed others, half-said musts, half-said others, covered musts, covered others. */
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

/** What was covered in the rounds of one kind that are over and judged, 0 to 1, oldest first. */
export function coverageTrend(
  kind: RoundKind,
  rounds: readonly RoundState[],
  findQuestion: (id: QuestionId) => Question | undefined,
): readonly { readonly id: RoundId; readonly share: number }[] {
  return rounds
    .filter((round) => round.plan.kind === kind && !round.isDeleted && stageOf(round) === "finished")
    .flatMap((round) => {
      const { overall } = buildReport(round, findQuestion);
      return overall.type === "judged" ? [{ id: round.id, share: overall.share }] : [];
    });
}

/** Milliseconds in each phase of one question, beside what was planned for it; empty for a question without phases. */
export function phaseTimings({ question, progress, minutes }: QuestionReport): readonly {
  readonly name: string;
  readonly spentMs: number;
  readonly plannedMs: number;
}[] {
  const phases = question ? phasesOf(question.round) : [];
  const durations = phaseDurations(progress.phases, progress.spentMs, phases.length);
  return phases.map(({ name, share }, i) => ({
    name,
    spentMs: durations[i] ?? 0,
    plannedMs: share * minutes * msPerMinute,
  }));
}

/** At most so many cards are brought forward after one round. */
const maxBroughtForward = 20;

/**
 * The cards to study because of what was missed: for each missed or half-said point, most urgent first, the two of the question's
 * cards whose words are nearest to it. `textOf` gives a card's question and answer as plain text.
 */
export function selectCardsToReview(
  report: RoundReport,
  textOf: (card: CardId) => string,
): readonly CardId[] {
  const chosen = new Set<CardId>();
  const questions = new Map(report.questions.map(({ itemIndex, question }) => [itemIndex, question]));
  for (const { itemIndex, point } of report.pointsToImprove) {
    const words = wordPrefixes([plainTextOf(point.says), ...point.phrasings].join(" "));
    const candidates = (questions.get(itemIndex)?.see ?? [])
      .map((card) => ({ card, sharedCount: countShared(wordPrefixes(textOf(card)), words) }))
      .filter((each) => each.sharedCount > 0)
      .toSorted((a, b) => b.sharedCount - a.sharedCount);
    for (const { card } of candidates.slice(0, 2)) if (chosen.size < maxBroughtForward) chosen.add(card);
  }
  return [...chosen];
}

const wordPrefixes = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu)
      ?.map((word) => word.slice(0, 6)),
  );
const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;
