/** Converts Markdown blocks to deck blocks. */
import { type Block, type RichText } from "../../domain/deck/content";
import type { BlockContent, DefinitionContent, List, ListItem, RootContent, Table } from "mdast";
import { type LinkContext, convertText } from "./inline";
import { convertTex } from "./math";

type BlockNode = BlockContent | DefinitionContent | RootContent;

export function convertBlocks(nodes: readonly BlockNode[], linkContext: LinkContext): Block[] {
  return nodes.flatMap((node) => convertBlock(node, linkContext) ?? []);
}

/** Undefined for what decks don't show: raw HTML, definitions, footnotes. */
export function convertBlock(node: BlockNode, linkContext: LinkContext): Block | undefined {
  switch (node.type) {
    case "paragraph": {
      const text = convertText(node.children, linkContext);
      return text.length > 0 ? { type: "paragraph", text } : undefined;
    }
    case "heading":
      // A heading inside a quote or list item becomes a bold paragraph.
      return {
        type: "paragraph",
        text: [{ type: "strong", children: convertText(node.children, linkContext) }],
      };
    case "list":
      return convertList(node, linkContext);
    case "code":
      return node.lang === "math"
        ? { type: "paragraph", text: [convertTex(node.value, true)] }
        : { type: "code", lang: node.lang ?? "", text: node.value };
    case "table":
      return convertTable(node, linkContext);
    case "blockquote":
      return { type: "quote", blocks: convertBlocks(node.children, linkContext) };
    case "questionAnswer":
      return {
        type: "ask",
        question: convertText(node.question, linkContext),
        answer: convertBlocks([...node.details, ...node.answer], linkContext),
      };
    case "thematicBreak":
      return { type: "rule" };
    default:
      return undefined;
  }
}

/** The text of an item that begins with a paragraph. */
export function convertItemText({ children: [first] }: ListItem, context: LinkContext): RichText | undefined {
  return first?.type === "paragraph" ? convertText(first.children, context) : undefined;
}

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
