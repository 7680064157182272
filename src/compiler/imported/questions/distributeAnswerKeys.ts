/** Moves the answers of an answer key, which has the same numbers as the questions before it, under their questions. */
import type { RootContent } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { dropStart, paragraphOf, splitLines } from "../lines";
import { detailsMarker, isFlow, isMarker } from "../nodes";
import { isQuestionText, textOf } from "../questionText";
import { answerLabelLength, isAnswer, isAnswerHeading } from "./questionAndAnswerLabels";
import { type KeyAnswer, readAnswerKey } from "./readAnswerKey";
import { type Group, groupByNumber, splitParts } from "./numberedGroups";

export function distributeAnswerKeys(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let quizStart = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const key = isAnswerToHeading(node, result) ? undefined : readAnswerKey(nodes, i);
    if (!key) {
      result.push(node);
      continue;
    }
    const quiz = answerQuiz(result.slice(quizStart), key.answers, key.depth);
    if (quiz) result.splice(quizStart, Infinity, ...quiz);
    else result.push(...nodes.slice(i, key.end));
    quizStart = result.length;
    i = key.end - 1;
  }
  return result;
}

/** "Answer:" with a numbered list, right below a question heading: the answer to that question, not a key. */
function isAnswerToHeading(node: RootContent, previousNodes: readonly RootContent[]): boolean {
  const last = previousNodes.findLast(({ type }) => !["code", "blockquote", "table", "html"].includes(type));
  return isAnswer(node) && last?.type === "heading" && isQuestionText(textOf(last));
}

/** Undefined if the key doesn't answer these questions. Numbered headings are tried before lists, which may be their options. */
function answerQuiz(
  nodes: readonly RootContent[],
  answers: readonly KeyAnswer[],
  keyDepth: number,
): RootContent[] | undefined {
  for (const style of ["heading", "paragraph", "list"] as const) {
    const groups = groupByNumber(nodes, style);
    const pairs = pairByNumber(groups, answers);
    const open = new Map([...pairs].filter(([group]) => !isAnswered(group)));
    const last = groups.findLast(({ number }) => number !== undefined)?.nodes[0];
    // "Solution" with numbered steps, inside one question's section, answers only that question.
    const isInside = keyDepth > (last?.type === "heading" ? last.depth : 6);
    const insideCount = open.size > 1 ? open.size : 0;
    const count = isInside ? insideCount : pairs.size;
    if (count > 0 && count * 2 >= answers.length)
      return groups.flatMap((group) => {
        const answer = open.get(group);
        return answer ? withAnswer(group, answer) : group.nodes;
      });
  }
  return undefined;
}

/** Each part of a key answers one quiz, in order. A key of one part answers the last quiz. */
function pairByNumber(
  groups: readonly Group[],
  answers: readonly KeyAnswer[],
): ReadonlyMap<Group, KeyAnswer> {
  const quizzes = splitParts(groups.filter(({ number }) => number !== undefined));
  const parts = splitParts(answers);
  const offset = parts.length === 1 ? quizzes.length - 1 : 0;
  return new Map(
    parts.flatMap((part, i) =>
      part.flatMap((answer) => {
        const group = quizzes[i + offset]?.find(({ number }) => number === answer.number);
        return group ? [[group, answer] as const] : [];
      }),
    ),
  );
}

const isAnswered = ({ nodes }: Group): boolean =>
  nodes.some((node) =>
    flattenTree(node).some(
      (each) =>
        isMarker(each, detailsMarker.open) ||
        isAnswerHeading(each) ||
        (each.type === "paragraph" &&
          // "A: EC2" is an option.
          splitLines(each.children).some(
            (line) => answerLabelLength(line) > 0 && !/^\s*a\b/i.test(textOf(line)),
          )),
    ),
  );

function withAnswer({ nodes: [start, ...rest] }: Group, { blocks }: KeyAnswer): RootContent[] {
  if (!start) return rest;
  // `### Answer 1: Serial protocols` repeats the question's title.
  const isTitle =
    start.type === "heading" && blocks.length > 1 && blocks[0] && textOf(start).includes(textOf(blocks[0]));
  const [first, ...more] = isTitle ? blocks.slice(1) : blocks;
  const label = { type: "text", value: "Answer: " } as const;
  const answer =
    first?.type === "paragraph"
      ? [paragraphOf([label, ...first.children]), ...more]
      : [paragraphOf([label]), ...(first ? [first, ...more] : [])];
  const count = start.type === "paragraph" ? /^\W*\d+[.):\s–—-]+/.exec(textOf(start))?.[0].length : undefined;
  // `**1.** A pod is:` is a question without a question mark.
  if (start.type === "paragraph" && count !== undefined) {
    const words = dropStart(start.children, count);
    return [{ ...start, children: [{ type: "text", value: "Q: " }, ...words] }, ...rest, ...answer];
  }
  const [item] = start.type === "list" ? start.children : [];
  if (start.type !== "list" || !item) return [start, ...rest, ...answer];
  return [
    { ...start, children: [{ ...item, children: [...item.children, ...rest.filter(isFlow), ...answer] }] },
  ];
}
