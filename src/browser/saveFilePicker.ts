/** The browser's dialog for choosing a file to write; Chromium only. */

/** TypeScript's types lack it. */
type SaveFilePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

export const canPickSaveFile = (): boolean => findSaveFilePicker() !== undefined;

/** Undefined if the user chose no file. Needs a user action. */
export async function pickJsonSaveFile(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await findSaveFilePicker()?.call(window, {
      suggestedName,
      types: [{ accept: { "application/json": [".json"] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

const isSaveFilePicker = (value: unknown): value is SaveFilePicker => typeof value === "function";
const findSaveFilePicker = (): SaveFilePicker | undefined =>
  "showSaveFilePicker" in window && isSaveFilePicker(window.showSaveFilePicker)
    ? window.showSaveFilePicker
    : undefined;
