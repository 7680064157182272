/** Finds fenced code, which no rewriting may touch. */

/** The indexes of the lines from each opening mark to its closing one. */
export function findFenced(lines: readonly string[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  let fence: string | undefined;
  for (const [i, line] of lines.entries()) {
    const [, mark, info = ""] = /^\s*(?:>\s?)*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (mark !== undefined || fence !== undefined) fenced.add(i);
    // Only a bare mark closes a block, and backticks after the mark make it code within a line.
    if (mark !== undefined && fence === undefined) fence = info.includes("`") ? undefined : mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence) && info.trim() === "")
      fence = undefined;
  }
  return fenced;
}
