/** The one file that speaks to fsrs-browser: FSRS's own optimiser, compiled for browsers. */
import init, { Fsrs } from "fsrs-browser";
import type { Items } from "../domain/fit/items";

/** `wasm` is the address of the module, or its bytes. Rejects where it can't be had. */
export async function trainer(wasm: string | BufferSource): Promise<(items: Items) => readonly number[]> {
  await init({ module_or_path: wasm });
  // Training uses the object up: there is nothing left to free.
  return ({ ratings, days, lengths }) => [
    ...new Fsrs().computeParameters(ratings, days, lengths, undefined, true),
  ];
}
