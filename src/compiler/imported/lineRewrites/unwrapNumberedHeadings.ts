/** Rewrites `12. ### What is a closure?` to a heading, and moves the indented lines under it to the margin. */

const numbered = /^ {0,3}(?:\d+[.)]|[-*+])\s+(#{1,6}\s+\S.*)$/;

/** Without this, parsers disagree about answers with too little indentation. Each line stays one line. */
export function unwrapNumberedHeadings(source: readonly string[]): readonly string[] {
  if (!source.some((line) => numbered.test(line))) return source;
  const lines = source.map((line) => line.replace(/^\s+/, (space) => space.replaceAll("\t", "    ")));
  let indent = 0;
  return lines.map((line, i) => {
    const match = numbered.exec(line);
    if (match) {
      const next = lines.slice(i + 1, i + 6).find((each) => each.trim() !== "");
      indent = /^ */.exec(next ?? "")?.[0].length ?? 0;
      if (indent > 6) indent = 0;
      return match[1] ?? line;
    }
    if (/^#{1,6}\s/.test(line)) indent = 0;
    const lineIndent = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(lineIndent, indent));
  });
}
