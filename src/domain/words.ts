/** The plain words of blocks and cards: for names, search and reading aloud. */
import type { Block, Card, Figure, Inline, Prose } from "./deck";

export function plain(text: Prose): string {
  return text.map(plainInline).join("");
}

function plainInline(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.type) {
    case "code":
      return inline.text;
    case "break":
      return " ";
    case "strong":
    case "em":
    case "delete":
    case "link":
    case "cloze":
      return plain(inline.children);
  }
}

export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).filter(Boolean).join(" ");
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "sources":
      return plain(block.text);
    case "list":
      return block.items.map(plainBlocks).join(" ");
    case "code":
      return block.text;
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plain).join(" ")).join(" ");
    case "quote":
      return plainBlocks(block.blocks);
    case "figure":
      return plain(block.caption);
    case "ask":
      return `${plain(block.question)} ${plainBlocks(block.answer)}`;
    case "rule":
      return "";
  }
}

/** What a card asks, in one line: a cloze has its holes as dots. */
export function questionOf(card: Card): string {
  if (card.kind !== "cloze") return plainBlocks(card.front);
  const hidden = (inline: Inline): string => {
    if (typeof inline === "string" || inline.type === "code" || inline.type === "break")
      return plainInline(inline);
    if (inline.type === "cloze" && inline.group === card.group) return "…";
    return inline.children.map(hidden).join("");
  };
  return card.text.map(hidden).join("");
}

/** What a card wants to hear, as plain text. */
export function answerOf(card: Card, figures: readonly Figure[]): string {
  switch (card.kind) {
    case "term":
    case "heading":
    case "qa":
    case "row":
      return plainBlocks(card.back);
    case "cloze":
      return plain(card.text);
    case "order":
    case "list":
      return card.items.map(plain).join(". ");
    case "label": {
      const figure = figures.find(({ id }) => id === card.figure);
      return figure?.labels.find(({ id }) => id === card.label)?.text ?? "";
    }
  }
}
