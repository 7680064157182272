/** How much of a stranger's text is looked at at all. */

/** Parts within parts: a chapter's table in a list in a quote is twelve deep; what reads and draws it goes down a stack. */
const maxDepth = 100;

/** Whether parts are nested deeper than `most`, without going deeper than that itself. */
export function isNestedTooDeeply(content: unknown, limit = maxDepth): boolean {
  let level: readonly unknown[] = [content];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((part) => (typeof part === "object" && part !== null ? Object.values(part) : []));
    if (level.length === 0) return false;
  }
  return true;
}
