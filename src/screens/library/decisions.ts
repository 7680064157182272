/** What is decided by a key, about one card or several, as in Review. */
import type { Day } from "../../domain/day";
import { type Change, flags } from "../../domain/log";
import type { Status } from "../../domain/status";

/** What all of them are: only that can be undone for all of them. */
export type Common = Pick<Status, "flag" | "marked" | "suspended"> & { readonly isBuried: boolean };

export function commonTo(statuses: readonly Status[], today: Day): Common {
  const [first] = statuses;
  const areSuspended = statuses.length > 0 && statuses.every(({ suspended }) => suspended !== undefined);
  return {
    flag: first && statuses.every(({ flag }) => flag === first.flag) ? first.flag : 0,
    marked: statuses.every(({ marked }) => marked),
    isBuried: statuses.every(({ buriedOn }) => buriedOn === today),
    ...(areSuspended && first?.suspended && { suspended: first.suspended }),
  };
}

export function decisionBy(event: KeyboardEvent, common: Common): Change | undefined {
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey && event.code === "KeyN") return { type: "reset" };
    const flag = flags.find((each) => String(each) === event.key);
    if (flag === undefined || event.altKey || event.shiftKey) return undefined;
    return { type: "flagged", flag: flag === common.flag ? 0 : flag };
  }
  switch (event.key) {
    case "@":
      return { type: "suspended", on: common.suspended === undefined };
    case "-":
      return { type: "buried", on: !common.isBuried };
    case "*":
      return { type: "marked", on: !common.marked };
    default:
      return undefined;
  }
}

/** Whether a key asks for the form that sets a due day. */
export const isForDue = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === "d";
