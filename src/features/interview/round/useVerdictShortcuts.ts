/** The keyboard shortcuts for reviewing the verdict on each key point. */
import { type Verdict, verdicts } from "../../../domain/events/interview/verdicts";
import { isDigit, isFocusOn, isKey } from "../../../hooks/input/keys";
import type { Shortcut } from "../../../hooks/input/shortcutsContext";
import { useShortcuts } from "../../../hooks/input/useShortcuts";
import { verdictLabels } from "../labels";

type VerdictShortcutActions = {
  /** Moves to another key point. */
  readonly moveBy: (offset: number) => void;
  /** Sets the verdict on the current point; null if it can't be judged. */
  readonly setVerdict: (verdict: Verdict | null) => void;
  readonly goToNext: () => void;
};

export function useVerdictShortcuts({ moveBy, setVerdict, goToNext }: VerdictShortcutActions): void {
  useShortcuts([
    {
      keys: "↓ ↑",
      description: "Next or previous point",
      matches: isKey("ArrowDown", "ArrowUp"),
      canRepeat: true,
      run: ({ key }) => moveBy(key === "ArrowDown" ? 1 : -1),
    },
    ...verdicts.map((verdict, index): Shortcut => ({
      keys: String(index + 1),
      description: verdictLabels[verdict],
      matches: isDigit(index + 1),
      run: () => setVerdict(verdict),
    })),
    { keys: "0", description: "Can't be judged", matches: isDigit(0), run: () => setVerdict(null) },
    {
      keys: "Enter",
      description: "Go to the next question",
      matches: (event) => isKey("Enter")(event) && !isFocusOn(event, "a, button, summary"),
      run: goToNext,
    },
  ]);
}
