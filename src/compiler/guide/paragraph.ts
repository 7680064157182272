/** A paragraph as it is read: a figure, a line of sources, a card by its letter, or just words. */
import type { Paragraph, RootContent } from "mdast";
import type { Block } from "../../domain/deck";
import { readQuestionAnswer, paragraphPrefix } from "../cards/questionAnswer";
import { convertText } from "../markdown/blocks";
import { readCloze } from "../cards/clozeCards";
import type { BlockContext } from "../draft/chapterDraft";
import { addFigure } from "../figures/figureBlock";
import { dropChars } from "../markdown/inline";
import { findFigureImage } from "../markdown/unsupported";
import type { Diagnostic } from "../source/diagnostics";

export type BlockResult = {
  /** Undefined if there is nothing to show. */
  readonly block: Block | undefined;
  /** How many of the nodes that follow belong to it. */
  readonly consumed: number;
};

export function readParagraph(
  node: Paragraph,
  following: readonly RootContent[],
  context: BlockContext,
  diagnostics: Diagnostic[],
): BlockResult {
  const { draft, options } = context;
  const blockOnly = (block: Block | undefined): BlockResult => ({ block, consumed: 0 });
  const image = findFigureImage(node);
  if (image) return blockOnly(addFigure(image, context, diagnostics));
  switch (paragraphPrefix(node)) {
    case "Q":
      return readQuestionAnswer(node, following, context, options) ?? blockOnly(undefined);
    case "A":
      draft.report.error(context.line, 'an answer without its question. Write "Q: …" on the line above it.');
      return blockOnly(undefined);
    case "C":
      return blockOnly(
        readCloze(dropChars(convertText(node.children, draft.linkContext), 2), context, options),
      );
    default:
      return blockOnly(convertParagraph(node, context));
  }
}

function convertParagraph(node: Paragraph, { draft }: BlockContext): Block | undefined {
  const text = convertText(node.children, draft.linkContext);
  const [first] = text;
  if (first === undefined) return undefined;
  return { type: typeof first === "string" && /^Sources?:/.test(first) ? "sources" : "paragraph", text };
}
