/** Quotes that hold an answer: `> **Answer:** B`, and Obsidian's callouts, `> [!question] What is a pod?`. */
import type { Blockquote, PhrasingContent, RootContent } from "mdast";
import { answerLabelLength } from "./answerLabel";
import { dropStart, joinLines, paragraphOf, splitLines } from "./lines";
import { type QuestionAnswer, withPosition } from "./nodes";
import { rewriteQuestions } from "./questions";
import { cleanQuestion, isQuestionText, textOf } from "./questionText";

const callout = /^\s*\[!(\w+)\][+-]?\s*/;
const asking = /^(?:question|faq|help|quiz|flashcard|card)$/i;

export const rewriteQuotes = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node) => (node.type === "blockquote" ? rewriteQuote(node) : [node]));

function rewriteQuote(quote: Blockquote): RootContent[] {
  const [first, ...more] = quote.children;
  // A ">" without text.
  if (!first) return [];
  if (first?.type !== "paragraph") return [quote];
  const [line = [], ...rest] = splitLines(first.children);
  if (answerLabelLength(line) > 0) return [...quote.children];
  const match = callout.exec(textOf(line));
  if (!match?.[1]) {
    // `> **What is a pod?**` and its answer.
    const read = rewriteQuestions(quote.children);
    return read.some(({ type }) => type === "questionAnswer") ? read : [quote];
  }
  const title = dropStart(line, match[0].length);
  const body = [...(rest.length > 0 ? [paragraphOf(joinLines(rest))] : []), ...more];
  if (isQuestionText(textOf(title)) || (asking.test(match[1]) && isQuestion(title, body)))
    return [
      withPosition<QuestionAnswer>(
        { type: "questionAnswer", question: cleanQuestion(title), details: [], answer: body },
        quote,
      ),
    ];
  // "[!success]- Show answer" only folds away what it holds.
  const [next] = body;
  const isFolded = next?.type === "paragraph" && answerLabelLength(splitLines(next.children)[0] ?? []) > 0;
  if (isFolded || asking.test(match[1])) return body;
  return [{ ...quote, children: [...(textOf(title).trim() === "" ? [] : [paragraphOf(title)]), ...body] }];
}

const isQuestion = (title: readonly PhrasingContent[], body: readonly unknown[]): boolean =>
  body.length > 0 && textOf(title).trim().split(/\s+/).length >= 4;
