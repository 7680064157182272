/** Loads the code that writes IndexedDB, after the next paint: nothing on screen waits for it. */
import { afterNextPaint } from "../../browser/afterNextPaint";
import type { LoadJournalWriter } from "../../state/journal/startJournal";

export const loadJournalWriter: LoadJournalWriter = async () => {
  await afterNextPaint();
  return import("../../state/journal/runJournalWriter");
};
