/** Rewrites decks for mdanki: each heading begins a card, and a line with "%" separates its front from its back. */
import type { RootContent } from "mdast";
import { flashcardOf } from "./flashcardOf";
import { type FlowContent, findSectionEnd, isFlow, withPosition } from "../nodes";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

const minCards = 2;

const isPercent = (node: RootContent | undefined): boolean =>
  node?.type === "paragraph" && textOf(node).trim() === "%";

export function rewritePercentCards(nodes: readonly RootContent[]): RootContent[] {
  if (nodes.filter(isPercent).length < minCards) return [...nodes];
  const result: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const end = node.type === "heading" ? findSectionEnd(nodes, i + 1, node.depth) : i;
    const body = nodes.slice(i + 1, end);
    const percentIndex = body.findIndex((each) => isPercent(each));
    const front = body.slice(0, Math.max(percentIndex, 0));
    const back = body.slice(percentIndex + 1).filter(isFlow);
    const isCard = percentIndex !== -1 && back.length > 0 && front.every(({ type }) => type !== "heading");
    if (node.type !== "heading" || !isCard || body.filter(isPercent).length > 1) {
      if (!isPercent(node)) result.push(node);
      continue;
    }
    result.push(withPosition(cardOf(node, front.filter(isFlow), back), node));
    i = end - 1;
  }
  return result;
}

/** A question under the heading is joined to it; other blocks before the "%" are details. */
function cardOf(
  heading: Extract<RootContent, { type: "heading" }>,
  front: readonly FlowContent[],
  back: readonly FlowContent[],
): RootContent {
  const [only] = front;
  const title = textOf(heading).trim();
  if (
    front.length === 1 &&
    only?.type === "paragraph" &&
    isQuestionText(textOf(only)) &&
    !isQuestionText(title)
  )
    return flashcardOf({
      question: [...cleanQuestion(heading.children), { type: "text", value: ": " }, ...only.children],
      answer: back,
    });
  return flashcardOf({ question: cleanQuestion(heading.children), details: front, answer: back });
}
