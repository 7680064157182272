/** Cards as plain text: for lists, search and reading aloud. */
import type { Card } from "./card";
import type { Inline, RichText } from "./content";
import type { Figure } from "./figure";
import { plainTextOf, plainTextOfBlocks } from "./plainText";

/** A card's question as one line. Hidden cloze parts are shown as an ellipsis. */
export function questionTextOf(card: Card): string {
  if (card.kind !== "cloze") return plainTextOfBlocks(card.front);
  const hideClozes = (inline: Inline): string => {
    if (typeof inline === "string" || !("children" in inline)) return plainTextOf([inline]);
    if (inline.type === "cloze" && inline.group === card.group) return "…";
    return inline.children.map(hideClozes).join("");
  };
  return card.text.map(hideClozes).join("");
}

/** A card's answer as one line. */
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
      return card.items.map((item) => plainTextOf(item).replace(/[.:;,]\s*$/, "")).join(". ");
    case "label": {
      const figure = figures.find(({ id }) => id === card.figure);
      return figure?.labels.find(({ id }) => id === card.label)?.text ?? "";
    }
  }
}

/** The parts of a text that the cloze card of this group hides. */
export function hiddenClozeTexts(text: RichText, group: number): readonly string[] {
  return text.flatMap((inline) => {
    if (typeof inline === "string" || !("children" in inline)) return [];
    return inline.type === "cloze" && inline.group === group
      ? [plainTextOf(inline.children)]
      : hiddenClozeTexts(inline.children, group);
  });
}
