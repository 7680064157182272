/** The one file that speaks to fsrs-browser: FSRS's own optimiser, compiled for browsers. */
import init, { Fsrs, Progress, getProgress } from "fsrs-browser";
import type { Items } from "../domain/fit/items";

/**
 * `wasm` is the address of the module, or its bytes. Rejects where it can't be had. `tell` hears during the training how much of
 * it is done, 0 to 1.
 */
export async function trainer(
  wasm: string | BufferSource,
  tell: (share: number) => void = () => undefined,
): Promise<(items: Items) => readonly number[]> {
  const { memory } = await init({ module_or_path: wasm });
  return ({ ratings, days, lengths }) => {
    const progress = Progress.new();
    const place = progress.pointer();
    // The training holds its thread until it is done, but logs a line after each epoch: a moment to look how far it is.
    const { info } = console;
    // oxlint-disable-next-line no-console -- listened to, not written to
    console.info = () => {
      const { itemsProcessed, itemsTotal } = getProgress(memory.buffer, place);
      if (itemsTotal > 0) tell(Math.min(1, itemsProcessed / itemsTotal));
    };
    try {
      // It uses both objects up: there is nothing left to free.
      return [...new Fsrs().computeParameters(ratings, days, lengths, progress, true)];
    } finally {
      // oxlint-disable-next-line no-console -- as it was
      console.info = info;
    }
  };
}
