/** The keys of Review, as in Anki. */
import { useEffect } from "react";
import type { Grade } from "../../domain/memory";

export const reviewKeys = [
  { press: "Space", does: "Show the answer, then grade it Good" },
  { press: "1", does: "Again" },
  { press: "2", does: "Hard" },
  { press: "3", does: "Good" },
  { press: "4", does: "Easy" },
  { press: "Ctrl/⌘ Z", does: "Take the last grade back" },
  { press: "?", does: "These keys" },
] as const;

const gradeOf: Readonly<Record<string, Grade>> = { "1": 1, "2": 2, "3": 3, "4": 4 };

type Hands = {
  readonly revealed: boolean;
  readonly reveal: () => void;
  readonly give: (grade: Grade) => void;
  readonly undo: () => void;
};

export function useReviewKeys({ revealed, reveal, give, undo }: Hands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest("input, textarea, select, dialog")) return;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z") {
        event.preventDefault();
        undo();
        return;
      }
      // A key held down grades one card, not the deck.
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      // On a link or a button, Space and Enter do what that says.
      if (event.key === " " && !target.closest("a, button, summary")) {
        event.preventDefault();
        if (revealed) give(3);
        else reveal();
      }
      const grade = gradeOf[event.key];
      if (grade && revealed) give(grade);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [revealed, reveal, give, undo]);
}
