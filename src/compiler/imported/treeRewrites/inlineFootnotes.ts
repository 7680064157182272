/** Puts the text of each footnote in brackets where it is referenced. */
import type { Emphasis, Nodes, Paragraph, PhrasingContent, Root, Strong, TableCell } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { joinLines } from "../lines";

/** Edits the tree in place. In headings, which become questions and names, references are only removed. */
export function inlineFootnotes(root: Root): void {
  const nodes = flattenTree(root);
  const texts = new Map(
    nodes.flatMap((node) =>
      node.type === "footnoteDefinition" ? [[node.identifier, readText(node.children)] as const] : [],
    ),
  );
  if (texts.size === 0) return;
  for (const node of nodes)
    if (node.type === "heading")
      node.children = node.children.filter(({ type }) => type !== "footnoteReference");
    else if (isText(node))
      node.children = node.children.flatMap((child) =>
        child.type === "footnoteReference" ? bracket(texts.get(child.identifier) ?? []) : [child],
      );
}

const isText = (node: Nodes): node is Paragraph | TableCell | Strong | Emphasis =>
  ["paragraph", "tableCell", "strong", "emphasis"].includes(node.type);

/** The text of a footnote's paragraphs, one per line. */
const readText = (blocks: readonly Nodes[]): readonly PhrasingContent[] =>
  joinLines(
    blocks.filter((block): block is Paragraph => block.type === "paragraph").map(({ children }) => children),
  );

const bracket = (text: readonly PhrasingContent[]): PhrasingContent[] =>
  text.length === 0 ? [] : [{ type: "text", value: " (" }, ...text, { type: "text", value: ")" }];
