/** Finds questions that a guide asks more than once, as "Why is it important?" under each heading: alone they say nothing. */
import type { Root } from "mdast";
import { isQuestionText, textOf } from "./questionText";

export const questionKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export function findRepeatedQuestions(root: Root): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const node of root.children) {
    const isHeading = node.type === "heading" && isQuestionText(textOf(node));
    if (!isHeading && (node.type !== "questionAnswer" || node.details.length > 0)) continue;
    const key = questionKey(textOf(node.type === "questionAnswer" ? node.question : node));
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
