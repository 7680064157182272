/** The groups of cards by which a plan adds up recall and weighs cards, and the one that Today is about. */
import type { Tier } from "../deck/tier";
import type { ChapterId } from "../ids";
import type { Plan, RecallForecast } from "./planResult";

export const tierKey = (tier: Tier): string => `tier:${tier}`;
export const chapterKey = (chapter: ChapterId): string => `chapter:${chapter}`;
/** The core cards of a chapter. */
export const coreKey = (chapter: ChapterId): string => `core:${chapter}`;

type Groups = Pick<Plan, "groups">;

/** Whether what is shown of a plan counts its core cards: not where all are suspended, or the person left the tier out. */
export const countsCore = ({ groups }: Groups): boolean => (groups.get(tierKey("core"))?.wanted ?? 0) > 0;

/** Recall of the core cards; of all, where core cards aren't counted. */
export const coreRecallOf = ({ groups, overall }: Groups & Pick<Plan, "overall">): RecallForecast =>
  (countsCore({ groups }) ? groups.get(tierKey("core")) : undefined) ?? overall;

/** The same of a chapter, and whether these are its core cards; undefined where it has no cards. */
export function chapterRecallOf(
  { groups }: Groups,
  chapter: ChapterId,
): { readonly recall: RecallForecast; readonly isCore: boolean } | undefined {
  const core = countsCore({ groups }) ? groups.get(coreKey(chapter)) : undefined;
  const recall = core ?? groups.get(chapterKey(chapter));
  return recall && { recall, isCore: core !== undefined };
}
