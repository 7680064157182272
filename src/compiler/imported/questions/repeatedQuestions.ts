/** Finds questions that a guide asks under several headings, such as "Why is it important?": on a card they need their heading. */
import type { Root } from "mdast";
import { isQuestionText, textOf } from "../questionText";

/** The question without case and punctuation. */
export const questionKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The keys of questions that are in several sections. */
export function findRepeatedQuestions(root: Root): ReadonlySet<string> {
  const sections = new Map<string, Set<number>>();
  let section = 0;
  for (const node of root.children) {
    if (node.type === "heading") section += 1;
    const isHeading = node.type === "heading" && isQuestionText(textOf(node));
    if (!isHeading && (node.type !== "questionAnswer" || node.details.length > 0)) continue;
    const key = questionKey(textOf(node.type === "questionAnswer" ? node.question : node));
    sections.set(key, (sections.get(key) ?? new Set()).add(section));
  }
  return new Set([...sections].filter(([key, { size }]) => size >= minCount(key)).map(([key]) => key));
}

/** A longer question may be repeated once, with its answer at the end of the guide. */
const minCount = (key: string): number => (key.split(" ").length <= 4 ? 2 : 3);
