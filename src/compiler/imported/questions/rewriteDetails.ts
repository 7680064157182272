/** Rewrites `<details><summary>What is a pod?</summary> … </details>`: the summary is the question, the body the answer. */
import type { ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { alternatives } from "../../text/wordLists";
import { answerLabelLength, isAnswerHeading } from "./questionAndAnswerLabels";
import { isAnswerTitle } from "../labelWords";
import { dropStart, paragraphOf } from "../lines";
import { type FlowContent, askInPlaceOf, detailsMarker, isFlow, isMarker } from "../nodes";
import { cleanQuestion, isQuestionText, mapTexts, textOf } from "../questionText";

const revealingVerbs = "(?:show|see|view|reveal|expand|toggle|display|check|open)";
const revealingArticles = alternatives`
  words: the|me|full|my|here|below|this|it|to
  answers: sample|correct|model|possible|suggested|one
`;
const revealed = alternatives`
  answers: answers?|solutions?|explanations?|hints?|spoilers?
  others: results?|output|more|details|code|yaml|commands?
`;
const revealedAlone = alternatives`
  answers: answers?|solutions?|explanations?|hints?|spoilers?|ans|example answer
  others: output|result|details|more|code|examples?
`;
/** A summary without a question, for the answer to the question before it: "Show the solution below", "Correct answer". */
const revealing = new RegExp(
  String.raw`^\W*${alternatives`
    gestures: (?:click|tap|press)\b.{0,40}
    verbs: ${revealingVerbs}\b(?:\W+${revealingArticles})*(?:\W+${revealed})?(?:\W+(?:here|below|\d+))?
    nouns: (?:the )?(?:correct )?${revealedAlone}(?: (?:here|below|key|\d+))?
  `}\W*$`,
  "i",
);
/** "Answers: look once you are done" */
const answerTitle = /^\W*(?:answers?|solutions?)\b[^?]*$/i;
const contents = /^\W*(?:table of )?contents\W*$|^\W*(?:toc|index)\W*$/i;

const asides = new RegExp(
  String.raw`^\W*${alternatives`
    notes: (?:editorial |side |foot)?notes?\b|attributions?\b|licen[cs]\w+|credits?\b|references?\b|sources?\b
    records: change ?log\b|transcript\b|screenshots?\b|(?:full )?(?:logs?|source code)\W*$
    more: (?:view|show|see|expand|open|more)(?:\s+\S+){1,3}$
  `}`,
  "i",
);

type Folded = {
  readonly summary: readonly FlowContent[];
  readonly body: readonly FlowContent[];
  readonly end: number;
};

/** Deeper nesting means unclosed tags; the limit keeps the recursion short. */
const maxLevel = 20;

/** Rewrites one level of the tree, and the bodies of its `<details>`. */
export function rewriteDetails(nodes: readonly RootContent[], level = 0): RootContent[] {
  const result: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    if (!isMarker(node, detailsMarker.open)) {
      if (!isMarker(node, detailsMarker.body) && !isMarker(node, detailsMarker.close)) result.push(node);
      continue;
    }
    const folded = readFolded(nodes, i, level);
    i = folded.end;
    const stem = stemOf(result);
    result.push(...rewriteFolded(stem ? withStem(folded, stem) : folded, node));
  }
  return result;
}

/** The paragraph before the `<details>` of lettered statements, which may be the stem of their questions. */
function stemOf(previousNodes: readonly RootContent[]): Paragraph | undefined {
  const last = previousNodes.findLast(({ type }) => type !== "questionAnswer");
  return last?.type === "paragraph" && answerLabelLength(last.children) === 0 ? last : undefined;
}

/** "A. can stand" below "2. A normal child" is asked as "A normal child: can stand". */
function withStem(folded: Folded, stem: Paragraph): Folded {
  const words = summaryInlines(folded.summary[0]);
  const letter = /^\s*[A-Ha-h][.)]\s+(?=\S)/.exec(textOf(words));
  const lead = removeTrailing(cleanQuestion(stem.children));
  if (!letter || isQuestionText(textOf(words))) return folded;
  const question = [...lead, { type: "text" as const, value: ": " }, ...dropStart(words, letter[0].length)];
  return { ...folded, summary: [paragraphOf(question), ...folded.summary.slice(1)] };
}

