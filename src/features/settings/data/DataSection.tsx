/** Your data: backup, restore, snapshots, storage and damaged data. */
import { useCallback, useMemo } from "react";
import { listBackupEvents } from "../../../state/backup/listBackupEvents";
import { recordBackupFound, recordBackupTaken } from "../../../state/backup/backupReminder";
import { createBackup } from "../../../state/backup/createBackup";
import { readBackupFile } from "../../../state/backup/restoreBackup";
import { listQuarantined } from "../../../state/listQuarantined";
import { useClock, useSaveStatus, useStores, useStudy } from "../../../state/StoresContext";
import { useAsync } from "../../../hooks/useAsync";
import { Button } from "../../../components/Button";
import { FileButton } from "../../../components/fields/FileButton";
import { downloadFile } from "../../../browser/downloadFile";
import { formatCount } from "../../shared/format";
import { AutomaticBackup } from "./AutomaticBackup";
import { StoragePersistence } from "./StoragePersistence";
import { RestoreHistory } from "./RestoreHistory";
import { RestorePreview } from "./RestorePreview";
import { useRestore } from "./useRestore";
import { Snapshots } from "./Snapshots";
import { InterviewAnswers } from "./InterviewAnswers";
import { TitledSection } from "../../../components/TitledSection";

export function DataSection() {
  const clock = useClock();
  const stores = useStores();
  const study = useStudy((state) => state.study);
  const { log, inactiveIds, restores } = study;
  const eventCount = useMemo(
    () => listBackupEvents({ log, inactiveIds, restores }).length,
    [log, inactiveIds, restores],
  );
  const restore = useRestore();

  const downloadBackup = () => {
    const { name, text } = createBackup(stores, clock());
    downloadFile(name, text);
    // Without a database there is also no reminder that would need the date.
    void recordBackupTaken(stores, clock()).catch(() => undefined);
    restore.showMessage(`${name} holds ${formatCount(eventCount, "event")} and your settings.`);
  };
  /** A restored file is a backup outside this browser, so its events need no reminder. */
  const recordExternalBackup = (backupEventCount: number) =>
    void recordBackupFound(stores, backupEventCount, clock()).catch(() => undefined);
  const openFile = async (file: File | undefined) => {
    if (file) restore.openBackup(await readBackupFile(stores, file), recordExternalBackup);
  };

  return (
    <TitledSection title="Your data" className="mt-10 border-t border-line pt-6">
      <p className="mt-2 text-quiet">
        {formatCount(eventCount, "event")} so far, stored on this device only. A backup file contains all
        events and your settings.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button onClick={downloadBackup}>Download backup</Button>
        <FileButton
          label="Restore backup"
          accept="application/json,.json"
          onSelect={(file) => void openFile(file)}
        />
      </div>
      <RestorePreview restore={restore} />
      <RestoreHistory study={study} showMessage={restore.showMessage} />
      <AutomaticBackup onPreview={(text) => restore.openText(text, recordExternalBackup)} />
      <Snapshots onPreview={restore.openText} />
      <StoragePersistence />
      <InterviewAnswers />
      <QuarantinedData />
      <p className="mt-8 text-sm text-quiet">
        Retrain {VERSION}. MIT licence.{" "}
        <a
          className="underline underline-offset-2 hover:text-ink"
          href={`${import.meta.env.BASE_URL}licences.txt`}
        >
          Third-party licences
        </a>
        .
      </p>
    </TitledSection>
  );
}

/** Data that could not be read: kept for download. */
function QuarantinedData() {
  const stores = useStores();
  const [local] = useAsync(useCallback(() => listQuarantined(stores), [stores]));
  const journalParts = useSaveStatus((state) => state.quarantined);
  const parts = [...(local.type === "resolved" ? local.value : []), ...journalParts];
  if (parts.length === 0) return null;
  return (
    <div className="mt-6">
      <p>
        {formatCount(parts.length, "damaged record")} could not be read. The original data is kept and can be
        downloaded.
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {parts.map(({ name, text }) => (
          <li key={name}>
            <Button onClick={() => downloadFile(name, text)}>Download {name}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
