/** `Q:` and `A:`: a question with its answer. */
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Block, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { blockOf, textOf } from "./blocks";
import { type Spot, addCard, factId, formers, wantsCards } from "./draft";
import { without } from "./inline";
import type { Marks } from "./marks";
import { endsInColon, paragraph } from "./template";

/** The letter that a paragraph begins with: `Q`, `A`, `C` or `I`. */
export function letterOf(node: RootContent): string | undefined {
  const [first] = node.type === "paragraph" ? node.children : [];
  return first?.type === "text" ? /^([QACI]):(?:\s|$)/.exec(first.value)?.[1] : undefined;
}

type Answered = {
  readonly block: Block;
  /** How many of the nodes after the question belong to it. */
  readonly taken: number;
};

/** The question at `node`, whose answer is in the same paragraph or in those that follow. */
export function addAsk(
  node: Paragraph,
  following: readonly RootContent[],
  spot: Spot,
  marks: Marks,
): Answered | undefined {
  const { draft } = spot;
  const [asked, answered] = halves(node.children);
  const question = without(textOf(asked, draft.around), 2);
  const [next] = following;
  const separate =
    answered === undefined && next?.type === "paragraph" && letterOf(next) === "A" ? next : undefined;
  const answer = answered ?? separate?.children;
  if (answer === undefined) {
    draft.complain.mistake(spot.line, `a question without its answer. Write "A: …" on the line after it.`);
    return undefined;
  }
  const words = without(textOf(answer, draft.around), 2);
  let taken = separate ? 1 : 0;
  const back: Block[] = words.length > 0 ? [paragraph(words)] : [];
  // An answer that ends in a colon goes on in what it announces.
  const announced = following[taken];
  if (endsInColon(words) && announced && ["list", "code", "table"].includes(announced.type)) {
    const block = blockOf(announced, draft.around);
    if (block) back.push(block);
    taken += 1;
  }
  if (question.length === 0 || back.length === 0) {
    const what = question.length === 0 ? "a question" : "an answer";
    draft.complain.mistake(
      spot.line,
      `${what} without words. Write it after the "${question.length === 0 ? "Q" : "A"}:".`,
    );
    return undefined;
  }
  if (wantsCards(spot)) addQaCard(question, back, spot, marks);
  return { block: { type: "ask", question, answer: back }, taken };
}

function addQaCard(question: Prose, back: readonly Block[], spot: Spot, marks: Marks): void {
  const fact = factId(spot, marks, plain(question));
  if (fact.endsWith("/")) {
    spot.draft.complain.mistake(
      spot.line,
      "a question that has no words to make a name of. Pin one: <!-- id: … -->.",
    );
    return;
  }
  addCard(
    spot,
    fact,
    "answer",
    { kind: "qa", front: [paragraph(question)], back },
    spot.line,
    formers(marks.was, spot),
  );
}

/** What comes before the line that begins with `A:`, and from there on. */
function halves(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[] | undefined] {
  for (const [i, node] of nodes.entries()) {
    if (node.type !== "text") continue;
    // A line begins after a line end, or after a mark that closed the line before.
    const found = /\n[ \t]*(?=A:(?:\s|$))/.exec(node.value);
    if (!found) continue;
    const before = { ...node, value: node.value.slice(0, found.index) };
    const after = { ...node, value: node.value.slice(found.index + found[0].length) };
    return [
      [...nodes.slice(0, i), before],
      [after, ...nodes.slice(i + 1)],
    ];
  }
  return [[...nodes], undefined];
}
