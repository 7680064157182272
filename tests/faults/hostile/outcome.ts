/** The outcome of one hostile file. */
export type Outcome =
  | { readonly type: "refused" | "harmless" }
  /** It was accepted and did harm, or was refused without a reason. */
  | { readonly type: "harm"; readonly what: string };

export const refused: Outcome = { type: "refused" };
export const harmless: Outcome = { type: "harmless" };
export const harm = (what: string): Outcome => ({ type: "harm", what });

/** A reason is a sentence, or a path and what is wrong there. */
export const refusedWith = (reason: string): Outcome =>
  reason.length > 8 ? refused : harm(`refused without a reason: "${reason}"`);

const originalProperties = Object.getOwnPropertyNames(Object.prototype).join();

/** Whether a file has changed `Object.prototype`. */
export function findPrototypePollution(): string | undefined {
  const now = Object.getOwnPropertyNames(Object.prototype).join();
  return now === originalProperties && !("polluted" in {}) ? undefined : `Object.prototype has become ${now}`;
}
