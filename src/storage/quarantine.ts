/** Keeps unreadable texts of localStorage under keys of their own, so that nothing overwrites them. */
import { listKeys } from "./listKeys";
import { putText } from "./putText";

const quarantinePrefix = "retrain.aside.";

export type QuarantinedText = { readonly name: string; readonly text: string };

/** Copies a text. Throws if there is no room for the copy; then nothing has changed. */
export function quarantineText(storage: Storage, key: string, text: string): void {
  for (let i = 0; ; i += 1) {
    // The same key may be damaged twice.
    const quarantineKey = i === 0 ? quarantinePrefix + key : `${quarantinePrefix}${key}~${i}`;
    const existing = storage.getItem(quarantineKey);
    if (existing === text) return;
    if (existing !== null) continue;
    putText(storage, quarantineKey, text);
    if (storage.getItem(quarantineKey) !== text) throw new Error(`${quarantineKey} was not stored`);
    return;
  }
}

/** All quarantined texts, for a download in Settings. */
export const listQuarantinedTexts = (storage: Storage): readonly QuarantinedText[] =>
  listKeys(storage)
    .filter((key) => key.startsWith(quarantinePrefix))
    .map((key) => ({ name: `${key.slice(quarantinePrefix.length)}.txt`, text: storage.getItem(key) ?? "" }));
