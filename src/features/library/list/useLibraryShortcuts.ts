/** The keyboard shortcuts of the library. */
import { useEffect } from "react";
import type { CardChange } from "../../../domain/events/log";
import { isPageShortcut } from "../../../hooks/shortcuts";
import { type CommonStatus, changeForKey, isDueDateKey } from "../cardShortcuts";

export const libraryShortcuts = [
  { keys: "/", description: "Go to search" },
  { keys: "↓ ↑", description: "Next or previous card" },
  { keys: "Enter", description: "Open the card" },
  { keys: "X or Space", description: "Select or deselect the card" },
  { keys: "Shift ↓ ↑", description: "Select a range" },
  { keys: "Ctrl/⌘ A", description: "Select all results" },
  { keys: "M", description: "Open the actions menu" },
  { keys: "@  -  *", description: "Suspend, bury until tomorrow, mark" },
  { keys: "Ctrl 1 to 7", description: "Set a flag; the same key or Ctrl 0 removes it" },
  { keys: "Ctrl Shift D", description: "Set due date" },
  { keys: "Ctrl Alt N", description: "Reset" },
  { keys: "Escape", description: "Clear the selection" },
  { keys: "Ctrl/⌘ Z", description: "Undo" },
  { keys: "?", description: "Show these shortcuts" },
] as const;

type LibraryShortcutActions = {
  readonly focusSearch: () => void;
  /** Moves by that many rows; minus or plus Infinity goes to the first or last row. */
  readonly moveBy: (offset: number, isRange: boolean) => void;
  readonly toggleSelection: () => void;
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
  /** Opens the actions menu, or directly the due date form. */
  readonly openActions: (initialForm?: "due") => void;
  /** The common status of the target cards. */
  readonly common: CommonStatus;
  readonly decide: (change: CardChange) => void;
  readonly undo: () => void;
};

const rowOffsets: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

function actionForKey(
  event: KeyboardEvent,
  target: Element,
  actions: LibraryShortcutActions,
): (() => void) | undefined {
  const key = event.key.toLowerCase();
  const change = changeForKey(event, actions.common);
  if (change) return () => actions.decide(change);
  if (isDueDateKey(event)) return () => actions.openActions("due");
  if (event.ctrlKey || event.metaKey) {
    if (event.shiftKey || event.altKey) return undefined;
    return { a: actions.selectAll, z: actions.undo }[key];
  }
  if (event.altKey) return undefined;
  const offset = rowOffsets[event.key];
  if (offset !== undefined) return () => actions.moveBy(offset, event.shiftKey);
  const isOnRow = target.closest("[data-row]") !== null;
  if ((key === " " || key === "x") && isOnRow) return actions.toggleSelection;
  return { "/": actions.focusSearch, m: () => actions.openActions(), escape: actions.clearSelection }[key];
}

export function useLibraryShortcuts(actions: LibraryShortcutActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPageShortcut(event)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const action = actionForKey(event, target, actions);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [actions]);
}
