/** What could not be read: copied beside everything else, and never written over. */
const quarantinePrefix = "retrain.aside.";

/** Copies a text under a key of its own. Throws where there is no room for the copy, and then nothing has changed. */
export function quarantineText(storage: Storage, key: string, text: string): void {
  for (let i = 0; ; i += 1) {
    // The same key may be damaged twice.
    const quarantineKey = i === 0 ? quarantinePrefix + key : `${quarantinePrefix}${key}~${i}`;
    const existing = storage.getItem(quarantineKey);
    if (existing === text) return;
    if (existing !== null) continue;
    storage.setItem(quarantineKey, text);
    if (storage.getItem(quarantineKey) !== text) throw new Error(`${quarantineKey} was not kept`);
    return;
  }
}

/** Everything that was set aside, for a download in Settings. */
export function readQuarantine(
  storage: Storage,
): readonly { readonly name: string; readonly text: string }[] {
  return listKeys(storage)
    .filter((key) => key.startsWith(quarantinePrefix))
    .map((key) => ({ name: `${key.slice(quarantinePrefix.length)}.txt`, text: storage.getItem(key) ?? "" }));
}

export const listKeys = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
