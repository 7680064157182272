/** An immutable map with cheap updates: entries are in hash buckets, and an update copies one bucket. */

const bucketCount = 256;

export type PersistentMap<V> = {
  readonly buckets: readonly (ReadonlyMap<string, V> | undefined)[];
  readonly size: number;
};

export function emptyPersistentMap<V>(): PersistentMap<V> {
  return { buckets: [], size: 0 };
}

/** FNV-1a hash of the key, modulo the number of buckets. */
function bucketIndexOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % bucketCount;
}

export function getEntry<V>(map: PersistentMap<V>, key: string): V | undefined {
  return map.buckets[bucketIndexOf(key)]?.get(key);
}

export function setEntry<V>(map: PersistentMap<V>, key: string, value: V): PersistentMap<V> {
  const index = bucketIndexOf(key);
  const bucket = new Map(map.buckets[index]);
  const size = map.size + (bucket.has(key) ? 0 : 1);
  bucket.set(key, value);
  // Array.from, because a sparse array's hole is not equal to undefined in a deep comparison.
  const buckets = Array.from({ length: bucketCount }, (_, i) => (i === index ? bucket : map.buckets[i]));
  return { buckets, size };
}

/** A map of these entries. Of two with one key, the later one wins. */
export function createPersistentMap<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
  const buckets: (Map<string, V> | undefined)[] = Array.from({ length: bucketCount });
  let size = 0;
  for (const [key, value] of entries) {
    const index = bucketIndexOf(key);
    const bucket = (buckets[index] ??= new Map());
    if (!bucket.has(key)) size += 1;
    bucket.set(key, value);
  }
  return size === 0 ? emptyPersistentMap() : { buckets, size };
}

/** All values, in no particular order. */
export const listValues = <V>({ buckets }: PersistentMap<V>): readonly V[] =>
  buckets.flatMap((bucket) => (bucket ? [...bucket.values()] : []));

/** All entries, in no particular order. */
export const listEntries = <V>({ buckets }: PersistentMap<V>): readonly (readonly [string, V])[] =>
  buckets.flatMap((bucket) => (bucket ? [...bucket] : []));
