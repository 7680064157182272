/** Keyboard shortcuts that change a card, the same in Review, in the library and on a card's page. */
import { type CardChange, flags } from "../../domain/events/cardChange";
import type { CardStatus } from "../../domain/study/cardStatus";
import { isControlAltCode, isControlKey, isControlShiftKey, isSymbol } from "../../hooks/keys";
import type { Shortcut } from "../../hooks/useShortcuts";

/** The status of a card, or what several cards have in common. */
export type CommonStatus = Pick<CardStatus, "flag" | "isMarked" | "suspended"> & {
  readonly isBuried: boolean;
};

type CardShortcutActions = {
  readonly applyChange: (change: CardChange) => void;
  readonly openDueDate: () => void;
};

/** A shortcut whose change is in force already takes it back. */
export const cardShortcuts = (
  status: CommonStatus,
  { applyChange, openDueDate }: CardShortcutActions,
): readonly Shortcut[] => [
  {
    keys: "@",
    description: "Suspend or unsuspend",
    matches: isSymbol("@"),
    run: () => applyChange({ type: "suspended", on: status.suspended === undefined }),
  },
  {
    keys: "-",
    description: "Bury until tomorrow or unbury",
    matches: isSymbol("-"),
    run: () => applyChange({ type: "buried", on: !status.isBuried }),
  },
  {
    keys: "*",
    description: "Mark or unmark",
    matches: isSymbol("*"),
    run: () => applyChange({ type: "marked", on: !status.isMarked }),
  },
  {
    keys: "Ctrl 1 to 7",
    description: "Set a flag; the same key or Ctrl 0 removes it",
    matches: isControlKey(...flags.map(String)),
    run: ({ key }) => {
      const flag = flags.find((each) => String(each) === key) ?? 0;
      applyChange({ type: "flagged", flag: flag === status.flag ? 0 : flag });
    },
  },
  {
    keys: "Ctrl Shift D",
    description: "Set due date",
    matches: isControlShiftKey("d"),
    run: openDueDate,
  },
  {
    keys: "Ctrl Alt N",
    description: "Reset",
    matches: isControlAltCode("KeyN"),
    run: () => applyChange({ type: "reset" }),
  },
];

export const undoShortcut = (undo: () => void): Shortcut => ({
  keys: "Ctrl/⌘ Z",
  description: "Undo",
  matches: isControlKey("z"),
  repeats: true,
  run: undo,
});
