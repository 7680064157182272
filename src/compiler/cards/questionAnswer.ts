/** `Q:` and `A:`: a question with its answer. */
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Block, RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { convertBlock, convertText } from "../markdown/blocks";
import {
  type BlockContext,
  addCard,
  buildFactId,
  resolveFormerNames,
  allowsCards,
} from "../draft/chapterDraft";
import { dropChars } from "../markdown/inline";
import type { CardOptions } from "../markdown/marks";
import { endsInColon, createParagraph } from "../text/questionText";

/** The letter that a paragraph begins with: `Q`, `A`, `C` or `I`. */
export function paragraphPrefix(node: RootContent): string | undefined {
  const [first] = node.type === "paragraph" ? node.children : [];
  return first?.type === "text" ? /^([QACI]):(?:\s|$)/.exec(first.value)?.[1] : undefined;
}

type QuestionAnswerResult = {
  readonly block: Block;
  /** How many of the nodes after the question belong to it. */
  readonly consumed: number;
};

/** The question at `node`, whose answer is in the same paragraph or in those that follow. */
export function readQuestionAnswer(
  node: Paragraph,
  following: readonly RootContent[],
  context: BlockContext,
  options: CardOptions,
): QuestionAnswerResult | undefined {
  const { draft } = context;
  const [questionNodes, answerNodes] = splitAtAnswer(node.children);
  const question = dropChars(convertText(questionNodes, draft.linkContext), 2);
  const [next] = following;
  const answerParagraph =
    answerNodes === undefined && next?.type === "paragraph" && paragraphPrefix(next) === "A"
      ? next
      : undefined;
  const answer = answerNodes ?? answerParagraph?.children;
  if (answer === undefined) {
    draft.report.error(context.line, `a question without its answer. Write "A: …" on the line after it.`);
    return undefined;
  }
  const answerText = dropChars(convertText(answer, draft.linkContext), 2);
  let consumed = answerParagraph ? 1 : 0;
  const back: Block[] = answerText.length > 0 ? [createParagraph(answerText)] : [];
  // An answer that ends in a colon goes on in what it announces.
  const continuation = following[consumed];
  if (endsInColon(answerText) && continuation && ["list", "code", "table"].includes(continuation.type)) {
    const block = convertBlock(continuation, draft.linkContext);
    if (block) back.push(block);
    consumed += 1;
  }
  if (question.length === 0 || back.length === 0) {
    const missing = question.length === 0 ? "a question" : "an answer";
    draft.report.error(
      context.line,
      `${missing} without words. Write it after the "${question.length === 0 ? "Q" : "A"}:".`,
    );
    return undefined;
  }
  if (allowsCards(context)) addQuestionAnswerCard(question, back, context, options);
  return { block: { type: "ask", question, answer: back }, consumed };
}

function addQuestionAnswerCard(
  question: RichText,
  back: readonly Block[],
  context: BlockContext,
  options: CardOptions,
): void {
  const fact = buildFactId(context, options, plainTextOf(question));
  if (fact.endsWith("/")) {
    context.draft.report.error(
      context.line,
      "a question that has no words to make a name of. Pin one: <!-- id: … -->.",
    );
    return;
  }
  addCard(
    context,
    fact,
    "answer",
    { kind: "qa", front: [createParagraph(question)], back },
    context.line,
    resolveFormerNames(options.formerNames, context),
  );
}

/** What comes before the line that begins with `A:`, and from there on. */
function splitAtAnswer(
  nodes: readonly PhrasingContent[],
): [PhrasingContent[], PhrasingContent[] | undefined] {
  for (const [i, node] of nodes.entries()) {
    if (node.type !== "text") continue;
    // A line begins after a line end, or after a mark that closed the line before.
    const match = /\n[ \t]*(?=A:(?:\s|$))/.exec(node.value);
    if (!match) continue;
    const before = { ...node, value: node.value.slice(0, match.index) };
    const after = { ...node, value: node.value.slice(match.index + match[0].length) };
    return [
      [...nodes.slice(0, i), before],
      [after, ...nodes.slice(i + 1)],
    ];
  }
  return [[...nodes], undefined];
}
