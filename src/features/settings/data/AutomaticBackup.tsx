/** Automatic backup to a file, in browsers that let a page write files. */
import { useState } from "react";
import {
  type BackupFileResult,
  canChooseBackupFile,
  chooseBackupFile,
  getBackupFileStatus,
  forgetBackupFile,
  writeBackupFile,
} from "../../../state/backup/backupFile";
import { getBackupMarker } from "../../../storage/backup/backupDatabase";
import { Button } from "../../../components/Button";
import { formatCount, formatTime } from "../../shared/format";
import { formatDate } from "./format";
import { useAsync } from "../../../hooks/useAsync";

type Props = { readonly clock: () => number; readonly onPreview: (text: string) => void };

const loadBackupState = async () => ({
  file: await getBackupFileStatus(),
  last: await getBackupMarker("outside"),
});

export function AutomaticBackup({ clock, onPreview }: Props) {
  const [state, reload] = useAsync(loadBackupState);
  const [writeResult, setWriteResult] = useState<BackupFileResult>();
  if (!canChooseBackupFile() || state.type !== "resolved") return null;
  const { file, last: lastBackup } = state.value;

  const writeBackup = async () => {
    setWriteResult(await writeBackupFile(clock(), true));
    reload();
  };
  const chooseAndWrite = async () => {
    try {
      if (await chooseBackupFile()) await writeBackup();
    } catch (error) {
      setWriteResult({ type: "failed", problem: `No file was chosen: ${String(error)}` });
    }
  };
  const stopWriting = async () => {
    await forgetBackupFile();
    setWriteResult(undefined);
    reload();
  };

  return (
    <div className="mt-6">
      <h3 className="font-medium">Automatic backup</h3>
      <p className="mt-1 text-sm text-quiet">
        {file.type === "notChosen" &&
          "Choose a file, preferably in a synced folder. A backup is written to it after each session."}
        {file.type === "ready" && `After each session a backup is written to ${file.name}.`}
        {file.type === "needsPermission" &&
          `${file.name} is chosen, but the browser asks for your permission again. Press "Write now".`}
        {lastBackup &&
          ` The last backup was saved on ${formatDate(lastBackup.at)} at ${formatTime(lastBackup.at)}.`}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {file.type !== "notChosen" && <Button onClick={() => void writeBackup()}>Write now</Button>}
        <Button onClick={() => void chooseAndWrite()}>
          {file.type === "notChosen" ? "Choose a file" : "Choose another"}
        </Button>
        {file.type !== "notChosen" && <Button onClick={() => void stopWriting()}>Turn off</Button>}
      </div>
      <div role="status" className="mt-2">
        {writeResult?.type === "written" && <p>Backup written.</p>}
        {writeResult?.type === "needsPermission" && (
          <p>The browser didn't allow it. Press "Write now" to be asked again.</p>
        )}
        {writeResult?.type === "failed" && <p>{writeResult.problem}</p>}
        {writeResult?.type === "fileHasNewEvents" && (
          <>
            <p>
              This file has {formatCount(writeResult.newEventCount, "event")} that this browser doesn't have,
              so it was not overwritten. Restore it first, or choose another file.
            </p>
            <Button className="mt-2" onClick={() => onPreview(writeResult.text)}>
              Preview restore
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
