/** Inline text and blocks as plain text: for ids, search and reading aloud. */
import type { Block, Inline, RichText } from "./content";

export function plainTextOf(text: RichText): string {
  return text.map(plainTextOfInline).join("");
}

function plainTextOfInline(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.type) {
    case "code":
      return inline.text;
    case "math":
      return inline.tex;
    case "break":
      return " ";
    case "strong":
    case "em":
    case "delete":
    case "link":
    case "cloze":
      return plainTextOf(inline.children);
  }
}

export function plainTextOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainTextOfBlock).filter(Boolean).join(" ");
}

function plainTextOfBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "sources":
      return plainTextOf(block.text);
    case "list":
      return block.items.map(plainTextOfBlocks).join(" ");
    case "code":
      return block.text;
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plainTextOf).join(" ")).join(" ");
    case "quote":
      return plainTextOfBlocks(block.blocks);
    case "figure":
      return plainTextOf(block.caption);
    case "ask":
      return `${plainTextOf(block.question)} ${plainTextOfBlocks(block.answer)}`;
    case "rule":
      return "";
  }
}
