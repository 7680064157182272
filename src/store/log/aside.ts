/** What could not be read: copied beside everything else, and never written over. */
const prefix = "retrain.aside.";

/** Copies a text under a key of its own. Throws where there is no room for the copy, and then nothing has changed. */
export function copyAside(storage: Storage, key: string, text: string): void {
  for (let i = 0; ; i += 1) {
    // The same key may be damaged twice.
    const place = i === 0 ? prefix + key : `${prefix}${key}~${i}`;
    const there = storage.getItem(place);
    if (there === text) return;
    if (there !== null) continue;
    storage.setItem(place, text);
    if (storage.getItem(place) !== text) throw new Error(`${place} was not kept`);
    return;
  }
}

/** Everything that was set aside, for a download in Settings. */
export function asides(storage: Storage): readonly { readonly name: string; readonly text: string }[] {
  return keysOf(storage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ name: `${key.slice(prefix.length)}.txt`, text: storage.getItem(key) ?? "" }));
}

export const keysOf = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
