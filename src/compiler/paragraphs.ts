/** A paragraph as it is read: a figure, a line of sources, a card by its letter, or just words. */
import type { Paragraph, RootContent } from "mdast";
import type { Block } from "../domain/deck";
import { addAsk, letterOf } from "./asks";
import { textOf } from "./blocks";
import { addCloze } from "./clozes";
import type { Spot } from "./draft";
import { addFigure } from "./figures";
import { without } from "./inline";
import { figureIn } from "./leftOut";
import type { Problem } from "./problem";

export type Made = {
  /** Undefined if there is nothing to show. */
  readonly block: Block | undefined;
  /** How many of the nodes that follow belong to it. */
  readonly taken: number;
};

export function readParagraph(
  node: Paragraph,
  following: readonly RootContent[],
  spot: Spot,
  problems: Problem[],
): Made {
  const { draft, marks } = spot;
  const alone = (block: Block | undefined): Made => ({ block, taken: 0 });
  const image = figureIn(node);
  if (image) return alone(addFigure(image, spot, problems));
  switch (letterOf(node)) {
    case "Q":
      return addAsk(node, following, spot, marks) ?? alone(undefined);
    case "A":
      draft.complain.mistake(spot.line, 'an answer without its question. Write "Q: …" on the line above it.');
      return alone(undefined);
    case "C":
      return alone(addCloze(without(textOf(node.children, draft.around), 2), spot, marks));
    default:
      return alone(words(node, spot));
  }
}

function words(node: Paragraph, { draft }: Spot): Block | undefined {
  const text = textOf(node.children, draft.around);
  const [first] = text;
  if (first === undefined) return undefined;
  return { type: typeof first === "string" && /^Sources?:/.test(first) ? "sources" : "paragraph", text };
}
