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

/** Gives each closing mark the indentation of its opening one. With a larger one, Markdown wouldn't take it for the end of the code. */
export function alignFences(lines: readonly string[]): readonly string[] {
  let opening: string | undefined;
  return lines.map((line) => {
    const [, space = "", mark, info = ""] = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (mark === undefined) return line;
    if (opening === undefined) {
      opening = info.includes("`") ? undefined : `${space}${mark}`;
      return line;
    }
    if (info.trim() !== "" || !mark.startsWith(opening.trim())) return line;
    const margin = /^\s*/.exec(opening)?.[0] ?? "";
    opening = undefined;
    return space.length > margin.length || space.includes("\t") ? `${margin}${mark}` : line;
  });
}
