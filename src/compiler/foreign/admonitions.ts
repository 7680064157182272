/** MkDocs' blocks, `??? question "What is a pod?"` with an indented text, as bold words and the text at the margin. One line in, one line out. */

const opening = /^(\s*)(?:\?\?\?\+?|!!!)\s+(\w+)(?:\s+"(.*)")?\s*$/;
const step = 4;

export function unwrapAdmonitions(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => opening.test(line))) return lines;
  let depth = 0;
  return lines.map((line) => {
    if (line.trim() === "") return "";
    const indent = Math.floor((/^ */.exec(line)?.[0].length ?? 0) / step);
    depth = Math.min(depth, indent);
    const own = line.slice(depth * step);
    const match = opening.exec(own);
    if (!match) return own;
    depth += 1;
    const [, , type = ""] = match;
    const title = (match[3] ?? "").trim();
    if (title === "") return "";
    return /^(?:answer|solution|success)/i.test(type) && !title.endsWith("?")
      ? "**Answer:**"
      : `**${title}**`;
  });
}
