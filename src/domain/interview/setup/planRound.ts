/** Which questions a round asks: what is weak, new or long ago first, nothing twice within a week, and a reason for each. */
import type { Day } from "../../scheduling/calendar";
import type { ChapterId, Level, Question, QuestionId, QuestionRound } from "../../deck";
import { type RoundState, progressOf } from "../round/roundState";
import {
  type RoundTemplate,
  type PlanItem,
  type RoundPlan,
  type RoundKind,
  type SelectionReason,
} from "../roundPlan";

/** What the choice needs to know of a question. */
export type QuestionCandidate = Pick<Question, "id" | "round" | "level" | "minutes"> & {
  readonly chapter: ChapterId;
  /** Mean retrievability, 0 to 1, of the cards behind it that were seen; undefined if none was. */
  readonly recall: number | undefined;
};

/** How a question went the times it was asked, the newest last. */
export type QuestionHistory = readonly {
  readonly day: Day;
  readonly judgedPoints: number;
  readonly missedPoints: number;
}[];

export type RoundRequest = {
  readonly kind: RoundKind;
  readonly template: RoundTemplate;
  /** Empty for all. */
  readonly chapters: readonly ChapterId[];
  readonly levels: readonly Level[];
  /** Also what was asked within the last week. */
  readonly includesRecent: boolean;
};

/** A question is not asked again within so many days. */
const repeatAfterDays = 7;
/** Half of the points missed is a question missed. */
const isMissed = ({ judgedPoints, missedPoints }: QuestionHistory[number]): boolean =>
  judgedPoints > 0 && missedPoints * 2 >= judgedPoints;

/** How each question went, by its present id, from all rounds that were not deleted. */
export function questionHistories(
  rounds: readonly RoundState[],
  aliases: Readonly<Record<string, string>>,
): ReadonlyMap<QuestionId, QuestionHistory> {
  const histories = new Map<QuestionId, QuestionHistory[number][]>();
  for (const round of rounds) {
    if (round.isDeleted) continue;
    for (const [itemIndex, item] of round.plan.items.entries()) {
      const { answer, judgement, spentMs } = progressOf(round, itemIndex);
      // What was read was asked, whether it was answered or not.
      if (item.type !== "question" || (!answer && spentMs === 0)) continue;
      const id = Object.hasOwn(aliases, item.question)
        ? (aliases[item.question] ?? item.question)
        : item.question;
      const verdicts = (judgement?.verdicts ?? []).filter((verdict) => verdict !== null);
      const missedPoints = verdicts.filter((verdict) => verdict === "missed").length;
      const history = histories.get(id) ?? [];
      history.push({ day: round.day, judgedPoints: verdicts.length, missedPoints });
      histories.set(id, history);
    }
  }
  return histories;
}

type WeightedReason = { readonly weight: number; readonly why: SelectionReason };

/** The more a question would teach, the more it weighs; and the reason that weighs most. */
function weighQuestion({ recall }: QuestionCandidate, history: QuestionHistory, today: Day): WeightedReason {
  const latest = history.at(-1);
  const reasons: WeightedReason[] = [];
  if (!latest) reasons.push({ weight: 3, why: { type: "new" } });
  else {
    const previous = history.at(-2);
    if (previous && isMissed(latest) && isMissed(previous))
      reasons.push({ weight: 20, why: { type: "missedTwice", day: latest.day } });
    if (latest.missedPoints > 0) {
      const { missedPoints, judgedPoints } = latest;
      reasons.push({
        weight: 2 + (4 * missedPoints) / judgedPoints,
        why: { type: "missed", missed: missedPoints, total: judgedPoints, day: latest.day },
      });
    }
    reasons.push({
      weight: Math.min(2, (today - latest.day) / 30),
      why: { type: "longAgo", day: latest.day },
    });
  }
  if (recall !== undefined && recall < 0.85)
    reasons.push({ weight: 5 * (0.85 - recall), why: { type: "lowRecall", recall } });
  const [first = { weight: 0, why: { type: "requested" } }] = reasons.toSorted((a, b) => b.weight - a.weight);
  return { weight: reasons.reduce((sum, { weight }) => sum + weight, 0), why: first.why };
}

export type RoundSelection = {
  readonly plan: RoundPlan;
  /** Questions of each sort that were wanted and could not be had. */
  readonly shortfalls: readonly { readonly round: QuestionRound; readonly count: number }[];
};

/**
 * A plan as wished. `chance` gives numbers from 0 to 1, asked for once a candidate: it decides between questions that weigh
 * nearly the same, so that two rounds differ. Where too few questions are left, fewer are asked, and that is said.
 */
export function planRound(
  candidates: readonly QuestionCandidate[],
  histories: ReadonlyMap<QuestionId, QuestionHistory>,
  request: RoundRequest,
  today: Day,
  random: () => number,
): RoundSelection {
  const items: PlanItem[] = [];
  const shortfalls: { round: QuestionRound; count: number }[] = [];
  const usedIds = new Set<QuestionId>();
  const fits = ({ id, chapter, level }: QuestionCandidate): boolean => {
    const last = histories.get(id)?.at(-1);
    return (
      (request.chapters.length === 0 || request.chapters.includes(chapter)) &&
      (request.levels.length === 0 || request.levels.includes(level)) &&
      (request.includesRecent || !last || today - last.day >= repeatAfterDays)
    );
  };
  const ranked = candidates
    .filter(fits)
    .map((candidate) => {
      const { weight, why } = weighQuestion(candidate, histories.get(candidate.id) ?? [], today);
      return { candidate, why, weight: weight + random() };
    })
    .toSorted((a, b) => b.weight - a.weight);
  for (const section of request.template) {
    if ("breakMinutes" in section) {
      items.push({ type: "break", minutes: section.breakMinutes });
      continue;
    }
    const chosen = ranked
      .filter(({ candidate }) => candidate.round === section.round && !usedIds.has(candidate.id))
      .slice(0, section.count);
    for (const { candidate, why } of chosen) {
      usedIds.add(candidate.id);
      const { id, round, minutes } = candidate;
      items.push({ type: "question", question: id, round, minutes, why });
    }
    if (chosen.length < section.count)
      shortfalls.push({ round: section.round, count: section.count - chosen.length });
  }
  return { plan: { kind: request.kind, items: withoutIdleBreaks(items) }, shortfalls };
}

/** A break is between two questions. */
const withoutIdleBreaks = (items: readonly PlanItem[]): readonly PlanItem[] =>
  items.filter(
    ({ type }, i) =>
      type === "question" ||
      (items[i - 1]?.type === "question" && items.slice(i + 1).some((later) => later.type === "question")),
  );
