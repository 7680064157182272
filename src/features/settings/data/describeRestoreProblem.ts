/** Why a backup can't be restored, and what to do. */
import type { RestoreProblem } from "../../../state/backup/restoreBackup";
import { describeRefusal } from "../../shared/describeBackupFileProblem";

export function describeRestoreProblem(problem: RestoreProblem): string {
  switch (problem.type) {
    case "unreadable":
      return "This file could not be read: it was moved or changed. Choose it again.";
    case "tooLarge":
      return "This file is too large to be a Retrain backup: 64 MB are more than fifteen years of reviews. Choose another file.";
    case "notJson":
      return `This file ${describeRefusal(problem)} (invalid JSON). Choose the original download.`;
    case "newerVersion":
      return `This backup ${describeRefusal(problem)}. Reload to update, then restore it.`;
    case "notBackup":
      return "This file is not a Retrain backup. Choose one named retrain-backup-….json.";
    case "invalidEvent":
      return `Entry ${problem.entry} of this backup can't be read, so nothing was added. Choose another backup.`;
    case "tooManyRanges":
      return "This backup contains an implausible number of writers and ranges, so nothing was added. Choose another backup.";
    case "conflictsWithUndone":
      return `This backup ${describeRefusal(problem)}: same event ids, different content. Download a backup and your interview answers. Then clear Retrain's data in the browser, restore this file, and after it the backup that you downloaded. Recordings are deleted with the data.`;
  }
}
