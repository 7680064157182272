/** A backup that writes itself to a file of the person's choice, where the browser lets a page do that. */
import { createBackup } from "./createBackup";
import { withBackupDatabase, setBackupMarker } from "../../storage/backup/backupDatabase";
import { readBackup } from "./restoreBackup";
import { useStudy } from "../study";

/** What Chromium has and TypeScript's own description of browsers lacks. */
type SaveFilePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;
type Permission = "granted" | "denied" | "prompt";
type PermissionQuery = (options: { readonly mode: "readwrite" }) => Promise<Permission>;

export type BackupFileStatus =
  | { readonly type: "notChosen" }
  /** Written after each sitting. */
  | { readonly type: "ready"; readonly name: string }
  /** The browser wants the person to press a button first. */
  | { readonly type: "needsPermission"; readonly name: string };

export type BackupFileResult =
  | { readonly type: "written" | "needsPermission" | "notChosen" }
  /** The file has events that are not here, so it was left as it is. */
  | { readonly type: "fileHasNewEvents"; readonly text: string; readonly newEventCount: number }
  /** Something else stands in it, or it could not be opened. */
  | { readonly type: "failed"; readonly problem: string };

export const canChooseBackupFile = (page: object = window): boolean => saveFilePickerOf(page) !== undefined;

const isSaveFilePicker = (value: unknown): value is SaveFilePicker => typeof value === "function";
const saveFilePickerOf = (page: object): SaveFilePicker | undefined =>
  "showSaveFilePicker" in page && isSaveFilePicker(page.showSaveFilePicker)
    ? page.showSaveFilePicker
    : undefined;

/** Lets the person choose a file. False if they chose none. Call it from a press. */
export async function chooseBackupFile(page: object = window): Promise<boolean> {
  let file: FileSystemFileHandle | undefined;
  try {
    file = await saveFilePickerOf(page)?.call(page, {
      suggestedName: "retrain-backup.json",
      types: [{ accept: { "application/json": [".json"] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
  if (!file) return false;
  const chosen = file;
  await withBackupDatabase((database) => database.put("file", chosen, "file"));
  return true;
}

/** The file stays as it is; nothing more is written to it. */
export async function forgetBackupFile(): Promise<void> {
  await withBackupDatabase((database) => database.delete("file", "file"));
}

const getFileHandle = () => withBackupDatabase((database) => database.get("file", "file"));

export async function getBackupFileStatus(): Promise<BackupFileStatus> {
  const file = await getFileHandle();
  if (!file) return { type: "notChosen" };
  const permission = await checkPermission(file, "queryPermission");
  return { type: permission === "granted" ? "ready" : "needsPermission", name: file.name };
}

/**
 * Writes everything to the chosen file. With `byHand` (call it from a press) the browser may ask the person for leave. What the
 * file has and this device lacks is never written over: a browser that forgot its history must not take the backup with it.
 */
export async function writeBackupFile(at: number, isUserAction = false): Promise<BackupFileResult> {
  const file = await getFileHandle();
  if (!file) return { type: "notChosen" };
  try {
    const permission = await checkPermission(file, isUserAction ? "requestPermission" : "queryPermission");
    if (permission !== "granted") return { type: "needsPermission" };
    const existing = await (await file.getFile()).text();
    if (existing.trim() !== "") {
      const read = readBackup(existing);
      if (!read.ok)
        return {
          type: "failed",
          problem: `${file.name} holds something else, so it was left as it is. Choose another file.`,
        };
      if (read.newEventCount > 0)
        return { type: "fileHasNewEvents", text: existing, newEventCount: read.newEventCount };
    }
    const stream = await file.createWritable();
    // Into a copy, which takes the file's place when it is closed: a crash leaves the file as it was.
    await stream.write(createBackup(at).text);
    await stream.close();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      type: "failed",
      problem: `${file.name} could not be written (${cause}). Choose the file again.`,
    };
  }
  // Where there is no room to note it in, it is written all the same.
  await setBackupMarker("outside", { at, events: useStudy.getState().study.log.length }).catch(
    () => undefined,
  );
  return { type: "written" };
}

/** Where the browser has no such question, whoever has the handle may write. */
async function checkPermission(
  file: FileSystemFileHandle,
  method: "queryPermission" | "requestPermission",
): Promise<Permission> {
  const query: unknown = Reflect.get(file, method);
  return isPermissionQuery(query) ? query.call(file, { mode: "readwrite" }) : "granted";
}
const isPermissionQuery = (value: unknown): value is PermissionQuery => typeof value === "function";
