/** Why the file of the automatic backup was not written, in a sentence. */
import { expect, it } from "vitest";
import { describeBackupFileProblem } from "../../../src/features/shared/describeBackupFileProblem";
import type { BackupFileProblem } from "../../../src/state/backup/automaticBackup";

const fileName = "mine.json";

it.each<[BackupFileProblem, string]>([
  [
    { type: "notOverwritten", fileName, refusal: { type: "notJson" } },
    "mine.json is not a complete Retrain backup, so it was not overwritten. Choose another file.",
  ],
  [
    { type: "notOverwritten", fileName, refusal: { type: "newerVersion" } },
    "mine.json was made by a newer version of Retrain, so it was not overwritten. Choose another file.",
  ],
  [
    { type: "notOverwritten", fileName, refusal: { type: "conflictsWithUndone" } },
    "mine.json conflicts with a restore that you undid, so it was not overwritten. Choose another file.",
  ],
  [
    { type: "notWritten", fileName, reason: "gone" },
    "mine.json could not be written (gone). Choose the file again.",
  ],
  [
    { type: "noDatabase", reason: "there is no IndexedDB" },
    "It could not be written (there is no IndexedDB).",
  ],
])("%j", (problem, sentence) => {
  expect(describeBackupFileProblem(problem)).toBe(sentence);
});
