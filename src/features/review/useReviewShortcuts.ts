/** The keys of Review, as in Anki. */
import { useEffect } from "react";
import { type CardChange, flags } from "../../domain/events/log";
import type { Grade } from "../../domain/scheduling/fsrs";
import type { CardStatus } from "../../domain/study/cardStatus";
import { isPageShortcut } from "../../hooks/shortcuts";

export const reviewShortcuts = [
  { keys: "Space or Enter", description: "Show the answer, then grade it Good" },
  { keys: "1", description: "Again" },
  { keys: "2", description: "Hard" },
  { keys: "3", description: "Good" },
  { keys: "4", description: "Easy" },
  { keys: "1 to 9", description: "Before the answer: the next step of an order" },
  { keys: "Ctrl/⌘ Z", description: "Take the last thing back" },
  { keys: "M", description: "What can be done with this card" },
  { keys: "E", description: "Your note" },
  { keys: "@", description: "Suspend" },
  { keys: "-", description: "Bury until tomorrow" },
  { keys: "*", description: "Mark" },
  { keys: "Ctrl 1 to 7", description: "Flag; the same again, or Ctrl 0: none" },
  { keys: "Ctrl Shift D", description: "Set due date" },
  { keys: "Ctrl Alt N", description: "Reset" },
  { keys: "I", description: "About this card" },
  { keys: "R", description: "Read aloud" },
  { keys: "?", description: "These keys" },
] as const;

const gradeByKey: Readonly<Record<string, Grade>> = { "1": 1, "2": 2, "3": 3, "4": 4 };

type ReviewShortcutActions = {
  readonly isRevealed: boolean;
  readonly status: CardStatus;
  readonly reveal: () => void;
  readonly gradeCard: (grade: Grade) => void;
  /** Picks the step shown at this place, from 0; undefined where there is nothing to put in order. */
  readonly pickStep: ((position: number) => void) | undefined;
  readonly undo: () => void;
  readonly applyChange: (change: CardChange) => void;
  readonly openMenu: (menu: "menu" | "note" | "due") => void;
  readonly openCardPage: () => void;
  readonly readAloud: () => void;
};

/** What a key does together with Ctrl or ⌘; undefined for the browser's own. */
function actionWithControl(
  event: KeyboardEvent,
  { undo, applyChange, openMenu, status }: ReviewShortcutActions,
): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) return undo;
  if (key === "d" && event.shiftKey) return () => openMenu("due");
  if (event.code === "KeyN" && event.altKey) return () => applyChange({ type: "reset" });
  const flag = flags.find((each) => String(each) === key);
  if (flag === undefined || event.shiftKey || event.altKey) return undefined;
  return () => applyChange({ type: "flagged", flag: flag === status.flag ? 0 : flag });
}

function actionForKey(event: KeyboardEvent, actions: ReviewShortcutActions): (() => void) | undefined {
  const { isRevealed, status, gradeCard, pickStep, applyChange, openMenu } = actions;
  const grade = gradeByKey[event.key];
  if (grade && isRevealed) return () => gradeCard(grade);
  if (/^[1-9]$/.test(event.key) && !isRevealed && pickStep) return () => pickStep(Number(event.key) - 1);
  switch (event.key.toLowerCase()) {
    case "m":
      return () => openMenu("menu");
    case "e":
      return () => openMenu("note");
    case "@":
      return () => applyChange({ type: "suspended", on: true });
    case "-":
      return () => applyChange({ type: "buried", on: true });
    case "*":
      return () => applyChange({ type: "marked", on: !status.isMarked });
    case "i":
      return actions.openCardPage;
    case "r":
      return actions.readAloud;
    default:
      return undefined;
  }
}

export function useReviewShortcuts(actions: ReviewShortcutActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPageShortcut(event)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey) {
        const action = actionWithControl(event, actions);
        if (!action) return;
        event.preventDefault();
        action();
        return;
      }
      // A key held down grades one card, not the deck.
      if (event.altKey || event.repeat) return;
      // On a link or a button, Space and Enter do what that says.
      const isConfirmKey = event.key === " " || event.key === "Enter";
      if (isConfirmKey && !target.closest("a, button, summary, input")) {
        event.preventDefault();
        if (actions.isRevealed) actions.gradeCard(3);
        else actions.reveal();
        return;
      }
      actionForKey(event, actions)?.();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [actions]);
}

/** Where no card lies on the desk: the way back to the last one. */
export function useUndoShortcut(undo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || !isPageShortcut(event)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [undo]);
}
