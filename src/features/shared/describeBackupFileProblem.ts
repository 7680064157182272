/** Why the file of the automatic backup was not written, and why a backup can't be used. */
import type { BackupFileProblem } from "../../state/backup/automaticBackup";
import type { RestoreProblem } from "../../state/backup/restoreBackup";

export function describeBackupFileProblem(problem: BackupFileProblem): string {
  switch (problem.type) {
    case "notOverwritten":
      return `${problem.fileName} ${describeRefusal(problem.refusal)}, so it was not overwritten. Choose another file.`;
    case "notWritten":
      return `${problem.fileName} could not be written (${problem.reason}). Choose the file again.`;
    case "noDatabase":
      return `It could not be written (${problem.reason}).`;
  }
}

/** The end of a sentence that begins with the backup or its name. */
export const describeRefusal = ({ type }: RestoreProblem): string =>
  refusals[type] ?? "is not a complete Retrain backup";

const refusals: { readonly [Type in RestoreProblem["type"]]?: string } = {
  newerVersion: "was made by a newer version of Retrain",
  conflictsWithUndone: "conflicts with a restore that you undid",
};
