/** The keyboard shortcuts of a card's page. */
import { useEffect } from "react";
import type { CardChange } from "../../../domain/events/log";
import { isPageShortcut } from "../../../hooks/shortcuts";
import { type CommonStatus, changeForKey, isDueDateKey } from "../cardShortcuts";

type CardShortcutActions = {
  readonly common: CommonStatus;
  readonly decide: (change: CardChange) => void;
  readonly editNote: () => void;
  readonly editDueDate: () => void;
  readonly undo: () => void;
};

export function useCardShortcuts(actions: CardShortcutActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPageShortcut(event) || event.repeat) return;
      const key = event.key.toLowerCase();
      const hasControl = event.ctrlKey || event.metaKey;
      const change = changeForKey(event, actions.common);
      if (change) actions.decide(change);
      else if (hasControl && key === "z" && !event.shiftKey) actions.undo();
      else if (isDueDateKey(event)) actions.editDueDate();
      else if (!hasControl && !event.altKey && key === "e") actions.editNote();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [actions]);
}
