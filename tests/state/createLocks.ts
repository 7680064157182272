/** Web Locks that the tabs of a test share. */
import type { Platform } from "../../src/state/platform";

/** An exclusive lock is not available while others hold a shared one. */
export function createLocks(): NonNullable<Platform["requestLock"]> {
  let holders = 0;
  return async (name, { mode, ifAvailable }, run) => {
    if (mode !== "shared" && holders > 0 && ifAvailable === true) return run(null);
    holders += 1;
    try {
      await run({ name, mode: mode ?? "exclusive" });
    } finally {
      holders -= 1;
    }
  };
}
