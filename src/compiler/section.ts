/** A section, read block by block: what is shown, and the cards and questions that come out of it. */
import type { RootContent } from "mdast";
import type { Block, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { letterOf } from "./asks";
import { blockOf } from "./blocks";
import { type Draft, type DraftSection, type Spot, wantsCards } from "./draft";
import { addHeadingCard } from "./headings";
import { addQuestion } from "./interview";
import { addListCards } from "./lists";
import { type Mark, marked, take } from "./marks";
import { type Made, readParagraph } from "./paragraphs";
import type { Problem } from "./problem";
import { addTableCards } from "./tables";
import { endsInColon } from "./template";

/** A table of contents names what comes; it asks nothing. */
export const isContents = (title: Prose): boolean => /^(table of )?contents:?$/i.test(plain(title).trim());

/** Adds what stands in a section, from top to bottom, to its draft. */
export function readSection(
  section: DraftSection,
  nodes: readonly RootContent[],
  draft: Draft,
  problems: Problem[],
): void {
  const blocks: Block[] = [];
  const marks = isContents(section.title) ? { ...section.marks, noCards: true } : section.marks;
  let pending: Mark[] = [];
  let questions = 0;
  let leadIn: Prose | undefined;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    if (node.type === "html") {
      pending.push(...take([node], draft.untaken));
      continue;
    }
    const own = node.type === "paragraph" ? take(node.children, draft.untaken) : [];
    const said = [...pending, ...own];
    const spot: Spot = {
      draft,
      section: { id: section.id, title: section.title, marks },
      block: `${section.id}.${blocks.length + questions + 1}`,
      marks: marked(said),
      line: node.position?.start.line ?? 1,
      leadIn,
      next: nodes[i + 1],
    };
    pending = [];
    leadIn = undefined;
    const before = countIn(draft);
    if (letterOf(node) === "I" && node.type === "paragraph") {
      const list = spot.next?.type === "list" ? spot.next : undefined;
      addQuestion(node, list, spot, spot.marks);
      questions += 1;
      if (list) i += 1;
      continue;
    }
    const { block, taken } = read(node, nodes.slice(i + 1), spot, problems);
    i += taken;
    if (block) {
      if (section.headed) addHeadingCard(block, blocks, spot, countIn(draft) > before);
      blocks.push({ ...block, id: spot.block });
    }
    if (block?.type === "paragraph" && endsInColon(block.text)) {
      // What is said of a lead-in is said of what it leads to.
      leadIn = block.text;
      pending = said;
    } else if (block && countIn(draft) === before && wantsCards(spot)) sayIdle(said, draft);
  }
  if (!marks.noCards) sayIdle(pending, draft);
  Object.assign(section, { blocks });
}

const countIn = ({ origins }: Draft): number => origins.size;

function read(node: RootContent, following: readonly RootContent[], spot: Spot, problems: Problem[]): Made {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, following, spot, problems);
    case "list":
      addListCards(node, spot);
      break;
    case "table":
      addTableCards(node, spot);
      break;
    default:
      break;
  }
  return { block: blockOf(node, spot.draft.around), taken: 0 };
}

/** Marks on something that makes no cards: their author expects something that doesn't happen. */
export function sayIdle(marks: Iterable<Mark>, { complain }: Draft): void {
  for (const { name, line } of marks)
    complain.warning(
      line,
      `the mark "${name}" does nothing here. Put it at the end of the line, or on a line before the block, that makes the card.`,
    );
}
