/** What a round showed: what went well, what to fix first, where the time went, and what to study because of it. */
import { minute } from "../day";
import type { CardId, ChapterId, Dimension, KeyPoint, Question, QuestionId } from "../deck";
import { plain } from "../words";
import { type Result, type Scored, byDimension, resultOf } from "./bands";
import { phaseTimes, phasesOf } from "./clock";
import type { Band, RoundId, Verdict } from "./events";
import type { RoundKind } from "./plan";
import { type Asked, type RoundState, askedAt, stageOf } from "./round";

/** One question of the round, as it was asked. `question` is undefined if the guide has it no more. */
export type Told = {
  readonly place: number;
  /** Its number among the questions, from 1: breaks have a place, and no number. */
  readonly number: number;
  readonly id: QuestionId;
  readonly question: Question | undefined;
  readonly minutes: number;
  readonly asked: Asked;
};

type Point = {
  readonly place: number;
  readonly number: number;
  readonly point: KeyPoint;
  readonly verdict: Verdict;
};

export type Report = {
  readonly told: readonly Told[];
  readonly overall: Result;
  readonly dimensions: readonly { readonly dimension: Dimension; readonly result: Result }[];
  readonly chapters: readonly { readonly chapter: ChapterId; readonly result: Result }[];
  /** Covered points, musts first. */
  readonly well: readonly Point[];
  /** In the order in which to mend them: red flags, missed musts, half-said musts, the rest. */
  readonly flags: readonly { readonly place: number; readonly flag: Question["redFlags"][number] }[];
  readonly fix: readonly Point[];
  /** Milliseconds. */
  readonly spent: number;
  readonly planned: number;
};

/** The band that counts: the person's own where there is one. */
export function bandOf(round: RoundState, on: Dimension | "overall", result: Result): Band | undefined {
  return round.overruled[on] ?? (result.as === "judged" ? result.band : undefined);
}

function toldIn(round: RoundState, find: (id: QuestionId) => Question | undefined): readonly Told[] {
  return round.plan.items
    .flatMap((item, place) => (item.type === "question" ? [{ item, place }] : []))
    .map(({ item, place }, i) => ({
      place,
      number: i + 1,
      id: item.question,
      question: find(item.question),
      minutes: item.minutes,
      asked: askedAt(round, place),
    }));
}

export function reportOf(round: RoundState, find: (id: QuestionId) => Question | undefined): Report {
  const told = toldIn(round, find);
  const scored = told.flatMap(scoredOf);
  const flags = told.flatMap(({ place, question, asked }) =>
    (asked.judged?.flags ?? []).flatMap((i) => {
      const flag = question?.redFlags[i];
      return flag ? [{ place, flag }] : [];
    }),
  );
  const points = told.flatMap(pointsOf);
  const chapterOf = ({ id }: Told) => id.slice(0, id.indexOf("/"));
  const chapters = [...new Set(told.map(chapterOf))].map((chapter) => ({
    chapter,
    result: resultOf(told.filter((each) => chapterOf(each) === chapter).flatMap(scoredOf), 0),
  }));
  const answered = told.filter(({ asked }) => asked.answer);
  return {
    told,
    overall: resultOf(scored, flags.length),
    dimensions: Array.from(byDimension(scored), ([dimension, result]) => ({ dimension, result })),
    chapters,
    well: points.filter(({ verdict }) => verdict === "covered").toSorted((a, b) => urgency(a) - urgency(b)),
    flags,
    fix: points.filter(({ verdict }) => verdict !== "covered").toSorted((a, b) => urgency(a) - urgency(b)),
    spent: told.reduce((sum, { asked }) => sum + asked.spent, 0),
    planned: answered.reduce((sum, { minutes }) => sum + minutes * minute, 0),
  };
}

/** Missed musts, missed others, half-said musts, half-said others, covered musts, covered others. */
const urgency = ({ point, verdict }: Point): number =>
  ({ missed: 0, partly: 2, covered: 4 })[verdict] + (point.weight === "must" ? 0 : 1);

const scoredOf = ({ question, asked }: Told): readonly Scored[] =>
  (question?.points ?? []).map((point, i) => ({
    point,
    verdict: asked.judged?.points[i] ?? null,
    hints: asked.hints,
  }));

const pointsOf = ({ place, number, question, asked }: Told): readonly Point[] =>
  (question?.points ?? []).flatMap((point, i) => {
    const verdict = asked.judged?.points[i];
    return verdict ? [{ place, number, point, verdict }] : [];
  });

/** What was covered in the rounds of one kind that are over and judged, 0 to 1, oldest first. */
export function trendOf(
  kind: RoundKind,
  rounds: readonly RoundState[],
  find: (id: QuestionId) => Question | undefined,
): readonly { readonly id: RoundId; readonly share: number }[] {
  return rounds
    .filter((round) => round.plan.kind === kind && !round.deleted && stageOf(round) === "over")
    .flatMap((round) => {
      const { overall } = reportOf(round, find);
      return overall.as === "judged" ? [{ id: round.id, share: overall.share }] : [];
    });
}

/** Milliseconds in each phase of one question, beside what was planned for it; empty for a question without phases. */
export function phasesTold({ question, asked, minutes }: Told): readonly {
  readonly name: string;
  readonly spent: number;
  readonly planned: number;
}[] {
  const phases = question ? phasesOf(question.round) : [];
  const times = phaseTimes(asked.phases, asked.spent, phases.length);
  return phases.map(({ name, share }, i) => ({
    name,
    spent: times[i] ?? 0,
    planned: share * minutes * minute,
  }));
}

/** At most so many cards are brought forward after one round. */
const forwardMost = 20;

/**
 * The cards to study because of what was missed: for each missed or half-said point, most urgent first, the two of the question's
 * cards whose words are nearest to it. `textOf` gives a card's question and answer as plain text.
 */
export function cardsFor(report: Report, textOf: (card: CardId) => string): readonly CardId[] {
  const chosen = new Set<CardId>();
  const questions = new Map(report.told.map(({ place, question }) => [place, question]));
  for (const { place, point } of report.fix) {
    const words = wordsOf([plain(point.says), ...point.phrasings].join(" "));
    const near = (questions.get(place)?.see ?? [])
      .map((card) => ({ card, shared: shared(wordsOf(textOf(card)), words) }))
      .filter((each) => each.shared > 0)
      .toSorted((a, b) => b.shared - a.shared);
    for (const { card } of near.slice(0, 2)) if (chosen.size < forwardMost) chosen.add(card);
  }
  return [...chosen];
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu)
      ?.map((word) => word.slice(0, 6)),
  );
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;
