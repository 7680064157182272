/** Limits the nesting of untrusted decks: the code that reads and renders them is recursive. */

/** A table in a list in a quote is twelve levels deep. */
const maxDepth = 100;

/** Whether a value is nested deeper than the limit. Not recursive itself. */
export function isNestedTooDeeply(content: unknown, limit = maxDepth): boolean {
  let level: readonly unknown[] = [content];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
