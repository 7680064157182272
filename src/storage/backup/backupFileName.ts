/** The name of the automatic backup's file, in localStorage: it tells when the browser has deleted the database that knows the file. */
const backupFileNameKey = "retrain.backup-file";

export function getBackupFileName(storage: Storage | undefined): string | undefined {
  try {
    return storage?.getItem(backupFileNameKey) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined removes it. */
export function setBackupFileName(storage: Storage | undefined, name: string | undefined): void {
  try {
    if (name === undefined) storage?.removeItem(backupFileNameKey);
    else if (storage?.getItem(backupFileNameKey) !== name) storage?.setItem(backupFileNameKey, name);
  } catch {
    // Without it the automatic backup works, too.
  }
}
