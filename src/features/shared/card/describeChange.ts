/** Describes a change to a card in the past tense, for undo messages and history. */
import type { CardChange } from "../../../domain/events/cardChange";
import { flagLabels } from "./flagLabels";
import { formatDay } from "../formatDates";

export function describeChange(change: CardChange): string {
  switch (change.type) {
    case "suspended":
      return change.on ? "Suspended" : "Unsuspended";
    case "buried":
      return change.on ? "Buried until tomorrow" : "Unburied";
    case "marked":
      return change.on ? "Marked" : "Unmarked";
    case "flagged":
      return change.flag === 0 ? "Flag removed" : `Flagged ${flagLabels[change.flag].toLowerCase()}`;
    case "noteEdited":
      return change.text === "" ? "Note deleted" : "Note saved";
    case "reset":
      return "Reset to a new card";
    case "rescheduled":
      return `Set due on ${formatDay(change.dueDay)}`;
    case "broughtForward":
      return "Due now, because you missed it in an interview";
  }
}
