/** What became of one hostile file. */
export type Outcome =
  | { readonly type: "refused" | "harmless" }
  /** It got through and did harm, or was refused without a word. */
  | { readonly type: "harm"; readonly what: string };

export const refused: Outcome = { type: "refused" };
export const harmless: Outcome = { type: "harmless" };
export const harm = (what: string): Outcome => ({ type: "harm", what });

/** A reason is a sentence, or a place and what is wrong with it. */
export const refusedWith = (reason: string): Outcome =>
  reason.length > 8 ? refused : harm(`refused without a reason: "${reason}"`);

const originalProperties = Object.getOwnPropertyNames(Object.prototype).join();

/** What every object is made of: whether a file has changed it. */
export function findPrototypePollution(): string | undefined {
  const now = Object.getOwnPropertyNames(Object.prototype).join();
  return now === originalProperties && !("polluted" in {}) ? undefined : `Object.prototype has become ${now}`;
}