const removeTrailing = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  mapTexts(nodes, (value) => value.replace(/\s*[:.…]*\s*$/, ""));

function readFolded(nodes: readonly RootContent[], start: number, level: number): Folded {
  const summary: FlowContent[] = [];
  const body: RootContent[] = [];
  let depth = 0;
  let isBody = !nodes.slice(start + 1, start + 8).some((node) => isMarker(node, detailsMarker.body));
  let i = start + 1;
  for (; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) break;
    if (isMarker(node, detailsMarker.close)) {
      if (depth === 0) break;
      depth -= 1;
    }
    // Where a closing tag was forgotten, the next question on the same level begins after a heading.
    if (isBody && depth === 0 && node.type === "heading" && node.depth <= 2) {
      i -= 1;
      break;
    }
    if (isMarker(node, detailsMarker.open)) {
      if (level === maxLevel) {
        i -= 1;
        break;
      }
      depth += 1;
    }
    if (!isBody && isMarker(node, detailsMarker.body)) isBody = true;
    else if (isBody) body.push(node);
    else if (isFlow(node)) summary.push(node);
  }
  return { summary, body: rewriteDetails(body, level + 1).filter(isFlow), end: i };
}

function rewriteFolded({ summary, body }: Folded, node: RootContent): RootContent[] {
  const [first, ...details] = summary;
  const words = summaryInlines(first);
  const text = textOf(words).trim();
  if (contents.test(text)) return [];
  const holdsQuestions = body.some(({ type }) => type === "questionAnswer");
  const isRevealing =
    revealing.test(text) || isAnswerTitle(text) || (answerTitle.test(text) && text.split(/\s+/).length <= 10);
  if (text === "" || (isRevealing && body[0]?.type === "questionAnswer")) return [...body];
  if (holdsQuestions && !isRevealing)
    return [paragraphOf([{ type: "strong", children: [...words] }]), ...body];
  // The label is read with the question before it.
  if (isRevealing) return [paragraphOf([{ type: "text", value: answerLabel }]), ...body];
  // Links or remarks.
  if (!isQuestionText(text) && body.length > 0 && (asides.test(text) || body.every(isLinks)))
    return [paragraphOf([{ type: "strong", children: [...words] }]), ...body];
  if (body.length === 0 || (text.split(/\s+/).length < 2 && !isQuestionText(text)))
    return [paragraphOf(words), ...body];
  // Blocks before an answer's heading, such as options, belong to the question.
  const answerIndex = body.findIndex(isAnswerHeading);
  return [
    askInPlaceOf(node, {
      question: cleanQuestion(words),
      details: [...details, ...body.slice(0, Math.max(answerIndex, 0))],
      answer: answerIndex === -1 ? body : readLabelled(body.slice(answerIndex)),
    }),
  ];
}

/** "5. What is drift?" is a list for Markdown. */
function summaryInlines(summary: FlowContent | ListItem | undefined): readonly PhrasingContent[] {
  if (summary?.type === "paragraph" || summary?.type === "heading") return summary.children;
  if (summary?.type === "list" || summary?.type === "listItem") return summaryInlines(summary.children[0]);
  return [];
}

function readLabelled([heading, ...rest]: readonly FlowContent[]): readonly FlowContent[] {
  if (heading?.type !== "heading") return rest;
  const words = dropStart(heading.children, answerLabelLength(heading.children));
  return textOf(words).trim() === "" ? rest : [paragraphOf(words), ...rest];
}

const isLinks = (node: FlowContent): boolean =>
  node.type === "list" &&
  node.children.every(
    ({ children: [first] }) => first?.type === "paragraph" && first.children[0]?.type === "link",
  );

/** Replaces a summary such as "Show answer". */
const answerLabel = "Answer:";
