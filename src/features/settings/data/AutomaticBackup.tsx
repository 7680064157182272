/** Automatic backup to a file, in browsers that let a page write files. */
import { useCallback, useEffect, useRef, useState } from "react";
import {
  type BackupFileResult,
  forgetBackupFile,
  getBackupFileStatus,
  setBackupFile,
  writeBackupFile,
} from "../../../state/backup/automaticBackup";
import { dayAt } from "../../../state/study/calendar";
import { getLastBackupAt } from "../../../state/backup/backupReminder";
import type { Stores } from "../../../state/stores";
import { useClock, useStores } from "../../../state/StoresContext";
import { canPickFiles, pickExistingJsonFile, pickNewJsonFile } from "../../../browser/filePickers";
import { Button } from "../../../components/Button";
import { describeBackupFileProblem } from "../../shared/describeBackupFileProblem";
import { formatCount } from "../../shared/format";
import { formatTime } from "../../shared/formatDates";
import { toIsoDate } from "../../../domain/scheduling/calendar";
import { errorMessageOf } from "../../../domain/errorMessageOf";
import { formatDate } from "./format";
import { backupOccasions } from "./labels";
import { useAsync } from "../../../hooks/useAsync";

type Props = { readonly onPreview: (text: string) => void };

/** The database refused what was pressed. */
type ActionFailure = { readonly type: "actionFailed"; readonly message: string };

const loadBackupState = async (stores: Stores) => ({
  file: await getBackupFileStatus(stores),
  lastBackupAt: await getLastBackupAt(stores),
});

export function AutomaticBackup({ onPreview }: Props) {
  const clock = useClock();
  const stores = useStores();
  const [state, reload] = useAsync(useCallback(() => loadBackupState(stores), [stores]));
  // A notification's button may have written the file, too.
  useEffect(() => stores.notifications.subscribe(reload), [stores, reload]);
  const [writeResult, setWriteResult] = useState<
    (BackupFileResult & { readonly dropsUndone?: boolean }) | ActionFailure
  >();
  const titleRef = useRef<HTMLHeadingElement>(null);
  if (!canPickFiles() || state.type !== "resolved") return null;
  const { file, lastBackupAt } = state.value;

  const writeBackup = async (dropsUndone: boolean) => {
    setWriteResult({ ...(await writeBackupFile(stores, clock(), true, dropsUndone)), dropsUndone });
    reload();
  };
  const startWritingTo = async (picked: Promise<FileSystemFileHandle | undefined>) => {
    const newFile = await picked;
    if (!newFile) return;
    await setBackupFile(stores, newFile);
    await writeBackup(false);
  };
  // A name of its own, so that the dialog doesn't offer to replace an earlier backup.
  const createFile = () =>
    pickNewJsonFile(`retrain-backup-automatic-${toIsoDate(dayAt(stores, clock()))}.json`);
  const stopWriting = async () => {
    await forgetBackupFile(stores);
    setWriteResult(undefined);
    // The pressed button disappears.
    titleRef.current?.focus({ preventScroll: true });
    reload();
  };

  const runAction = (action: () => Promise<void>, failure: string) =>
    void action().catch((error: unknown) =>
      setWriteResult({ type: "actionFailed", message: `${failure}: ${errorMessageOf(error)}` }),
    );

  return (
    <div className="mt-6">
      <h3 ref={titleRef} tabIndex={-1} className="font-medium outline-none">
        Automatic backup
      </h3>
      <p className="mt-1 text-sm text-quiet">
        {file.type === "notChosen" &&
          `Create a file, preferably in a synced folder. If there are new events, a backup is written to it ${backupOccasions}. To go on with a backup that you have, choose it: a file that you replace while creating one is emptied by the browser.`}
        {file.type === "lost" &&
          `The automatic backup has stopped: the browser has deleted its database and no longer knows ${file.name}. Choose the file again.`}
        {file.type === "ready" &&
          `If there are new events, a backup is written to ${file.name} ${backupOccasions}.`}
        {file.type === "needsPermission" &&
          `${file.name} is chosen, but the browser asks for your permission again. Press "Write now".`}
        {lastBackupAt !== undefined &&
          ` The last backup was saved on ${formatDate(lastBackupAt)} at ${formatTime(lastBackupAt)}.`}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {(file.type === "ready" || file.type === "needsPermission") && (
          <Button onClick={() => runAction(() => writeBackup(true), "The backup was not written")}>
            Write now
          </Button>
        )}
        <Button onClick={() => runAction(() => startWritingTo(createFile()), "The file can't be used")}>
          Create a file
        </Button>
        <Button
          onClick={() => runAction(() => startWritingTo(pickExistingJsonFile()), "The file can't be used")}
        >
          Choose a file
        </Button>
        {file.type !== "notChosen" && (
          <Button onClick={() => runAction(stopWriting, "The automatic backup is still on")}>Turn off</Button>
        )}
      </div>
      <div role="status" className="mt-2">
        {writeResult?.type === "written" && <p>Backup written.</p>}
        {writeResult?.type === "needsPermission" && (
          <p>The browser didn't allow writing the file. Press "Write now" to be asked again.</p>
        )}
        {writeResult?.type === "failed" && <p>{describeBackupFileProblem(writeResult.problem)}</p>}
        {writeResult?.type === "actionFailed" && <p>{writeResult.message}</p>}
        {writeResult?.type === "fileHasNewEvents" && (
          <>
            <p>
              This file has {formatCount(writeResult.newEventCount, "event")} that this browser doesn't have
              {writeResult.dropsUndone
                ? ", so it was not overwritten. Restore it first, or choose another file."
                : ', or whose restore you undid, so it was not overwritten. Restore it first, press "Write now" to leave out what you undid, or choose another file.'}
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
