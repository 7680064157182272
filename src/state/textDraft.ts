/** A draft of a text that two tabs may edit at once. Each tab keeps its own, with the saved text that it began from. */
import { mergeDrafts } from "../domain/text/mergeDrafts";
import type { Stores } from "./stores";

export type TextEdit = {
  /** The saved text that was changed. */
  readonly base: string;
  readonly text: string;
};

export type TextDraft = {
  /** The saved text, merged with this tab's draft, or else with those of all tabs, such as this one before a reload. */
  readonly text: string;
  /** Replaces the drafts that are merged into `text`; undefined once it is saved or discarded. */
  readonly set: (edit: TextEdit | undefined) => void;
};

/** `name` is the text's key in `Stores.drafts`. The key of a tab's draft ends with the tab's id. */
export function openTextDraft({ drafts, platform }: Stores, name: string, saved: string): TextDraft {
  const tabKey = `${name} ${platform.writer}`;
  const read = (key: string) => {
    const stored = drafts.get(key);
    return stored === undefined
      ? []
      : [{ key, stored, edit: parseEdit(stored) ?? { base: saved, text: stored } }];
  };
  const tabDraft = read(tabKey);
  // An earlier version had one draft for all tabs, under `name`, without the text that it began from.
  const mergedDrafts = tabDraft.length > 0 ? tabDraft : [name, ...drafts.listKeys(`${name} `)].flatMap(read);
  let draftsToReplace = mergedDrafts;
  return {
    text: mergedDrafts.reduce((merged, { edit }) => mergeDrafts(edit.base, edit.text, merged), saved),
    set: (edit) => {
      // Another tab may have changed its draft since, and keeps it then.
      for (const { key, stored } of draftsToReplace)
        if (drafts.get(key) === stored) drafts.set(key, undefined);
      draftsToReplace = [];
      drafts.set(tabKey, edit && JSON.stringify([edit.base, edit.text]));
    },
  };
}

export function discardTextDrafts({ drafts }: Stores, name: string): void {
  for (const key of [name, ...drafts.listKeys(`${name} `)]) drafts.set(key, undefined);
}

function parseEdit(stored: string): TextEdit | undefined {
  try {
    const parsed: unknown = JSON.parse(stored);
    if (!Array.isArray(parsed)) return undefined;
    const [base, text]: readonly unknown[] = parsed;
    return typeof base === "string" && typeof text === "string" ? { base, text } : undefined;
  } catch {
    return undefined;
  }
}
