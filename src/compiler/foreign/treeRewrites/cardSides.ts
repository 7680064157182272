/** Cards with a heading for each side: `# Front` and `# Back`, or `## Question` and `## Answer`. */
import type { Heading, RootContent } from "mdast";
import { flashcardOf } from "../lineRewrites/separatedCards";
import { isFlow, withPosition } from "../nodes";
import { textOf } from "../questionText";

const front = /^\W*(?:front|question|prompt)\W*$/i;
const back = /^\W*(?:back|answer)\W*$/i;

export function joinCardSides(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const answerAt = node.type === "heading" && front.test(textOf(node)) ? findHeading(nodes, i, 6) : -1;
    const answer = nodes[answerAt];
    const [asked, ...details] = nodes.slice(i + 1, Math.max(answerAt, i + 1)).filter(isFlow);
    if (
      node.type !== "heading" ||
      answer?.type !== "heading" ||
      answer.depth !== node.depth ||
      !back.test(textOf(answer)) ||
      asked?.type !== "paragraph"
    ) {
      out.push(node);
      continue;
    }
    const next = findHeading(nodes, answerAt, answer.depth);
    const end = next === -1 ? nodes.length : next;
    const said = nodes.slice(answerAt + 1, end).filter(isFlow);
    out.push(withPosition(flashcardOf(asked.children, said, false, details), node));
    i = end - 1;
  }
  return out;
}

const findHeading = (nodes: readonly RootContent[], after: number, depth: Heading["depth"]): number =>
  nodes.findIndex((node, i) => i > after && node.type === "heading" && node.depth <= depth);
