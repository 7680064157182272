/** Obsidian's cards over several lines: the question, `?` or `??` on a line of its own, and the answer up to an empty line. */
import type { PhrasingContent, RootContent } from "mdast";
import { endMarker } from "../ankiBlocks";
import { type FlowContent, type QuestionAnswer, isFlow, isMarker, withPosition } from "../nodes";

export const anyCardTag = /(?:^|\s)#(?:flash)?cards?(?:[/-][\w/-]+)?(?:\s+\^[\w-]+)?(?=\s|$)/gi;

/** `<!--?-->` stands for the line, so that it is no part of the list or paragraph before it. */
const separator = /^<!--(\?{1,2})-->$/;

/** For each line of a guide outside code: what stands for it. */
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

/** What stands before "::" in `list[::-1]`, or in patterns of OCaml, `| head::tail -> …` and `f ((a x) :: rest)`. */
export const isCodeBefore = (asked: string): boolean =>
  /[[(]$|^\|/.test(asked) || asked.split("(").length > asked.split(")").length;

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
  const out: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const mark = separatorOf(node);
    if (mark === undefined) {
      out.push(node);
      continue;
    }
    const rest = nodes.slice(i + 1);
    const end = rest.findIndex((each) => isEnd(each) || each.type === "heading" || separatorOf(each));
    const answer = rest.slice(0, end === -1 ? undefined : end).filter(isFlow);
    const asked = answer.length > 0 ? takeQuestion(out) : undefined;
    if (!asked) continue;
    out.push(withPosition(flashcardOf(asked.question, answer, mark === "??", asked.details), node));
    i += end === -1 ? rest.length : isEnd(rest[end]) ? end + 1 : end;
  }
  return out;
}

const isEnd = (node: RootContent | undefined): boolean => isMarker(node, endMarker);

type SeparatedPrompt = {
  readonly question: readonly PhrasingContent[];
  readonly details: readonly FlowContent[];
};

/** Takes the lines that touch the mark off the end: a paragraph, with the list or code that follows it at once. */
function takeQuestion(out: RootContent[]): SeparatedPrompt | undefined {
  const last = out.at(-1);
  const before = out.at(-2);
  if (last?.type === "heading") return { question: last.children, details: [] };
  if (last?.type === "paragraph") {
    out.pop();
    return { question: last.children, details: [] };
  }
  if (!last || !isFlow(last)) return undefined;
  if (before?.type === "paragraph" && before.position?.end.line === (last.position?.start.line ?? 0) - 1) {
    out.splice(-2);
    return { question: before.children, details: [last] };
  }
  const item = last.type === "list" ? last.children.at(-1) : undefined;
  const [first] = item?.children ?? [];
  if (last.type !== "list" || first?.type !== "paragraph") return undefined;
  // The last point of a list asks.
  out.pop();
  if (last.children.length > 1) out.push({ ...last, children: last.children.slice(0, -1) });
  return { question: first.children, details: [] };
}
