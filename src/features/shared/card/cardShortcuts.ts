/** Keyboard shortcuts that change a card, the same in Review, in the library and on a card's page. */
import { type CardChange, type Flag, flags } from "../../../domain/events/cardChange";
import type { CardStatus } from "../../../domain/study/cardStatus";
import {
  digitOf,
  isControlAltLetter,
  isControlDigit,
  isControlLetter,
  isControlShiftLetter,
  isLetter,
  isSymbol,
} from "../../../hooks/input/keys";
import type { Shortcut } from "../../../hooks/input/shortcutsContext";

/** The status of a card, or what several cards have in common. */
export type CommonStatus = Pick<CardStatus, "isMarked" | "suspended"> & {
  /** Undefined if they differ. */
  readonly flag: Flag | undefined;
  readonly isBuried: boolean;
};

type CardShortcutActions = {
  readonly applyChange: (change: CardChange) => void;
  readonly openDueDate: () => void;
};

/** A shortcut reverts its change if that is already in effect. */
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
    // On a French keyboard, - is on the key 6.
    keys: "- or B",
    description: "Bury until tomorrow or unbury",
    matches: (event) => isSymbol("-")(event) || isLetter("b")(event),
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
    matches: isControlDigit(...flags),
    run: (event) => {
      const flag = flags.find((each) => each === digitOf(event)) ?? 0;
      applyChange({ type: "flagged", flag: flag === status.flag ? 0 : flag });
    },
  },
  {
    keys: "Ctrl Shift D",
    description: "Set due date",
    matches: isControlShiftLetter("d"),
    run: openDueDate,
  },
  {
    keys: "Ctrl Alt N",
    description: "Reset",
    matches: isControlAltLetter("n"),
    run: () => applyChange({ type: "reset" }),
  },
];

export const undoShortcut = (undo: () => void): Shortcut => ({
  keys: "Ctrl/⌘ Z",
  description: "Undo",
  matches: isControlLetter("z"),
  run: undo,
});
