/** A heading that asks: what stands first under it answers. */
import type { Block } from "../domain/deck";
import { type Spot, addCard, wantsCards } from "./draft";
import { endsInColon, isQuestion, paragraph } from "./template";

/** These answer nothing, and may stand between the question and its answer. */
const silent: ReadonlySet<Block["type"]> = new Set(["figure", "rule", "sources"]);

/**
 * `above`: the section's blocks before this one. A first paragraph answers, a first list, or both, if the paragraph leads to
 * the list; but a list that asks for itself (`asked`) needs no second card for the same.
 */
export function addHeadingCard(block: Block, above: readonly Block[], spot: Spot, asked: boolean): void {
  const { section, draft } = spot;
  if (asked || !wantsCards(spot) || !isQuestion(section.title)) return;
  const first = above.filter(({ type }) => !silent.has(type));
  const answer = answerIn([...first, block]);
  if (!answer || silent.has(block.type)) return;
  addCard(
    { ...spot, block: first[0]?.id ?? spot.block },
    `${draft.chapter}/${section.id}`,
    "answer",
    { kind: "heading", front: [paragraph(section.title)], back: answer.map(bare) },
    spot.line,
    [],
  );
}

function answerIn([first, second, ...more]: readonly Block[]): readonly Block[] | undefined {
  if (!first || more.length > 0) return undefined;
  const leads = first.type === "paragraph" && endsInColon(first.text);
  if (!second) return first.type === "list" || (first.type === "paragraph" && !leads) ? [first] : undefined;
  return leads && second.type === "list" ? [first, second] : undefined;
}

/** On a card a block has no place of its own. */
function bare(block: Block): Block {
  const { id: _id, ...rest } = block;
  return rest;
}
