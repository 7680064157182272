/** The keys of Review, as in Anki. */
import { useEffect } from "react";
import { type Change, flags } from "../../domain/log";
import type { Grade } from "../../domain/memory";
import type { Status } from "../../domain/status";
import { isForPage } from "../../ui/pressed";

export const reviewKeys = [
  { press: "Space or Enter", does: "Show the answer, then grade it Good" },
  { press: "1", does: "Again" },
  { press: "2", does: "Hard" },
  { press: "3", does: "Good" },
  { press: "4", does: "Easy" },
  { press: "1 to 9", does: "Before the answer: the next step of an order" },
  { press: "Ctrl/⌘ Z", does: "Take the last thing back" },
  { press: "M", does: "What can be done with this card" },
  { press: "E", does: "Your note" },
  { press: "@", does: "Suspend" },
  { press: "-", does: "Bury until tomorrow" },
  { press: "*", does: "Mark" },
  { press: "Ctrl 1 to 7", does: "Flag; the same again, or Ctrl 0: none" },
  { press: "Ctrl Shift D", does: "Set due date" },
  { press: "Ctrl Alt N", does: "Reset" },
  { press: "I", does: "About this card" },
  { press: "R", does: "Read aloud" },
  { press: "?", does: "These keys" },
] as const;

const gradeOf: Readonly<Record<string, Grade>> = { "1": 1, "2": 2, "3": 3, "4": 4 };

type Hands = {
  readonly revealed: boolean;
  readonly status: Status;
  readonly reveal: () => void;
  readonly give: (grade: Grade) => void;
  /** Picks the step shown at this place, from 0; undefined where there is nothing to put in order. */
  readonly pick: ((place: number) => void) | undefined;
  readonly undo: () => void;
  readonly decide: (change: Change) => void;
  readonly open: (what: "menu" | "note" | "due") => void;
  readonly about: () => void;
  readonly readAloud: () => void;
};

/** What a key does together with Ctrl or ⌘; undefined for the browser's own. */
function withControl(event: KeyboardEvent, { undo, decide, open, status }: Hands): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) return undo;
  if (key === "d" && event.shiftKey) return () => open("due");
  if (event.code === "KeyN" && event.altKey) return () => decide({ type: "reset" });
  const flag = flags.find((each) => String(each) === key);
  if (flag === undefined || event.shiftKey || event.altKey) return undefined;
  return () => decide({ type: "flagged", flag: flag === status.flag ? 0 : flag });
}

function alone(event: KeyboardEvent, hands: Hands): (() => void) | undefined {
  const { revealed, status, give, pick, decide, open } = hands;
  const grade = gradeOf[event.key];
  if (grade && revealed) return () => give(grade);
  if (/^[1-9]$/.test(event.key) && !revealed && pick) return () => pick(Number(event.key) - 1);
  switch (event.key.toLowerCase()) {
    case "m":
      return () => open("menu");
    case "e":
      return () => open("note");
    case "@":
      return () => decide({ type: "suspended", on: true });
    case "-":
      return () => decide({ type: "buried", on: true });
    case "*":
      return () => decide({ type: "marked", on: !status.marked });
    case "i":
      return hands.about;
    case "r":
      return hands.readAloud;
    default:
      return undefined;
  }
}

export function useReviewKeys(hands: Hands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey) {
        const deed = withControl(event, hands);
        if (!deed) return;
        event.preventDefault();
        deed();
        return;
      }
      // A key held down grades one card, not the deck.
      if (event.altKey || event.repeat) return;
      // On a link or a button, Space and Enter do what that says.
      const isOn = event.key === " " || event.key === "Enter";
      if (isOn && !target.closest("a, button, summary, input")) {
        event.preventDefault();
        if (hands.revealed) hands.give(3);
        else hands.reveal();
        return;
      }
      alone(event, hands)?.();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [hands]);
}

/** Where no card lies on the desk: the way back to the last one. */
export function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || !isForPage(event)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [undo]);
}
