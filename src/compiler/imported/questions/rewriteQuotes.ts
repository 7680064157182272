/** Rewrites quotes with answers: `> **Answer:** B`, and Obsidian's callouts, `> [!question] What is a pod?`. */
import type { Blockquote, PhrasingContent, RootContent } from "mdast";
import { isAnswer } from "./questionAndAnswerLabels";
import { isAnswerTitle } from "../labelWords";
import { dropStart, joinLines, paragraphOf, splitLines } from "../lines";
import { type FlowContent, type QuestionAnswer, askInPlaceOf } from "../nodes";
import { rewriteQuestions } from "./rewriteQuestions";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

const calloutPattern = /^\s*\[!(\w+)\]([+-]?)\s*/;
const asking = /^(?:question|faq|help|quiz|flashcard|card)$/i;
/** Titles without a subject: "Question 3", "Example 1". */
const numbered = /^\W*\p{L}+\W*(?:\p{L}+\W*)?\d+\W*$/u;
const label =
  /^\W*(?:notes?|tips?|examples?|proofs?|hints?|solutions?|answers?|warnings?|summary|details?|code|sources?|info|to ?do|remarks?|esempi?o?|dimostrazione|nota)\b/i;
const minFolded = 3;

type Callout = {
  readonly type: string;
  readonly isFolded: boolean;
  readonly title: readonly PhrasingContent[];
  readonly body: readonly FlowContent[];
};

export function rewriteQuotes(nodes: readonly RootContent[]): RootContent[] {
  const folded = nodes.filter((node) => node.type === "blockquote" && isFoldedTerm(readCallout(node)));
  return nodes.flatMap((node) =>
    node.type === "blockquote" ? rewriteQuote(node, folded.length >= minFolded) : [node],
  );
}

function readCallout({ children: [first, ...more] }: Blockquote): Callout | undefined {
  if (first?.type !== "paragraph") return undefined;
  const [line = [], ...rest] = splitLines(first.children);
  const match = calloutPattern.exec(textOf(line));
  if (!match?.[1]) return undefined;
  return {
    type: match[1],
    isFolded: match[2] === "-",
    title: dropStart(line, match[0].length),
    body: [...(rest.length > 0 ? [paragraphOf(joinLines(rest))] : []), ...more],
  };
}

/** `> [!note]- Pod` with its meaning folded away. */
function isFoldedTerm(callout: Callout | undefined): boolean {
  if (!callout?.isFolded || callout.body.length === 0) return false;
  const title = textOf(callout.title);
  return /\p{L}{2}/u.test(title) && !label.test(title) && !numbered.test(title) && !isAnswerTitle(title);
}

function rewriteQuote(quote: Blockquote, takesFolded: boolean): RootContent[] {
  const [first] = quote.children;
  // A ">" without text.
  if (!first) return [];
  if (first.type !== "paragraph") return [quote];
  if (isAnswer(first)) return [...quote.children];
  const callout = readCallout(quote);
  if (!callout) {
    // `> **What is a pod?**` and its answer.
    const questions = rewriteQuestions(quote.children);
    return questions.some(({ type }) => type === "questionAnswer") ? questions : [quote];
  }
  const { type, title, body } = callout;
  const ask = (
    question: readonly PhrasingContent[],
    details: readonly FlowContent[],
    answer: readonly FlowContent[],
  ) => [askInPlaceOf(quote, { question: cleanQuestion(question), details, answer })];
  const answered = readInnerAnswer(callout);
  if (answered) return ask(answered.question, answered.details, answered.answer);
  if (
    isQuestionText(textOf(title)) ||
    (asking.test(type) && hasTitleOfSentenceLength(title, body)) ||
    (takesFolded && isFoldedTerm(callout))
  )
    return ask(title, [], body);
  // A callout such as "[!success]- Show answer" is only a wrapper.
  if (isAnswer(body[0]) || asking.test(type)) return [...body];
  return [{ ...quote, children: [...(textOf(title).trim() === "" ? [] : [paragraphOf(title)]), ...body] }];
}

/** The question of a callout whose answer is another callout inside it. */
function readInnerAnswer({
  title,
  body,
}: Callout): Pick<QuestionAnswer, "question" | "details" | "answer"> | undefined {
  const answerIndex = body.findIndex((node) => {
    const inner = node.type === "blockquote" ? readCallout(node) : undefined;
    return (
      inner !== undefined &&
      (isAnswerTitle(textOf(inner.title)) || /^\W*(?:answer|solution)\b/i.test(textOf(inner.title)))
    );
  });
  const node = body[answerIndex];
  const answer = node?.type === "blockquote" ? readCallout(node)?.body : undefined;
  if (!answer || answer.length === 0) return undefined;
  const before = body.slice(0, answerIndex);
  const [first, ...rest] = before;
  const isTitled = /\p{L}{2}/u.test(textOf(title)) && !numbered.test(textOf(title));
  if (!isTitled && first?.type !== "paragraph") return undefined;
  const question = isTitled || first?.type !== "paragraph" ? title : first.children;
  const details = (isTitled ? before : rest).map(withoutBoxes);
  return { question, details, answer: answer.filter(({ type }) => type !== "thematicBreak") };
}

/** Drops the checkboxes of options, which have no use on a card. */
const withoutBoxes = (node: FlowContent): FlowContent =>
  node.type === "list"
    ? { ...node, children: node.children.map((item) => Object.assign({}, item, { checked: null })) }
    : node;

const hasTitleOfSentenceLength = (title: readonly PhrasingContent[], body: readonly unknown[]): boolean =>
  body.length > 0 && textOf(title).trim().split(/\s+/).length >= 4;
