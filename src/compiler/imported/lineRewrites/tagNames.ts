/** Tags that a text lists, "There are <article>, <aside> and <nav>", are their names: as code they begin no block. One line in, one line out. */
import { findFenced } from "../../markdown/fences";
import { rewriteOutsideCode } from "./codeSpans";

const list = /<[a-z]\w*>,\s+(?:and\s+|or\s+)?<[a-z]\w*>/i;

export function quoteTagNames(lines: readonly string[]): readonly string[] {
  const fenced = findFenced(lines);
  return lines.map((line, i) =>
    fenced.has(i) || !line.includes(">,")
      ? line
      : rewriteOutsideCode(line, (text) => [
          list.test(text) ? text.replace(/<[a-z]\w*>/gi, (tag) => `\`${tag}\``) : text,
        ]).join(""),
  );
}
