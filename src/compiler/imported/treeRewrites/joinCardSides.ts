/** Joins cards that have a heading for each side: `# Front` and `# Back`, or `## Question` and `## Answer`. */
import type { RootContent } from "mdast";
import { flashcardOf } from "./flashcardOf";
import { findSectionEnd, isFlow, withPosition } from "../nodes";
import { textOf } from "../questionText";

const front = /^\W*(?:front|question|prompt)\W*$/i;
const back = /^\W*(?:back|answer)\W*$/i;

export function joinCardSides(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const isFront = node.type === "heading" && front.test(textOf(node));
    const answerIndex = isFront ? findSectionEnd(nodes, i + 1, 6) : i;
    const answerHeading = nodes[answerIndex];
    const [prompt, ...details] = nodes.slice(i + 1, answerIndex).filter(isFlow);
    if (
      !isFront ||
      answerHeading?.type !== "heading" ||
      answerHeading.depth !== node.depth ||
      !back.test(textOf(answerHeading)) ||
      prompt?.type !== "paragraph"
    ) {
      result.push(node);
      continue;
    }
    const end = findSectionEnd(nodes, answerIndex + 1, answerHeading.depth);
    const answer = nodes.slice(answerIndex + 1, end).filter(isFlow);
    result.push(withPosition(flashcardOf({ question: prompt.children, details, answer }), node));
    i = end - 1;
  }
  return result;
}
