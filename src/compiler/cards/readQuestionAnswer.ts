/** `Q:` and `A:`: a question with its answer. */
import { type Block, type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext, BlockResult } from "../draft/blockContext";
import { takeOptions } from "../draft/cardOptions";
import { convertBlock } from "../markdown/blocks";
import { convertText } from "../markdown/inline";
import { paragraphPrefix, prefixLength } from "../markdown/paragraphPrefix";
import { isNameless } from "../text/ids";
import { createParagraph, dropChars, endsInColon } from "../text/inlineText";

/** The answer is in the same paragraph or in the next one. After a colon, it includes the list, code or table that follows. */
export function readQuestionAnswer(
  node: Paragraph,
  following: readonly RootContent[],
  context: BlockContext,
): BlockResult {
  const { linkContext } = context.draft;
  const reject = (message: string): BlockResult => {
    context.draft.report.error(context.line, message);
    return { block: undefined, consumed: 0 };
  };
  const [questionNodes, answerNodes] = splitAtAnswer(node.children);
  const question = dropChars(convertText(questionNodes, linkContext), prefixLength);
  const [next] = following;
  const answerParagraph =
    answerNodes === undefined && next?.type === "paragraph" && paragraphPrefix(next) === "A"
      ? next
      : undefined;
  const answer = answerNodes ?? answerParagraph?.children;
  if (answer === undefined) return reject('this question has no answer. Write "A: …" on the line after it.');
  const answerText = dropChars(convertText(answer, linkContext), prefixLength);
  let consumed = answerParagraph ? 1 : 0;
  const back: Block[] = answerText.length > 0 ? [createParagraph(answerText)] : [];
  const continuation = following[consumed];
  if (endsInColon(answerText) && continuation && ["list", "code", "table"].includes(continuation.type)) {
    const block = convertBlock(continuation, linkContext);
    if (block) back.push(block);
    consumed += 1;
  }
  if (question.length === 0) return reject('this question is empty. Write it after the "Q:".');
  if (back.length === 0) return reject('this answer is empty. Write it after the "A:".');
  if (context.allowsCards) addQuestionAnswerCard(question, back, context);
  return { block: { type: "ask", question, answer: back }, consumed };
}

function addQuestionAnswerCard(question: RichText, back: readonly Block[], context: BlockContext): void {
  const { draft, marks, line } = context;
  const options = takeOptions(marks, ["id"], draft.marks);
  const fact = buildFactId(context, options.id, plainTextOf(question), line);
  if (isNameless(fact)) {
    draft.report.error(line, "no id can be made from this question. Give it one: <!-- id: … -->.");
    return;
  }
  addCard(context, {
    fact,
    side: "answer",
    content: { kind: "qa", front: [createParagraph(question)], back },
  });
}

/** Splits before the line that begins with `A:`. */
function splitAtAnswer(
  nodes: readonly PhrasingContent[],
): [PhrasingContent[], PhrasingContent[] | undefined] {
  for (const [i, node] of nodes.entries()) {
    if (node.type !== "text") continue;
    // A line begins after a line end, or after a mark at the end of the line before.
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
