/** Markdown's blocks as a deck's. */
import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent, Table } from "mdast";
import type { Block, RichText } from "../../domain/deck";
import { type LinkContext, convertInlines, trimText } from "./inline";

export function convertBlocks(
  nodes: readonly (BlockContent | DefinitionContent | RootContent)[],
  linkContext: LinkContext,
): Block[] {
  return nodes.flatMap((node) => convertBlock(node, linkContext) ?? []);
}

/** Undefined for what a deck doesn't show: raw HTML, definitions, footnotes. */
export function convertBlock(
  node: BlockContent | DefinitionContent | RootContent,
  linkContext: LinkContext,
): Block | undefined {
  switch (node.type) {
    case "paragraph": {
      const text = convertText(node.children, linkContext);
      return text.length > 0 ? { type: "paragraph", text } : undefined;
    }
    case "heading":
      // Inside a quote or a list item a heading is only a loud line.
      return {
        type: "paragraph",
        text: [{ type: "strong", children: convertText(node.children, linkContext) }],
      };
    case "list":
      return convertList(node, linkContext);
    case "code":
      return { type: "code", lang: node.lang ?? "", text: node.value };
    case "table":
      return convertTable(node, linkContext);
    case "blockquote":
      return { type: "quote", blocks: convertBlocks(node.children, linkContext) };
    case "thematicBreak":
      return { type: "rule" };
    default:
      return undefined;
  }
}

export const convertText = (nodes: readonly PhrasingContent[], linkContext: LinkContext): RichText =>
  trimText(convertInlines(nodes, linkContext));

function convertList(node: List, linkContext: LinkContext): Block {
  return {
    type: "list",
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => convertBlocks(item.children, linkContext)),
  };
}

function convertTable(node: Table, linkContext: LinkContext): Block {
  const [head, ...rows] = node.children.map((row) =>
    row.children.map((cell) => convertText(cell.children, linkContext)),
  );
  return {
    type: "table",
    align: (node.align ?? []).map((alignment) => alignment ?? "none"),
    head: head ?? [],
    rows,
  };
}
