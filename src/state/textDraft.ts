/** A draft of a text that two tabs may edit at once. Each tab keeps its own, with the saved text that it began from. */
import { mergeDrafts } from "../domain/interview/round/mergeDrafts";
import type { Stores } from "./stores";

export type TextEdit = {
  /** The saved text that was changed. */
  readonly base: string;
  readonly text: string;
};

export type TextDraft = {
  /** The saved text with what is not saved yet: by this tab, or else by any, such as this one before a reload. */
  readonly text: string;
  /** Replaces the drafts that are in `text`; undefined if it is saved or discarded. */
  readonly set: (edit: TextEdit | undefined) => void;
};

/** `name` is of the text, in `Stores.drafts`; a tab's draft has the tab's id after it. */
export function openTextDraft({ drafts, platform }: Stores, name: string, saved: string): TextDraft {
  const ownKey = `${name} ${platform.writer}`;
  const read = (key: string) => {
    const stored = drafts.get(key);
    return stored === undefined
      ? []
      : [{ key, stored, edit: parseEdit(stored) ?? { base: saved, text: stored } }];
  };
  const own = read(ownKey);
  // An earlier version had one draft for all tabs, without the text that it began from.
  const found = own.length > 0 ? own : [name, ...drafts.listKeys(`${name} `)].flatMap(read);
  let replaced = found;
  return {
    text: found.reduce((merged, { edit }) => mergeDrafts(edit.base, edit.text, merged), saved),
    set: (edit) => {
      // The tab of a draft may be open still, and have typed more.
      for (const { key, stored } of replaced) if (drafts.get(key) === stored) drafts.set(key, undefined);
      replaced = [];
      drafts.set(ownKey, edit && JSON.stringify([edit.base, edit.text]));
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
