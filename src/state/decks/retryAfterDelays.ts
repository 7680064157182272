/** Tries again what could not be loaded, automatically and only a few times. */
import type { DurationMs } from "../../domain/time";
import type { Platform } from "../platform";

/** The pauses before each try. After the last one, a retry waits for the network or the person. */
const retryDelaysMs: readonly DurationMs[] = [1_000, 5_000];

export async function retryAfterDelays(retry: () => Promise<void>, wait: Platform["wait"]): Promise<void> {
  for (const delayMs of retryDelaysMs) {
    await wait(delayMs);
    await retry();
  }
}
