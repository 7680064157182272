/** Finds questions that a guide asks more than once, as "Why is it important?" under each heading: alone they say nothing. */
import type { Root } from "mdast";
import { isQuestionText, textOf } from "./questionText";

export const questionKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export function findRepeatedQuestions(root: Root): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const node of root.children) {
    const isHeading = node.type === "heading" && isQuestionText(textOf(node));
    if (!isHeading && (node.type !== "questionAnswer" || node.details.length > 0)) continue;
    const key = questionKey(textOf(node.type === "questionAnswer" ? node.question : node));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([key, count]) => count >= minCount(key)).map(([key]) => key));
}

/** A longer question that stands twice may have a second answer at the end of the guide. */
const minCount = (key: string): number => (key.split(" ").length <= 4 ? 2 : 3);
