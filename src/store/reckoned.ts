/** Where there is something reckoned, or something to reckon, the code for it comes; a first visit needs none. */
import type { Reckoning } from "./reckoning";
import type { World } from "./world";

export const reckonedKey = "retrain.reckoned";
/** Events of a log that is read as quickly as what it adds up to. */
export const shortLog = 512;

/** Undefined where the code can't be had: then the log is read. */
export async function loadReckoning({
  storage,
  build,
}: Pick<World, "storage" | "build">): Promise<Reckoning | undefined> {
  if (!storage) return undefined;
  const loaded = await import("./reckoning").catch(() => undefined);
  return loaded?.openReckoning(storage, build);
}

/** What was reckoned before, opened; undefined if nothing was. */
export const openReckoned = async (
  world: Pick<World, "storage" | "build">,
): Promise<Reckoning | undefined> => (isThere(world.storage) ? loadReckoning(world) : undefined);

function isThere(storage: Storage | undefined): boolean {
  try {
    return Boolean(storage?.getItem(reckonedKey));
  } catch {
    // The log is read next, and will say that nothing can be.
    return false;
  }
}
