/** What recalling a card is worth to the plan, against other cards. */
import type { Tier } from "../deck/tier";
import type { ChapterId } from "../ids";
import type { InterviewGoal } from "../settings";
import { chapterKey, tierKey } from "./groupKeys";

const tierWeights: Readonly<Record<Tier, number>> = { core: 10, standard: 3, detail: 1 };

/** The weight of the tier, times what the person said of the tier and of the chapter (1 if nothing). */
export const cardWeight = (tier: Tier, chapter: ChapterId, weights: InterviewGoal["weights"]): number =>
  tierWeights[tier] * (weights[tierKey(tier)] ?? 1) * (weights[chapterKey(chapter)] ?? 1);
