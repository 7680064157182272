/** A backup that writes itself to a file of the person's choice, where the browser lets a page do that. */
import { backupOf } from "./backup";
import { inKept, mark } from "./keptDatabase";
import { readBackup } from "./restore";
import { useStudy } from "../study";

/** What Chromium has and TypeScript's own description of browsers lacks. */
type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;
type Permission = "granted" | "denied" | "prompt";
type Asking = (options: { readonly mode: "readwrite" }) => Promise<Permission>;

export type FileBackup =
  | { readonly as: "none" }
  /** Written after each sitting. */
  | { readonly as: "ready"; readonly name: string }
  /** The browser wants the person to press a button first. */
  | { readonly as: "asks"; readonly name: string };

export type Written =
  | { readonly as: "written" | "asks" | "none" }
  /** The file has events that are not here, so it was left as it is. */
  | { readonly as: "holdsMore"; readonly text: string; readonly fresh: number }
  /** Something else stands in it, or it could not be opened. */
  | { readonly as: "failed"; readonly problem: string };

export const canChooseFile = (page: object = window): boolean => picker(page) !== undefined;

const isPicker = (value: unknown): value is Picker => typeof value === "function";
const picker = (page: object): Picker | undefined =>
  "showSaveFilePicker" in page && isPicker(page.showSaveFilePicker) ? page.showSaveFilePicker : undefined;

/** Lets the person choose a file. False if they chose none. Call it from a press. */
export async function chooseFile(page: object = window): Promise<boolean> {
  let file: FileSystemFileHandle | undefined;
  try {
    file = await picker(page)?.call(page, {
      suggestedName: "retrain-backup.json",
      types: [{ accept: { "application/json": [".json"] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
  if (!file) return false;
  const chosen = file;
  await inKept((database) => database.put("file", chosen, "file"));
  return true;
}

/** The file stays as it is; nothing more is written to it. */
export async function forgetFile(): Promise<void> {
  await inKept((database) => database.delete("file", "file"));
}

const handle = () => inKept((database) => database.get("file", "file"));

export async function fileBackup(): Promise<FileBackup> {
  const file = await handle();
  if (!file) return { as: "none" };
  const permission = await asked(file, "queryPermission");
  return { as: permission === "granted" ? "ready" : "asks", name: file.name };
}

/**
 * Writes everything to the chosen file. With `byHand` (call it from a press) the browser may ask the person for leave. What the
 * file has and this device lacks is never written over: a browser that forgot its history must not take the backup with it.
 */
export async function writeFile(at: number, byHand = false): Promise<Written> {
  const file = await handle();
  if (!file) return { as: "none" };
  try {
    const permission = await asked(file, byHand ? "requestPermission" : "queryPermission");
    if (permission !== "granted") return { as: "asks" };
    const there = await (await file.getFile()).text();
    if (there.trim() !== "") {
      const read = readBackup(there);
      if (!read.ok)
        return {
          as: "failed",
          problem: `${file.name} holds something else, so it was left as it is. Choose another file.`,
        };
      if (read.fresh > 0) return { as: "holdsMore", text: there, fresh: read.fresh };
    }
    const stream = await file.createWritable();
    // Into a copy, which takes the file's place when it is closed: a crash leaves the file as it was.
    await stream.write(backupOf(at).text);
    await stream.close();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { as: "failed", problem: `${file.name} could not be written (${cause}). Choose the file again.` };
  }
  // Where there is no room to note it in, it is written all the same.
  await mark("outside", { at, events: useStudy.getState().study.log.length }).catch(() => undefined);
  return { as: "written" };
}

/** Where the browser has no such question, whoever has the handle may write. */
async function asked(
  file: FileSystemFileHandle,
  how: "queryPermission" | "requestPermission",
): Promise<Permission> {
  const ask: unknown = Reflect.get(file, how);
  return isAsking(ask) ? ask.call(file, { mode: "readwrite" }) : "granted";
}
const isAsking = (value: unknown): value is Asking => typeof value === "function";
