/** A heading that ends in a question mark makes a card; the first paragraph or list under it is the answer. */
import { type Block } from "../../domain/deck/content";
import { addCard } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { joinParentPath } from "../text/ids";
import { createParagraph, endsInColon, isQuestion } from "../text/inlineText";

/** Blocks that may stand between the question and its answer. */
const skippedTypes: ReadonlySet<Block["type"]> = new Set(["figure", "rule", "sources"]);

/** Call it with each block that made no card, before the block is added to the section. */
export function addHeadingCard(block: Block, context: BlockContext): void {
  const { section, draft } = context;
  if (!section.hasHeading || !context.allowsCards || !isQuestion(section.title)) return;
  const previousBlocks = section.blocks.filter(({ type }) => !skippedTypes.has(type));
  const answer = findAnswer([...previousBlocks, block]);
  if (!answer || skippedTypes.has(block.type)) return;
  addCard(
    { ...context, blockId: previousBlocks[0]?.id ?? context.blockId },
    {
      fact: joinParentPath(draft.chapter, section.id),
      side: "answer",
      content: {
        kind: "heading",
        front: [createParagraph(section.title)],
        back: answer.map(withoutBlockId),
      },
    },
  );
}

/** A first paragraph, a first list, or both, if the paragraph ends in a colon. */
function findAnswer([first, second, ...more]: readonly Block[]): readonly Block[] | undefined {
  if (!first || more.length > 0) return undefined;
  const leadsToList = first.type === "paragraph" && endsInColon(first.text);
  if (!second)
    return first.type === "list" || (first.type === "paragraph" && !leadsToList) ? [first] : undefined;
  return leadsToList && second.type === "list" ? [first, second] : undefined;
}

/** Blocks on a card have no id. */
function withoutBlockId(block: Block): Block {
  const { id: _id, ...rest } = block;
  return rest;
}
