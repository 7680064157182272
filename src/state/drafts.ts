/** Texts that a person has typed and not saved yet. They survive closing the dialog, the page and the browser, until they are saved or discarded. */
import { listKeys } from "../storage/listKeys";
import { putText } from "../storage/putText";

export type Drafts = {
  readonly get: (key: string) => string | undefined;
  /** Stores the text at once; undefined discards it. */
  readonly set: (key: string, text: string | undefined) => void;
  /** The keys that begin with the prefix, also of other tabs. */
  readonly listKeys: (prefix: string) => readonly string[];
};

const keyPrefix = "retrain.draft.";

export function createDrafts(storage: Storage | undefined): Drafts {
  /** Drafts that the browser has no room for, or doesn't let the page store. They are lost with the page. */
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
        if (storage) return putText(storage, keyPrefix + key, text);
      } catch {
        // Full: the older text would be read as if it were the newest.
        storage?.removeItem(keyPrefix + key);
      }
      unstored.set(key, text);
    },
    listKeys: (prefix) => {
      const storedKeys = storage ? listKeys(storage) : [];
      const keys = storedKeys
        .filter((key) => key.startsWith(keyPrefix))
        .map((key) => key.slice(keyPrefix.length));
      return [...new Set([...keys, ...unstored.keys()])].filter((key) => key.startsWith(prefix)).toSorted();
    },
  };
}
