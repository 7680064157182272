/** A map that is never changed, and costs little to change: it is kept in drawers, and only one is copied. */

const drawerCount = 256;

export type Shelf<V> = {
  readonly drawers: readonly (ReadonlyMap<string, V> | undefined)[];
  readonly size: number;
};

export function emptyShelf<V>(): Shelf<V> {
  return { drawers: [], size: 0 };
}

/** FNV-1a, folded to a drawer. */
function drawerOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % drawerCount;
}

export function take<V>(shelf: Shelf<V>, key: string): V | undefined {
  return shelf.drawers[drawerOf(key)]?.get(key);
}

export function put<V>(shelf: Shelf<V>, key: string, value: V): Shelf<V> {
  const at = drawerOf(key);
  const drawer = new Map(shelf.drawers[at]);
  const size = shelf.size + (drawer.has(key) ? 0 : 1);
  drawer.set(key, value);
  // Array.from, because a hole would not equal an undefined drawer.
  const drawers = Array.from({ length: drawerCount }, (_, i) => (i === at ? drawer : shelf.drawers[i]));
  return { drawers, size };
}

/** A shelf with all of these. Later values win. */
export function shelfOf<V>(pairs: Iterable<readonly [string, V]>): Shelf<V> {
  const drawers: (Map<string, V> | undefined)[] = Array.from({ length: drawerCount });
  let size = 0;
  for (const [key, value] of pairs) {
    const at = drawerOf(key);
    const drawer = (drawers[at] ??= new Map());
    if (!drawer.has(key)) size += 1;
    drawer.set(key, value);
  }
  return size === 0 ? emptyShelf() : { drawers, size };
}

/** Everything on the shelf, in no order that means anything. */
export const drawersOf = <V>({ drawers }: Shelf<V>): readonly V[] =>
  drawers.flatMap((drawer) => (drawer ? [...drawer.values()] : []));

/** Everything on the shelf with its name, in no order that means anything. */
export const namesOn = <V>({ drawers }: Shelf<V>): readonly (readonly [string, V])[] =>
  drawers.flatMap((drawer) => (drawer ? [...drawer] : []));
