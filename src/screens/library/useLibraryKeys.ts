/** The keys of the library. */
import { useEffect } from "react";
import type { Change } from "../../domain/log";
import { isForPage } from "../../ui/pressed";
import { type Common, decisionBy, isForDue } from "./decisions";

export const libraryKeys = [
  { press: "/", does: "To the search" },
  { press: "↓ ↑", does: "The next card, the one before" },
  { press: "Enter", does: "Open the card" },
  { press: "X or Space", does: "Select it, or not" },
  { press: "Shift ↓ ↑", does: "Select a range" },
  { press: "Ctrl/⌘ A", does: "Select all that were found" },
  { press: "M", does: "What can be done with those selected, or with this one" },
  { press: "@  -  *", does: "Suspend, bury until tomorrow, mark" },
  { press: "Ctrl 1 to 7", does: "Flag; the same again, or Ctrl 0: none" },
  { press: "Ctrl Shift D", does: "Set due date" },
  { press: "Ctrl Alt N", does: "Reset" },
  { press: "Escape", does: "Select none" },
  { press: "Ctrl/⌘ Z", does: "Take the last thing back" },
  { press: "?", does: "These keys" },
] as const;

type Hands = {
  readonly search: () => void;
  /** By so many rows; to the first or last, by minus or plus infinity. */
  readonly move: (by: number, withShift: boolean) => void;
  readonly toggle: () => void;
  readonly all: () => void;
  readonly none: () => void;
  /** Shows what can be done, or the form that sets a due day. */
  readonly act: (first?: "due") => void;
  /** What those that would be decided about have in common. */
  readonly common: Common;
  readonly decide: (change: Change) => void;
  readonly undo: () => void;
};

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

function deedOf(event: KeyboardEvent, target: Element, hands: Hands): (() => void) | undefined {
  const key = event.key.toLowerCase();
  const change = decisionBy(event, hands.common);
  if (change) return () => hands.decide(change);
  if (isForDue(event)) return () => hands.act("due");
  if (event.ctrlKey || event.metaKey) {
    if (event.shiftKey || event.altKey) return undefined;
    return { a: hands.all, z: hands.undo }[key];
  }
  if (event.altKey) return undefined;
  const step = steps[event.key];
  if (step !== undefined) return () => hands.move(step, event.shiftKey);
  const onRow = target.closest("[data-row]") !== null;
  if ((key === " " || key === "x") && onRow) return hands.toggle;
  return { "/": hands.search, m: () => hands.act(), escape: hands.none }[key];
}

export function useLibraryKeys(hands: Hands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const deed = deedOf(event, target, hands);
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [hands]);
}
