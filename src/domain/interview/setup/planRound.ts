/** Selects the questions of a round: weak, new and long-unasked ones first, none twice within a week, with a reason for each. */
import type { Level, QuestionKind } from "../../deck/question";
import type { RoundKind } from "../../events/interview/roundKinds";
import type { PlanItem, RoundPlan } from "../../events/interview/roundPlan";
import type { ChapterId, QuestionId } from "../../ids";
import type { Day } from "../../time";
import type { QuestionHistory } from "./questionHistory";
import type { RoundTemplate } from "./roundTemplates";
import { type QuestionCandidate, weighQuestion } from "./weighQuestion";

export type RoundRequest = {
  readonly kind: RoundKind;
  readonly template: RoundTemplate;
  /** Empty for all. */
  readonly chapters: readonly ChapterId[];
  readonly levels: readonly Level[];
  /** Whether questions that were asked within the last week may be asked again. */
  readonly includesRecent: boolean;
};

/** A question is not asked again within this many days. */
const repeatAfterDays = 7;

export type RoundSelection = {
  readonly plan: RoundPlan;
  /** How many questions of each kind were requested but not available. */
  readonly shortfalls: readonly { readonly round: QuestionKind; readonly count: number }[];
};

/**
 * Builds a plan for the request. `random` returns numbers from 0 to 1, called once per candidate: it decides between questions of
 * nearly the same weight, so that two rounds differ. If too few questions fit, fewer are asked.
 */
export function planRound(
  candidates: readonly QuestionCandidate[],
  histories: ReadonlyMap<QuestionId, QuestionHistory>,
  request: RoundRequest,
  today: Day,
  random: () => number,
): RoundSelection {
  const items: PlanItem[] = [];
  const shortfalls: { round: QuestionKind; count: number }[] = [];
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
    if (section.type === "break") {
      items.push(section);
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

/** Removes breaks that are not between two questions. */
const withoutIdleBreaks = (items: readonly PlanItem[]): readonly PlanItem[] =>
  items.filter(
    ({ type }, i) =>
      type === "question" ||
      (items[i - 1]?.type === "question" && items.slice(i + 1).some((later) => later.type === "question")),
  );
