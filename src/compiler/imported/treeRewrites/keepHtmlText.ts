/** Keeps the text of HTML blocks that are no list, table or code. */
import type { Html, Root, RootContent } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { decodeEntities } from "../lineRewrites/htmlBlocks";
import { isFlow } from "../nodes";

/** Rewrites the blocks to paragraphs: an unclosed tag makes HTML of all lines up to an empty one. Edits the tree in place. */
export function keepHtmlText(root: Root): void {
  for (const node of flattenTree(root)) {
    if (node.type === "root") node.children = node.children.map(textOfHtml);
    else if (node.type === "listItem" || node.type === "blockquote")
      node.children = node.children.map(textOfHtml).filter(isFlow);
  }
}

const textOfHtml = (node: RootContent): RootContent => {
  const text = node.type === "html" && !hidden.test(node.value) ? readText(node) : "";
  return text === ""
    ? node
    : {
        type: "paragraph",
        children: [{ type: "text", value: text }],
        ...(node.position ? { position: node.position } : {}),
      };
};

/** Comments, programs and pictures have no text. */
const hidden = /<!--|<(?:script|style|svg|iframe|video|audio|object|form|img|picture|a|table|link|meta)\b/i;

const readText = ({ value }: Html): string =>
  decodeEntities(value.replace(/<[^<>]*>/g, " "))
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
