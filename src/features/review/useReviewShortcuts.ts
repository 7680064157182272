/** The keyboard shortcuts of Review, the same as in Anki. */
import { type CardChange } from "../../domain/events/cardChange";
import { type Grade, grades } from "../../domain/scheduling/memory";
import { digitOf, isDigit, isFocusOn, isKey, isLetter } from "../../hooks/input/keys";
import type { Shortcut } from "../../hooks/input/shortcutsContext";
import { useShortcuts } from "../../hooks/input/useShortcuts";
import { type CommonStatus, cardShortcuts } from "../shared/card/cardShortcuts";
import { gradeLabels } from "../shared/card/gradeLabels";
import { stepDigits } from "./card/answerInput";

type ReviewShortcutActions = {
  readonly isRevealed: boolean;
  readonly status: CommonStatus;
  readonly reveal: () => void;
  readonly gradeCard: (grade: Grade) => void;
  /** Picks the step shown at this place, from 0; undefined if the card is not answered by ordering steps. */
  readonly pickStep: ((position: number) => void) | undefined;
  readonly applyChange: (change: CardChange) => void;
  readonly openMenu: (menu: "menu" | "note" | "due") => void;
  readonly openCardPage: () => void;
  readonly readAloud: () => void;
};

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
      matches: (event) => isRevealed && isDigit(grade)(event),
      run: () => gradeCard(grade),
    })),
    {
      keys: "1 to 9",
      description: "Before the answer of an ordering card: pick a step",
      matches: (event) => !isRevealed && pickStep !== undefined && isDigit(...stepDigits)(event),
      run: (event) => pickStep?.((digitOf(event) ?? 0) - 1),
    },
    { keys: "M", description: "Open the card's menu", matches: isLetter("m"), run: () => openMenu("menu") },
    { keys: "E", description: "Edit note", matches: isLetter("e"), run: () => openMenu("note") },
    { keys: "I", description: "Open the card's page", matches: isLetter("i"), run: actions.openCardPage },
    { keys: "R", description: "Read aloud", matches: isLetter("r"), run: actions.readAloud },
    ...cardShortcuts(actions.status, {
      applyChange: actions.applyChange,
      openDueDate: () => openMenu("due"),
    }),
  ]);
}
