/** The only file that imports fsrs-browser: FSRS's optimizer, compiled to WebAssembly. */
import init, { Fsrs, Progress, getProgress } from "fsrs-browser";
import type { TrainingItems } from "../domain/optimizer/trainingItems";

/**
 * `wasmSource` is the module's URL or its bytes. Rejects if it can't be loaded. `onProgress` is called during the training with
 * the fraction that is done, 0 to 1.
 */
export async function loadTrainer(
  wasmSource: string | BufferSource,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<(items: TrainingItems) => readonly number[]> {
  const { memory } = await init({ module_or_path: wasmSource });
  return ({ ratings, elapsedDays, lengths }) => {
    const progress = Progress.new();
    const pointer = progress.pointer();
    // Training blocks the thread. It logs a line after each epoch, and that call is used to read the progress.
    const { info } = console;
    // oxlint-disable-next-line no-console -- listened to, not written to
    console.info = () => {
      const { itemsProcessed, itemsTotal } = getProgress(memory.buffer, pointer);
      if (itemsTotal > 0) onProgress(Math.min(1, itemsProcessed / itemsTotal));
    };
    try {
      // computeParameters frees both objects.
      return [...new Fsrs().computeParameters(ratings, elapsedDays, lengths, progress, true)];
    } finally {
      // oxlint-disable-next-line no-console -- as it was
      console.info = info;
    }
  };
}
