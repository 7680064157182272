/** Reads Obsidian's cards over several lines: the question, `?` or `??` on a line of its own, and the answer up to an empty line. */
import type { PhrasingContent, RootContent } from "mdast";
import { flashcardOf } from "./flashcardOf";
import { type FlowContent, endMarker, isFlow, isMarker, withPosition } from "../nodes";

/** The comment in place of a `?` line, which would otherwise be part of the list or paragraph before it. */
const separator = /^<!--(\?{1,2})-->$/;

export const separatorOf = (node: RootContent | undefined): string | undefined =>
  node?.type === "html" ? separator.exec(node.value.trim())?.[1] : undefined;

export function joinSeparated(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const mark = separatorOf(node);
    if (mark === undefined) {
      result.push(node);
      continue;
    }
    const rest = nodes.slice(i + 1);
    const end = rest.findIndex((each) => isEnd(each) || each.type === "heading" || separatorOf(each));
    const answer = rest.slice(0, end === -1 ? undefined : end).filter(isFlow);
    const prompt = answer.length > 0 ? takeQuestion(result) : undefined;
    if (!prompt) continue;
    result.push(withPosition(flashcardOf({ ...prompt, answer, isTwoWay: mark === "??" }), node));
    const count = end === -1 ? rest.length : end;
    i += isEnd(rest[end]) ? count + 1 : count;
  }
  return result;
}

const isEnd = (node: RootContent | undefined): boolean => isMarker(node, endMarker);

type SeparatedPrompt = {
  readonly question: readonly PhrasingContent[];
  readonly details: readonly FlowContent[];
};

/** Removes the question from the end of the nodes before the mark: a paragraph, perhaps with a list or code right below it. */
function takeQuestion(previousNodes: RootContent[]): SeparatedPrompt | undefined {
  const last = previousNodes.at(-1);
  const before = previousNodes.at(-2);
  if (last?.type === "heading") return { question: last.children, details: [] };
  if (last?.type === "paragraph") {
    previousNodes.pop();
    return { question: last.children, details: [] };
  }
  if (!last || !isFlow(last)) return undefined;
  if (before?.type === "paragraph" && before.position?.end.line === (last.position?.start.line ?? 0) - 1) {
    previousNodes.splice(-2);
    return { question: before.children, details: [last] };
  }
  const item = last.type === "list" ? last.children.at(-1) : undefined;
  const [first] = item?.children ?? [];
  if (last.type !== "list" || first?.type !== "paragraph") return undefined;
  // The last item of a list is the question.
  previousNodes.pop();
  if (last.children.length > 1) previousNodes.push({ ...last, children: last.children.slice(0, -1) });
  return { question: first.children, details: [] };
}
