/** Cards with a heading for each side: `# Front` and `# Back`, or `## Question` and `## Answer`. */
import type { RootContent } from "mdast";
import { flashcardOf } from "../lineRewrites/separatedCards";
import { findSectionEnd, isFlow, withPosition } from "../nodes";
import { textOf } from "../questionText";

const front = /^\W*(?:front|question|prompt)\W*$/i;
const back = /^\W*(?:back|answer)\W*$/i;

export function joinCardSides(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const isFront = node.type === "heading" && front.test(textOf(node));
    const answerIndex = isFront ? findSectionEnd(nodes, i + 1, 6) : i;
    const answer = nodes[answerIndex];
    const [asked, ...details] = nodes.slice(i + 1, answerIndex).filter(isFlow);
    if (
      !isFront ||
      answer?.type !== "heading" ||
      answer.depth !== node.depth ||
      !back.test(textOf(answer)) ||
      asked?.type !== "paragraph"
    ) {
      out.push(node);
      continue;
    }
    const end = findSectionEnd(nodes, answerIndex + 1, answer.depth);
    const said = nodes.slice(answerIndex + 1, end).filter(isFlow);
    out.push(withPosition(flashcardOf(asked.children, said, false, details), node));
    i = end - 1;
  }
  return out;
}
