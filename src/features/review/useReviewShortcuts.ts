/** The keyboard shortcuts of Review, the same as in Anki. */
import { type CardChange } from "../../domain/events/cardChange";
import { type Grade, grades } from "../../domain/scheduling/memory";
import { isFocusOn, isKey } from "../../hooks/keys";
import { type Shortcut, useShortcuts } from "../../hooks/useShortcuts";
import { type CommonStatus, cardShortcuts, undoShortcut } from "../shared/cardShortcuts";
import { gradeLabels } from "../shared/gradeLabels";

type ReviewShortcutActions = {
  readonly isRevealed: boolean;
  readonly status: CommonStatus;
  readonly reveal: () => void;
  readonly gradeCard: (grade: Grade) => void;
  /** Picks the step shown at this place, from 0; undefined if the card is not answered by ordering steps. */
  readonly pickStep: ((position: number) => void) | undefined;
  readonly undo: () => void;
  readonly applyChange: (change: CardChange) => void;
  readonly openMenu: (menu: "menu" | "note" | "due") => void;
  readonly openCardPage: () => void;
  readonly readAloud: () => void;
};

const stepKeys: readonly string[] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

export function useReviewShortcuts(actions: ReviewShortcutActions): void {
  const { isRevealed, gradeCard, pickStep, openMenu } = actions;
  useShortcuts([
    {
      keys: "Space or Enter",
      description: "Show the answer, then grade it Good",
      // On a link or a control, these keys belong to that.
      matches: (event) => isKey(" ", "Enter")(event) && !isFocusOn(event, "a, button, summary, input"),
      run: () => (isRevealed ? gradeCard(3) : actions.reveal()),
    },
    ...grades.map((grade): Shortcut => ({
      keys: String(grade),
      description: gradeLabels[grade],
      matches: (event) => isRevealed && isKey(String(grade))(event),
      run: () => gradeCard(grade),
    })),
    {
      keys: "1 to 9",
      description: "Before the answer of an ordering card: pick a step",
      matches: (event) => !isRevealed && pickStep !== undefined && isKey(...stepKeys)(event),
      run: ({ key }) => pickStep?.(Number(key) - 1),
    },
    undoShortcut(actions.undo),
    { keys: "M", description: "Open the card's menu", matches: isKey("m"), run: () => openMenu("menu") },
    { keys: "E", description: "Edit note", matches: isKey("e"), run: () => openMenu("note") },
    { keys: "I", description: "Open the card's page", matches: isKey("i"), run: actions.openCardPage },
    { keys: "R", description: "Read aloud", matches: isKey("r"), run: actions.readAloud },
    ...cardShortcuts(actions.status, {
      applyChange: actions.applyChange,
      openDueDate: () => openMenu("due"),
    }),
  ]);
}
