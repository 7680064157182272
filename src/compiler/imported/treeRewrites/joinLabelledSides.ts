/** Joins cards that have a label for each side, `**Front:** …` and `**Back:** …`, on lines of their own or in paragraphs below the labels. */
import type { List, RootContent } from "mdast";
import { flashcardOf } from "./flashcardOf";
import { dropStart, linesOf, paragraphOf, splitBefore } from "../lines";
import { type FlowContent, endMarker, isFlow, isMarker, withPosition } from "../nodes";
import { textOf } from "../questionText";

const front = /^\s*front(?: side)?\s*[:：]\s*/i;
const back = /^\s*back(?: side)?\s*[:：]\s*/i;

export function joinLabelledSides(source: readonly RootContent[]): RootContent[] {
  const hasSides = [front, back].every((label) =>
    source.some((node) => linesOf(node).some((line) => label.test(textOf(line)))),
  );
  if (!hasSides) return [...source];
  const nodes = source.flatMap(splitSides);
  const result: RootContent[] = [];
  let depth = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    if (node.type === "heading") depth = node.depth;
    const backIndex = startsWith(node, front) ? findBack(nodes, i + 1) : -1;
    const end = backIndex === -1 ? i : findEnd(nodes, backIndex + 1, depth);
    const [prompt, ...details] = withoutLabel(nodes.slice(i, Math.max(backIndex, i)), front);
    const answer = withoutLabel(nodes.slice(Math.max(backIndex, i), end), back);
    if (backIndex === -1 || prompt?.type !== "paragraph" || answer.length === 0) {
      result.push(node);
      continue;
    }
    result.push(withPosition(flashcardOf({ question: prompt.children, details, answer }), node));
    i = nodes[end]?.type === "thematicBreak" ? end : end - 1;
  }
  return result;
}

/** The index of the back. -1 if a heading, rule or another front is before it: then it doesn't belong to this card. */
function findBack(nodes: readonly RootContent[], start: number): number {
  const backIndex = nodes.findIndex((node, i) => i >= start && (isEnd(node) || startsWith(node, back)));
  const node = nodes[backIndex];
  return node && startsWith(node, back) ? backIndex : -1;
}

function findEnd(nodes: readonly RootContent[], start: number, depth: number): number {
  const end = nodes.findIndex(
    (node, i) => i >= start && (node.type === "heading" ? node.depth <= depth || depth === 0 : isEnd(node)),
  );
  return end === -1 ? nodes.length : end;
}

const isEnd = (node: RootContent): boolean =>
  node.type === "heading" ||
  node.type === "thematicBreak" ||
  node.type === "questionAnswer" ||
  isMarker(node, endMarker) ||
  startsWith(node, front);

const startsWith = (node: RootContent, label: RegExp): boolean =>
  node.type === "paragraph" && label.test(textOf(node));

/** Makes a paragraph of each side, and unwraps lists of sides. */
function splitSides(node: RootContent): RootContent[] {
  if (node.type === "list" && isListOfSides(node))
    return node.children.flatMap(({ children }) => children.flatMap(splitSides));
  return splitBefore(node, (line) => isSide(textOf(line)));
}

const isSide = (text: string): boolean => front.test(text) || back.test(text);

const isListOfSides = ({ children }: List): boolean => children.every((item) => isSide(textOf(item)));

function withoutLabel(nodes: readonly RootContent[], label: RegExp): FlowContent[] {
  const [first, ...rest] = nodes.filter(isFlow);
  if (first?.type !== "paragraph") return [];
  const paragraph = paragraphOf(dropStart(first.children, label.exec(textOf(first))?.[0].length ?? 0));
  return [...(textOf(paragraph).trim() === "" ? [] : [paragraph]), ...rest];
}
