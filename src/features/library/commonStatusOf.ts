/** The status that several cards share, on which the actions for all of them depend. */
import { type Day } from "../../domain/time";
import type { CardStatus } from "../../domain/study/cardStatus";
import type { CommonStatus } from "../shared/card/cardShortcuts";

export function commonStatusOf(statuses: readonly CardStatus[], today: Day): CommonStatus {
  const [first] = statuses;
  const areSuspended = statuses.length > 0 && statuses.every(({ suspended }) => suspended !== undefined);
  return {
    flag: first && statuses.every(({ flag }) => flag === first.flag) ? first.flag : undefined,
    isMarked: statuses.every(({ isMarked }) => isMarked),
    isBuried: statuses.every(({ buriedDay }) => buriedDay === today),
    ...(areSuspended && first?.suspended && { suspended: first.suspended }),
  };
}
