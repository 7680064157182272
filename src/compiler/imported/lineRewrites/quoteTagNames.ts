/** Rewrites listed tags, "There are <article>, <aside> and <nav>", to code, so that they begin no HTML block. Each line stays one line. */
import { findFenced } from "../../markdown/fences";
import { rewriteOutsideCode } from "./rewriteOutsideCode";

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
