/** Loads the code that writes IndexedDB, after the next paint: nothing on screen waits for it. */
import type { LoadJournalWriter } from "../../state/journal/startJournal";

export const loadJournalWriter: LoadJournalWriter = async () => {
  await afterNextPaint();
  return import("../../state/journal/runJournalWriter");
};

/** Resolves after the next paint; immediately in a hidden tab. */
const afterNextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
