/** Blocks and cards as plain text: for ids, search and reading aloud. */
import type { Block, Card, Figure, Inline, RichText } from "./deck";

export function plainTextOf(text: RichText): string {
  return text.map(plainTextOfInline).join("");
}

function plainTextOfInline(inline: Inline): string {
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

/** A card's question as one line. Hidden cloze parts are shown as an ellipsis. */
export function questionTextOf(card: Card): string {
  if (card.kind !== "cloze") return plainTextOfBlocks(card.front);
  const hideClozes = (inline: Inline): string => {
    if (typeof inline === "string" || inline.type === "code" || inline.type === "break")
      return plainTextOfInline(inline);
    if (inline.type === "cloze" && inline.group === card.group) return "…";
    return inline.children.map(hideClozes).join("");
  };
  return card.text.map(hideClozes).join("");
}

/** A card's answer as plain text. */
export function answerTextOf(card: Card, figures: readonly Figure[]): string {
  switch (card.kind) {
    case "term":
    case "heading":
    case "qa":
    case "row":
      return plainTextOfBlocks(card.back);
    case "cloze":
      return plainTextOf(card.text);
    case "order":
    case "list":
      return card.items.map(plainTextOf).join(". ");
    case "label": {
      const figure = figures.find(({ id }) => id === card.figure);
      return figure?.labels.find(({ id }) => id === card.label)?.text ?? "";
    }
  }
}
