/** Reads Obsidian's cards over several lines: the question, `?` or `??` on a line of its own, and the answer up to an empty line. */
import type { PhrasingContent, RootContent } from "mdast";
import { endMarker } from "../ankiBlocks";
import { type FlowContent, type QuestionAnswer, isFlow, isMarker, withPosition } from "../nodes";

export const anyCardTag = /(?:^|\s)#(?:flash)?cards?(?:[/-][\w/-]+)?(?:\s+\^[\w-]+)?(?=\s|$)/gi;

/** The comment in place of a `?` line, which would otherwise be part of the list or paragraph before it. */
const separator = /^<!--(\?{1,2})-->$/;

/** Call the result with each line outside code. It returns the lines to put in its place; undefined if the line is no part of a card's frame. */
export function createSeparatorRewriter(): (line: string) => readonly string[] | undefined {
  let answer: "none" | "expected" | "begun" = "none";
  return (line) => {
    const mark = /^ {0,3}(\?{1,2})\s*$/.exec(line)?.[1];
    if (mark !== undefined) {
      answer = "expected";
      return ["", `<!--${mark}-->`, ""];
    }
    if (line.trim() !== "") {
      if (answer === "expected") answer = "begun";
      return undefined;
    }
    if (answer !== "begun") return undefined;
    answer = "none";
    return ["", endMarker, ""];
  };
}

export const separatorOf = (node: RootContent | undefined): string | undefined =>
  node?.type === "html" ? separator.exec(node.value.trim())?.[1] : undefined;

/** Whether the text before "::" shows that this is code: `list[::-1]`, or OCaml's `| head::tail -> …` and `f ((a x) :: rest)`. */
export const isCodeBefore = (text: string): boolean =>
  /[[(]$|^\|/.test(text) || text.split("(").length > text.split(")").length;

export const flashcardOf = (
  question: readonly PhrasingContent[],
  answer: readonly FlowContent[],
  isTwoWay: boolean,
  details: readonly FlowContent[] = [],
): QuestionAnswer => ({
  type: "questionAnswer",
  question: withoutTags(question),
  details,
  answer,
  ...(isTwoWay ? { isTwoWay } : {}),
});

const withoutTags = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node, i) => {
    if (node.type !== "text") return node;
    const value = node.value.replace(anyCardTag, "");
    return { ...node, value: i === nodes.length - 1 ? value.trimEnd() : value };
  });

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
    result.push(withPosition(flashcardOf(prompt.question, answer, mark === "??", prompt.details), node));
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
