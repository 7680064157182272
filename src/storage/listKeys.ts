/** The keys of a Storage, in its own order. */
export const listKeys = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
