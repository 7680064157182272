/** Texts that a person has typed and not saved yet. They outlive the dialog, the page and the browser, until they are saved or discarded. */

export type Drafts = {
  readonly get: (key: string) => string | undefined;
  /** Keeps the text at once; undefined discards it. */
  readonly set: (key: string, text: string | undefined) => void;
};

const keyPrefix = "retrain.draft.";

export function createDrafts(storage: Storage | undefined): Drafts {
  /** What the browser has no room for, or doesn't let the page store. It lasts as long as the page. */
  const unstored = new Map<string, string>();
  return {
    get: (key) => {
      const text = unstored.get(key);
      if (text !== undefined) return text;
      try {
        return storage?.getItem(keyPrefix + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set: (key, text) => {
      unstored.delete(key);
      if (text === undefined) return storage?.removeItem(keyPrefix + key);
      try {
        if (storage) return storage.setItem(keyPrefix + key, text);
      } catch {
        // Full: the text before is not the newest any more.
        storage?.removeItem(keyPrefix + key);
      }
      unstored.set(key, text);
    },
  };
}
