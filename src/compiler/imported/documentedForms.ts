/** Finds what an imported guide writes as data/guide/README.md says: interview questions, and lists and tables with marks. */
import type { RootContent } from "mdast";
import { holdsMark } from "../markdown/marks";
import { paragraphPrefix } from "../markdown/paragraphPrefix";
import { isQuestionText, textOf } from "./questionText";

type Part = { readonly isDocumented: boolean; readonly nodes: RootContent[] };

/** The nodes in order. What is documented is read as it stands, and isn't part of what stands before or after it. */
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
        (isBlock && (isMarked || (holdsMark(node) && !asks(node)))) ||
        (isLeadIn && (isMarked || ((next?.type === "list" || next?.type === "table") && holdsMark(next)))),
      node,
    );
    isMarked = isOwnMark || (isMarked && isLeadIn);
  }
  return parts;
}

const isInterviewQuestion = (node: RootContent, next: RootContent | undefined, isMarked: boolean): boolean =>
  paragraphPrefix(node) === "I" && (isMarked || holdsMark(node) || isRubric(next));

/** `1. What is a pod?` with an indented answer: the marks are the question's. */
const asks = (node: RootContent): boolean =>
  node.type === "list" &&
  node.children.some(
    ({ children: [first, ...more] }) => first && more.length > 0 && isQuestionText(textOf(first)),
  );

/** A list that begins with a field of our own form: in other guides a line may begin with "I:" for other reasons. */
export const isRubric = (node: RootContent | undefined): boolean =>
  node?.type === "list" && /^(?:round|level|minutes|why|points)\s*:/.test(textOf(node));
