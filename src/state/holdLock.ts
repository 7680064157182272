/** Holds a Web Lock in shared mode. A lock ends with its tab, however that ends. */
import type { Platform } from "./platform";

/** Returns a function that releases the lock, and resolves when it is released. */
export function holdLock({ requestLock }: Platform, name: string): () => Promise<void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  // A browser that blocks storage for the site refuses locks, too. Then there is nothing that another tab could delete.
  const holding = requestLock?.(name, { mode: "shared" }, () => released).catch(() => undefined);
  return async () => {
    release();
    await holding;
  };
}
