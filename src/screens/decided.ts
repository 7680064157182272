/** What was decided about a card, in words. */
import type { Change } from "../domain/log";
import { flagNames } from "./flags";
import { spellDate } from "./spell";

/** What was decided, as it is told afterwards. */
export function deedOf(change: Change): string {
  switch (change.type) {
    case "suspended":
      return change.on ? "Suspended" : "Asked again";
    case "buried":
      return change.on ? "Buried until tomorrow" : "No longer buried";
    case "marked":
      return change.on ? "Marked" : "Mark taken off";
    case "flagged":
      return change.flag === 0 ? "Flag taken off" : `Flagged ${flagNames[change.flag].toLowerCase()}`;
    case "noted":
      return change.text === "" ? "Note removed" : "Note written";
    case "reset":
      return "Reset, as if never seen";
    case "rescheduled":
      return `Set due on ${spellDate(change.to)}`;
    case "broughtForward":
      return "Brought forward, because an interview missed it";
  }
}
