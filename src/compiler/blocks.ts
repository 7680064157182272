/** Markdown's blocks as a deck's. */
import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent, Table } from "mdast";
import type { Block, Prose } from "../domain/deck";
import { type Surroundings, prose, trimmed } from "./inline";

export function blocksOf(
  nodes: readonly (BlockContent | DefinitionContent | RootContent)[],
  around: Surroundings,
): Block[] {
  return nodes.flatMap((node) => blockOf(node, around) ?? []);
}

/** Undefined for what a deck doesn't show: raw HTML, definitions, footnotes. */
export function blockOf(
  node: BlockContent | DefinitionContent | RootContent,
  around: Surroundings,
): Block | undefined {
  switch (node.type) {
    case "paragraph": {
      const text = textOf(node.children, around);
      return text.length > 0 ? { type: "paragraph", text } : undefined;
    }
    case "heading":
      // Inside a quote or a list item a heading is only a loud line.
      return { type: "paragraph", text: [{ type: "strong", children: textOf(node.children, around) }] };
    case "list":
      return listOf(node, around);
    case "code":
      return { type: "code", lang: node.lang ?? "", text: node.value };
    case "table":
      return tableOf(node, around);
    case "blockquote":
      return { type: "quote", blocks: blocksOf(node.children, around) };
    case "thematicBreak":
      return { type: "rule" };
    default:
      return undefined;
  }
}

export const textOf = (nodes: readonly PhrasingContent[], around: Surroundings): Prose =>
  trimmed(prose(nodes, around));

function listOf(node: List, around: Surroundings): Block {
  return {
    type: "list",
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => blocksOf(item.children, around)),
  };
}

function tableOf(node: Table, around: Surroundings): Block {
  const [head, ...rows] = node.children.map((row) =>
    row.children.map((cell) => textOf(cell.children, around)),
  );
  return {
    type: "table",
    align: (node.align ?? []).map((each) => each ?? "none"),
    head: head ?? [],
    rows,
  };
}
