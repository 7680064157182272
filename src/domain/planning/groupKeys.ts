/** The groups of cards by which a plan adds up recall and weighs cards, and the one that Today is about. */
import type { Tier } from "../deck/tier";
import type { ChapterId } from "../ids";
import type { Plan, RecallForecast } from "./planResult";

export const tierKey = (tier: Tier): string => `tier:${tier}`;
export const chapterKey = (chapter: ChapterId): string => `chapter:${chapter}`;
/** The core cards of a chapter. */
export const coreKey = (chapter: ChapterId): string => `core:${chapter}`;

type Groups = Pick<Plan, "groups">;

/** Recall of a group; undefined where the person has left out all of it, or it has no cards. */
function wantedRecallOf({ groups }: Groups, key: string): RecallForecast | undefined {
  const recall = groups.get(key);
  return recall && recall.wantedCount > 0 ? recall : undefined;
}

/** Whether what is shown of a plan counts its core cards: not where all are suspended, or the person left them out. */
export const countsCore = (plan: Groups): boolean => wantedRecallOf(plan, tierKey("core")) !== undefined;

/** Recall of the core cards; of all, where core cards aren't counted. */
export const coreRecallOf = (plan: Groups & Pick<Plan, "overall">): RecallForecast =>
  wantedRecallOf(plan, tierKey("core")) ?? plan.overall;

/** The same of a chapter, and whether these are its core cards; undefined where the person has left out all of it, or it has no cards. */
export function chapterRecallOf(
  plan: Groups,
  chapter: ChapterId,
): { readonly recall: RecallForecast; readonly isCore: boolean } | undefined {
  const core = wantedRecallOf(plan, coreKey(chapter));
  const recall = core ?? wantedRecallOf(plan, chapterKey(chapter));
  return recall && { recall, isCore: core !== undefined };
}
