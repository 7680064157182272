/** A heading that asks: what stands first under it answers. */
import type { Block } from "../../domain/deck";
import { type BlockContext, addCard, allowsCards } from "../draft/chapterDraft";
import { endsInColon, isQuestion, createParagraph } from "../text/questionText";

/** These answer nothing, and may stand between the question and its answer. */
const skippedTypes: ReadonlySet<Block["type"]> = new Set(["figure", "rule", "sources"]);

/**
 * `above`: the section's blocks before this one. A first paragraph answers, a first list, or both, if the paragraph leads to
 * the list; but a list that asks for itself (`asked`) needs no second card for the same.
 */
export function addHeadingCard(
  block: Block,
  previousBlocks: readonly Block[],
  context: BlockContext,
  hasOtherCard: boolean,
): void {
  const { section, draft } = context;
  if (hasOtherCard || !allowsCards(context) || !isQuestion(section.title)) return;
  const answerBlocks = previousBlocks.filter(({ type }) => !skippedTypes.has(type));
  const answer = findAnswer([...answerBlocks, block]);
  if (!answer || skippedTypes.has(block.type)) return;
  addCard(
    { ...context, blockId: answerBlocks[0]?.id ?? context.blockId },
    `${draft.chapter}/${section.id}`,
    "answer",
    { kind: "heading", front: [createParagraph(section.title)], back: answer.map(withoutBlockId) },
    context.line,
    [],
  );
}

function findAnswer([first, second, ...more]: readonly Block[]): readonly Block[] | undefined {
  if (!first || more.length > 0) return undefined;
  const leadsToList = first.type === "paragraph" && endsInColon(first.text);
  if (!second)
    return first.type === "list" || (first.type === "paragraph" && !leadsToList) ? [first] : undefined;
  return leadsToList && second.type === "list" ? [first, second] : undefined;
}

/** On a card a block has no place of its own. */
function withoutBlockId(block: Block): Block {
  const { id: _id, ...rest } = block;
  return rest;
}
