/** Keys of the groups by which a plan weighs cards and adds up recall, and the recall that is shown of a plan. */
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

/** Whether the recall that is shown counts core cards only: not if all are suspended, or the person has left them out. */
export const countsCore = (plan: Groups): boolean => wantedRecallOf(plan, tierKey("core")) !== undefined;

/** Recall of the core cards; of all, where core cards aren't counted. */
export const coreRecallOf = (plan: Groups & Pick<Plan, "overall">): RecallForecast =>
  wantedRecallOf(plan, tierKey("core")) ?? plan.overall;

/** Recall of a chapter's core cards, or of all its cards if no core card counts; undefined if it has no cards, or the person has left out all of it. */
export function chapterRecallOf(
  plan: Groups,
  chapter: ChapterId,
): { readonly recall: RecallForecast; readonly isCore: boolean } | undefined {
  const core = wantedRecallOf(plan, coreKey(chapter));
  const recall = core ?? wantedRecallOf(plan, chapterKey(chapter));
  return recall && { recall, isCore: core !== undefined };
}
