/** The keyboard shortcuts of a card's page. */
import { cardShortcuts, type CommonStatus, undoShortcut } from "../../shared/card/cardShortcuts";
import type { CardChange } from "../../../domain/events/cardChange";
import { isLetter } from "../../../hooks/input/keys";
import { useShortcuts } from "../../../hooks/input/useShortcuts";

type CardShortcutActions = {
  readonly status: CommonStatus;
  readonly applyChange: (change: CardChange) => void;
  readonly openNote: () => void;
  readonly openDueDate: () => void;
  readonly undo: () => void;
};

export function useCardShortcuts({ status, openNote, undo, ...actions }: CardShortcutActions): void {
  useShortcuts([
    { keys: "E", description: "Edit note", matches: isLetter("e"), run: openNote },
    ...cardShortcuts(status, actions),
    undoShortcut(undo),
  ]);
}
