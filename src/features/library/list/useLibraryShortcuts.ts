/** The keyboard shortcuts of the library. */
import { type CardChange } from "../../../domain/events/cardChange";
import { isControlLetter, isFocusOn, isKey, isLetter, isSymbol } from "../../../hooks/input/keys";
import { useShortcuts } from "../../../hooks/input/useShortcuts";
import { type CommonStatus, cardShortcuts, undoShortcut } from "../../shared/card/cardShortcuts";

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
  readonly commonStatus: CommonStatus;
  readonly applyChange: (change: CardChange) => void;
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
const isRowKey = isKey(...Object.keys(rowOffsets));

export function useLibraryShortcuts(actions: LibraryShortcutActions): void {
  const move = ({ key, shiftKey }: KeyboardEvent) => actions.moveBy(rowOffsets[key] ?? 0, shiftKey);
  useShortcuts([
    { keys: "/", description: "Go to search", matches: isSymbol("/"), run: actions.focusSearch },
    {
      keys: "↓ ↑",
      description: "Next or previous card; also Page Down, Page Up, Home and End",
      matches: (event) => isRowKey(event) && !event.shiftKey,
      canRepeat: true,
      run: move,
    },
    {
      keys: "Shift ↓ ↑",
      description: "Select a range",
      matches: (event) => isRowKey(event) && event.shiftKey,
      canRepeat: true,
      run: move,
    },
    { keys: "Enter", description: "Open the card", matches: isKey("Enter") },
    {
      keys: "X or Space",
      description: "Select or deselect the card",
      matches: (event) => (isLetter("x")(event) || isKey(" ")(event)) && isFocusOn(event, "[data-row]"),
      run: actions.toggleSelection,
    },
    {
      keys: "Ctrl/⌘ A",
      description: "Select all results",
      matches: isControlLetter("a"),
      run: actions.selectAll,
    },
    {
      keys: "Escape",
      description: "Clear the selection",
      matches: isKey("Escape"),
      run: actions.clearSelection,
    },
    {
      keys: "M",
      description: "Open the actions menu",
      matches: isLetter("m"),
      run: () => actions.openActions(),
    },
    ...cardShortcuts(actions.commonStatus, {
      applyChange: actions.applyChange,
      openDueDate: () => actions.openActions("due"),
    }),
    undoShortcut(actions.undo),
  ]);
}
