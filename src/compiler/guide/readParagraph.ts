/** Reads a paragraph: a figure, a question with its answer, a cloze, sources, or plain text. */
import { type Block } from "../../domain/deck/content";
import type { Paragraph, RootContent } from "mdast";
import { readCloze } from "../cards/readCloze";
import { readQuestionAnswer } from "../cards/readQuestionAnswer";
import type { BlockContext, BlockResult } from "../draft/blockContext";
import { addFigure } from "../figures/addFigure";
import { findFigureImage } from "../markdown/findFigureImage";
import { convertText } from "../markdown/inline";
import { paragraphPrefix, prefixLength } from "../markdown/paragraphPrefix";
import { dropChars } from "../text/inlineText";

export function readParagraph(
  node: Paragraph,
  following: readonly RootContent[],
  context: BlockContext,
): BlockResult {
  const { draft, line } = context;
  const blockOnly = (block: Block | undefined): BlockResult => ({ block, consumed: 0 });
  const image = findFigureImage(node);
  if (image) return blockOnly(addFigure(image, context));
  const prefix = paragraphPrefix(node);
  // The questions of an imported guide have been rewritten before, so only clozes and plain text are left.
  if (draft.isImported && prefix !== undefined && prefix !== "C")
    return blockOnly(convertParagraph(node, context));
  switch (prefix) {
    case "Q":
      return readQuestionAnswer(node, following, context);
    case "A":
      draft.report.error(line, 'this answer has no question. Write "Q: …" on the line above it.');
      return blockOnly(undefined);
    case "C":
      return blockOnly(
        readCloze(dropChars(convertText(node.children, draft.linkContext), prefixLength), context) ??
          (draft.isImported ? convertParagraph(node, context) : undefined),
      );
    case "I":
    case undefined:
      return blockOnly(convertParagraph(node, context));
  }
}

function convertParagraph(node: Paragraph, { draft }: BlockContext): Block | undefined {
  const text = convertText(node.children, draft.linkContext);
  const [first] = text;
  if (first === undefined) return undefined;
  return { type: typeof first === "string" && /^Sources?:/.test(first) ? "sources" : "paragraph", text };
}
