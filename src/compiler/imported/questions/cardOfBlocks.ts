/** Splits the blocks below a question at "Answer:". Blocks before the label belong to the question. */
import type { Node, PhrasingContent } from "mdast";
import { dropStart, joinLines, paragraphOf, splitLines } from "../lines";
import { type FlowContent, type QuestionAnswer, askInPlaceOf } from "../nodes";
import { cleanQuestion, textOf } from "../questionText";
import { answerLabelLength, isAnswer } from "./questionAndAnswerLabels";

/** Undefined if the answer is empty. Without a label all blocks are the answer. */
export function cardOfBlocks(
  question: readonly PhrasingContent[],
  blocks: readonly FlowContent[],
  node: Node,
): QuestionAnswer | undefined {
  const answerIndex = blocks.findIndex(isAnswer);
  const [labelled] = blocks.slice(Math.max(answerIndex, 0));
  const answer = answerIndex === -1 ? blocks : [...withoutLabel(labelled), ...blocks.slice(answerIndex + 1)];
  const details = blocks.slice(0, Math.max(answerIndex, 0));
  const hasText = answer.some(
    (block) => block.type !== "html" && /[\p{L}\p{N}\p{S}\p{P}]/u.test(textOf(block)),
  );
  if (!hasText) return undefined;
  const hasLabel = answerIndex === -1 ? {} : { hasLabel: true };
  return askInPlaceOf(node, { question: cleanQuestion(question), details, answer, ...hasLabel });
}

function withoutLabel(block: FlowContent | undefined): FlowContent[] {
  if (block?.type !== "paragraph") return [];
  const [first = [], ...rest] = splitLines(block.children);
  const children = joinLines([dropStart(first, answerLabelLength(first)), ...rest]);
  return textOf(children).trim() === "" ? [] : [paragraphOf(children)];
}
