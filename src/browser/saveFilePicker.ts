/** The browser's dialog for choosing a file to write; Chromium only. */

/** TypeScript's types lack it. */
type SaveFilePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

export const canPickSaveFile = (page: object = window): boolean => saveFilePickerOf(page) !== undefined;

/** Undefined if the user chose no file. Needs a user action. */
export async function pickJsonSaveFile(
  suggestedName: string,
  page: object = window,
): Promise<FileSystemFileHandle | undefined> {
  try {
    return await saveFilePickerOf(page)?.call(page, {
      suggestedName,
      types: [{ accept: { "application/json": [".json"] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

const isSaveFilePicker = (value: unknown): value is SaveFilePicker => typeof value === "function";
const saveFilePickerOf = (page: object): SaveFilePicker | undefined =>
  "showSaveFilePicker" in page && isSaveFilePicker(page.showSaveFilePicker)
    ? page.showSaveFilePicker
    : undefined;
