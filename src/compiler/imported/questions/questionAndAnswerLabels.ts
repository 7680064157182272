/** The labels of questions and answers: `Q:`, `Q12.`, `**Question:**`, `A:`, `**Answer:**`, `Correct answer: B`. */
import type { Nodes } from "mdast";
import { type Line, splitLines } from "../lines";
import { textOf } from "../questionText";

const questionLabel =
  /^\s*(?:(?:question|ques)\s*#?\s*\d*\s*[:.)–—-]|q\s*\d+\s*[:.)–—-]|q\s*[:.](?=\s|$))\s*/i;
const answerLabelPattern =
  /^\s*(?:(?:the )?(?:correct |right |suggested |sample |model )?(?:answer|ans|solution)s?\s*\d*\s*(?:[:.)–—-]+|$)|(?:explanation\s*[:.-]\s*)?the (?:correct |right )?answer is\s*:?\s*(?=\(?[A-Ha-h](?:[).\]:]|\s*$))|a\s*\d*\s*[:]|a\d+\s*[.)–—-]|a\s*[-–—]\s)\s*/i;

/** The length of the label at the beginning of the line; 0 without one. */
export const questionLabelLength = (line: Line): number => questionLabel.exec(textOf(line))?.[0].length ?? 0;
export const answerLabelLength = (line: Line): number => {
  const length = answerLabelPattern.exec(textOf(line))?.[0].length ?? 0;
  const [first] = line;
  // `**Answer** It is …`
  return length === 0 && first?.type === "strong" && /^(?:answer|ans|solution)$/i.test(textOf(first))
    ? textOf(first).length
    : length;
};

/** A paragraph whose first line begins with the label. */
export const isAnswer = (node: Nodes | undefined): boolean =>
  node?.type === "paragraph" && answerLabelLength(splitLines(node.children)[0] ?? []) > 0;

/** `#### Answer: B` */
export const isAnswerHeading = (node: Nodes): boolean =>
  node.type === "heading" && answerLabelLength(node.children) > 0;
