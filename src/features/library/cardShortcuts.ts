/** Keyboard shortcuts that change cards, the same as in Review. */
import type { Day } from "../../domain/scheduling/calendar";
import { type CardChange, flags } from "../../domain/events/log";
import type { CardStatus } from "../../domain/study/cardStatus";

/** The status that all the cards share. */
export type CommonStatus = Pick<CardStatus, "flag" | "isMarked" | "suspended"> & {
  readonly isBuried: boolean;
};

export function commonStatusOf(statuses: readonly CardStatus[], today: Day): CommonStatus {
  const [first] = statuses;
  const areSuspended = statuses.length > 0 && statuses.every(({ suspended }) => suspended !== undefined);
  return {
    flag: first && statuses.every(({ flag }) => flag === first.flag) ? first.flag : 0,
    isMarked: statuses.every(({ isMarked }) => isMarked),
    isBuried: statuses.every(({ buriedDay }) => buriedDay === today),
    ...(areSuspended && first?.suspended && { suspended: first.suspended }),
  };
}

export function changeForKey(event: KeyboardEvent, commonStatus: CommonStatus): CardChange | undefined {
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey && event.code === "KeyN") return { type: "reset" };
    const flag = flags.find((each) => String(each) === event.key);
    if (flag === undefined || event.altKey || event.shiftKey) return undefined;
    return { type: "flagged", flag: flag === commonStatus.flag ? 0 : flag };
  }
  switch (event.key) {
    case "@":
      return { type: "suspended", on: commonStatus.suspended === undefined };
    case "-":
      return { type: "buried", on: !commonStatus.isBuried };
    case "*":
      return { type: "marked", on: !commonStatus.isMarked };
    default:
      return undefined;
  }
}

/** Whether the key is the shortcut for setting the due date. */
export const isDueDateKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === "d";
