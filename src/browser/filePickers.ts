/** The browser's dialogs for choosing a file that is written to; Chromium only. */

/** TypeScript's types lack them. */
type PickerOptions = {
  readonly suggestedName?: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
};
type Pickers = {
  readonly showSaveFilePicker: (options: PickerOptions) => Promise<FileSystemFileHandle>;
  readonly showOpenFilePicker: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
};

const types: PickerOptions["types"] = [{ accept: { "application/json": [".json"] } }];

export const canPickFiles = (): boolean => hasPickers(window);

/** A file that the person replaces in this dialog is emptied by the browser at once. Undefined if they chose none. Needs a user action. */
export const pickNewJsonFile = (suggestedName: string): Promise<FileSystemFileHandle | undefined> =>
  pick((pickers) => pickers.showSaveFilePicker({ suggestedName, types }));

/** The file stays as it is. The page may read it, and must ask before it writes. Undefined if the person chose none. Needs a user action. */
export const pickExistingJsonFile = (): Promise<FileSystemFileHandle | undefined> =>
  pick(async (pickers) => (await pickers.showOpenFilePicker({ types }))[0]);

async function pick<T>(show: (pickers: Pickers) => Promise<T>): Promise<T | undefined> {
  try {
    return hasPickers(window) ? await show(window) : undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

const hasPickers = (value: Window): value is Window & Pickers =>
  "showSaveFilePicker" in value && "showOpenFilePicker" in value;
