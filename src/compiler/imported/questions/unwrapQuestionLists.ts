/** Takes questions out of lists: headings, `1. ### What is JSX?`, items with an answer below them, and `<details>`. */
import { endsInQuestionMark } from "../../text/endsInQuestionMark";
import type { List, ListItem, RootContent } from "mdast";
import { answerLabelLength, questionLabelLength } from "./questionAndAnswerLabels";
import { type Line, dropStart, joinLines, paragraphOf, splitLines } from "../lines";
import { rewriteDetails } from "./rewriteDetails";
import { readMarkedOptions } from "./options";
import { rewriteQuestions } from "./rewriteQuestions";
import { type QuestionAnswer, askInPlaceOf, endMarker, isFlow, withPosition } from "../nodes";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

/** Rewrites the lists on one level. Lists without questions stay as they are. */
export function unwrapQuestionLists(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => (node.type === "list" ? unwrapList(node) : [node]));
}

function unwrapList(list: List): RootContent[] {
  const items = list.children.map((item) => ({
    ...item,
    children: rewriteDetails(item.children).filter(isFlow),
  }));
  const holdsQuestions = items.some(
    ({ children }) =>
      children[0]?.type === "heading" || children.some(({ type }) => type === "questionAnswer"),
  );
  const questions = items.filter(isQuestionItem);
  if (!holdsQuestions && questions.length === 0) {
    const nested = items.map((item) => ({
      ...item,
      children: unwrapQuestionLists(item.children).filter(isFlow),
    }));
    if (nested.some(({ children }) => children.some(({ type }) => type === "questionAnswer")))
      return nested.flatMap(({ children }) => children);
    return [list];
  }
  return items.flatMap((item): RootContent[] => {
    const question = isQuestionItem(item) ? questionOf(item) : undefined;
    if (question) return [question];
    const itemNodes = rewriteQuestions(unwrapQuestionLists(item.children));
    return itemNodes.some(({ type }) => type === "questionAnswer" || type === "heading")
      ? itemNodes
      : // The end marker keeps the next item from being read as the answer to this one.
        [
          { ...list, children: [item] },
          { type: "html", value: endMarker },
        ];
  });
}

/** Whether the item is a question with an answer: more lines, paragraphs or lists. */
function isQuestionItem(item: ListItem): boolean {
  const { question, rest } = partsOf(item);
  return (
    question !== undefined &&
    (isQuestionText(textOf(question)) ||
      (isLabelled(item, rest) && /\p{L}.*\s.*\p{L}/u.test(textOf(question)))) &&
    (rest.length > 0 || item.children.length > 1)
  );
}

/** Whether a line below the first begins with "Answer:". */
const isLabelled = (item: ListItem, rest: readonly Line[]): boolean =>
  [...rest, ...item.children.slice(1).map((node) => (node.type === "paragraph" ? node.children : []))].some(
    (line) => answerLabelLength(line) > 0,
  );

function partsOf(item: ListItem): { readonly question?: Line; readonly rest: readonly Line[] } {
  const [first] = item.children;
  if (first?.type !== "paragraph") return { rest: [] };
  const [question = [], ...rest] = splitLines(first.children);
  const [bold, ...tail] = question.filter((part) => textOf(part).trim() !== "");
  // `- **What is it?** The answer.`
  if (bold?.type === "strong" && tail.length > 0 && /[?？؟]\W*$/.test(textOf(bold)))
    return { question: [bold], rest: [tail, ...rest] };
  const inline =
    question.length === 1 && question[0]?.type === "text"
      ? /^(.{7,199}?[^\s(]\?|.{3,200}?[？؟])\s+(?:[-–—→:=]+\s*)?(?=[^\s?？؟]+(?:\s|\W*$))(?!.*[?？؟]\s*$)(?!\([^()]*\)\W*$)/.exec(
          question[0].value,
        )
      : null;
  if (inline && question[0]?.type === "text")
    return {
      question: [{ type: "text", value: inline[1] ?? "" }],
      rest: [[{ type: "text", value: question[0].value.slice(inline[0].length) }], ...rest],
    };
  return { question, rest };
}

function questionOf(item: ListItem): QuestionAnswer | undefined {
  const { question: labelled = [], rest } = partsOf(item);
  // A label in bold, `**Q:** What is TCP?`, would stay in the question.
  const question = dropStart(labelled, questionLabelLength(labelled));
  const after = item.children.slice(1);
  if (isLabelled(item, rest)) {
    const lead = paragraphOf([{ type: "text", value: "Q: " }, ...joinLines([question, ...rest])]);
    const [card] = rewriteQuestions([withPosition(lead, item), ...after]);
    return card?.type === "questionAnswer" ? card : undefined;
  }
  const answer = [...(rest.length > 0 ? [paragraphOf(joinLines(rest))] : []), ...after];
  // A list of questions only: to practise with, without answers.
  const isFollowUp =
    after.length > 0 &&
    rest.length === 0 &&
    after.every(
      (node) => node.type === "list" && node.children.every((each) => endsInQuestionMark(textOf(each))),
    );
  if (isFollowUp) return undefined;
  const marked = readMarkedOptions(answer);
  if (marked?.answer.length === 0) return undefined;
  return askInPlaceOf(item, {
    question: cleanQuestion(question),
    details: marked?.options ?? [],
    answer: marked?.answer ?? answer,
  });
}
