/** Finds the blocks of an imported guide that use the forms of data/guide/README.md: interview questions, and lists and tables with marks. */
import type { RootContent } from "mdast";
import { holdsMark } from "../markdown/marks";
import { paragraphPrefix } from "../markdown/paragraphPrefix";
import { isQuestionText, textOf } from "./questionText";

type Part = { readonly isDocumented: boolean; readonly nodes: RootContent[] };

/** Splits the nodes, in order. Documented forms are not rewritten, and are not part of the blocks around them. */
export function splitAtDocumented(nodes: readonly RootContent[]): readonly Part[] {
  const parts: Part[] = [];
  const add = (isDocumented: boolean, node: RootContent) => {
    const last = parts.at(-1);
    if (last?.isDocumented === isDocumented) last.nodes.push(node);
    else parts.push({ isDocumented, nodes: [node] });
  };
  let isMarked = false;
  for (const [i, node] of nodes.entries()) {
    const [before, next] = [nodes[i - 1], nodes[i + 1]];
    const isOwnMark = node.type === "html" && holdsMark(node);
    const isLeadIn = node.type === "paragraph" && /[:：]\s*$/.test(textOf(node));
    const isBlock = node.type === "list" || node.type === "table";
    add(
      isOwnMark ||
        isInterviewQuestion(node, next, isMarked) ||
        (node.type === "list" && before !== undefined && isInterviewQuestion(before, node, false)) ||
        (isBlock && (isMarked || (holdsMark(node) && !hasQuestionItem(node)))) ||
        (isLeadIn && (isMarked || ((next?.type === "list" || next?.type === "table") && holdsMark(next)))),
      node,
    );
    isMarked = isOwnMark || (isMarked && isLeadIn);
  }
  return parts;
}

const isInterviewQuestion = (node: RootContent, next: RootContent | undefined, isMarked: boolean): boolean =>
  paragraphPrefix(node) === "I" && (isMarked || holdsMark(node) || isRubric(next));

/** `1. What is a pod?` with an indented answer: a mark in it belongs to the question, not to the list. */
const hasQuestionItem = (node: RootContent): boolean =>
  node.type === "list" &&
  node.children.some(
    ({ children: [first, ...more] }) => first && more.length > 0 && isQuestionText(textOf(first)),
  );

/** A list that begins with a field of a rubric. Without one, "I:" at the beginning of a line may mean something else. */
export const isRubric = (node: RootContent | undefined): boolean =>
  node?.type === "list" && /^(?:round|level|minutes|why|points)\s*:/.test(textOf(node));
