/** Parses Markdown with GitHub's tables. The only file that imports unified and remark. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Reporter } from "../source/diagnostics";
import { protectMath } from "./math";
import { findNodeDeeperThan, lineOf } from "./tree";

/** Deepest nesting accepted; deeper trees would overflow the stack of recursive readers. */
const maxDepth = 100;

/** An empty tree, with an error, if the text is nested too deeply. */
export function parseMarkdown(text: string, report: Reporter): Root {
  let root: Root | undefined;
  try {
    root = unified().use(remarkParse).use(remarkGfm).parse(protectMath(text));
  } catch (error) {
    // The parser overflows the stack on ten thousand nested quotes.
    if (!(error instanceof RangeError)) throw error;
  }
  const tooDeep = root && findNodeDeeperThan(root, maxDepth);
  if (root && !tooDeep) return root;
  report.error(
    tooDeep ? lineOf(tooDeep) : 1,
    `nesting deeper than ${maxDepth} levels. Use fewer nested lists, quotes or emphasis.`,
    "nestingTooDeep",
  );
  return { type: "root", children: [] };
}
