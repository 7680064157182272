/** The groups of cards by which a plan adds up recall and weighs cards, and the one that Today is about. */
import type { Tier } from "../deck/tier";
import type { ChapterId } from "../ids";
import type { Plan, RecallForecast } from "./planResult";

export const tierKey = (tier: Tier): string => `tier:${tier}`;
export const chapterKey = (chapter: ChapterId): string => `chapter:${chapter}`;
/** The core cards of a chapter. */
export const coreKey = (chapter: ChapterId): string => `core:${chapter}`;

/** Recall of the core cards; of all, where there are no core cards. */
export const coreRecallOf = ({ groups, overall }: Pick<Plan, "groups" | "overall">): RecallForecast =>
  groups.get(tierKey("core")) ?? overall;
