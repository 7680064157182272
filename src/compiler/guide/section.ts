/** A section, read block by block: what is shown, and the cards and questions that come out of it. */
import type { RootContent } from "mdast";
import type { Block, RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { paragraphPrefix } from "../cards/questionAnswer";
import { convertBlock } from "../markdown/blocks";
import { type ChapterDraft, type DraftSection, type BlockContext, allowsCards } from "../draft/chapterDraft";
import { addHeadingCard } from "../cards/headingCard";
import { addInterviewQuestion } from "../interview/question";
import { addListCards } from "../cards/listCards";
import { type Mark, toCardOptions, takeMarks } from "../markdown/marks";
import { type BlockResult, readParagraph } from "./paragraph";
import type { Diagnostic } from "../source/diagnostics";
import { addTableCards } from "../cards/tableCards";
import { endsInColon } from "../text/questionText";

/** A table of contents names what comes; it asks nothing. */
export const isContentsHeading = (title: RichText): boolean =>
  /^(table of )?contents:?$/i.test(plainTextOf(title).trim());

/** Adds what stands in a section, from top to bottom, to its draft. */
export function readSection(
  section: DraftSection,
  nodes: readonly RootContent[],
  draft: ChapterDraft,
  diagnostics: Diagnostic[],
): void {
  const blocks: Block[] = [];
  const options = isContentsHeading(section.title) ? { ...section.options, noCards: true } : section.options;
  let pendingMarks: Mark[] = [];
  let questionCount = 0;
  let leadIn: RichText | undefined;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    if (node.type === "html") {
      pendingMarks.push(...takeMarks([node], draft.unusedMarks));
      continue;
    }
    const marksInside = node.type === "paragraph" ? takeMarks(node.children, draft.unusedMarks) : [];
    const marks = [...pendingMarks, ...marksInside];
    const context: BlockContext = {
      draft,
      section: { id: section.id, title: section.title, options },
      blockId: `${section.id}.${blocks.length + questionCount + 1}`,
      options: toCardOptions(marks),
      line: node.position?.start.line ?? 1,
      leadIn,
      nextNode: nodes[i + 1],
    };
    pendingMarks = [];
    leadIn = undefined;
    const originCountBefore = countOrigins(draft);
    if (paragraphPrefix(node) === "I" && node.type === "paragraph") {
      const list = context.nextNode?.type === "list" ? context.nextNode : undefined;
      addInterviewQuestion(node, list, context, context.options);
      questionCount += 1;
      if (list) i += 1;
      continue;
    }
    const { block, consumed } = readNode(node, nodes.slice(i + 1), context, diagnostics);
    i += consumed;
    if (block) {
      if (section.hasHeading) addHeadingCard(block, blocks, context, countOrigins(draft) > originCountBefore);
      blocks.push({ ...block, id: context.blockId });
    }
    if (block?.type === "paragraph" && endsInColon(block.text)) {
      // What is said of a lead-in is said of what it leads to.
      leadIn = block.text;
      pendingMarks = marks;
    } else if (block && countOrigins(draft) === originCountBefore && allowsCards(context))
      reportUnusedMarks(marks, draft);
  }
  if (!options.noCards) reportUnusedMarks(pendingMarks, draft);
  Object.assign(section, { blocks });
}

const countOrigins = ({ origins }: ChapterDraft): number => origins.size;

function readNode(
  node: RootContent,
  following: readonly RootContent[],
  context: BlockContext,
  diagnostics: Diagnostic[],
): BlockResult {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, following, context, diagnostics);
    case "list":
      addListCards(node, context);
      break;
    case "table":
      addTableCards(node, context);
      break;
    default:
      break;
  }
  return { block: convertBlock(node, context.draft.linkContext), consumed: 0 };
}

/** Marks on something that makes no cards: their author expects something that doesn't happen. */
export function reportUnusedMarks(marks: Iterable<Mark>, { report }: ChapterDraft): void {
  for (const { name, line } of marks)
    report.warning(
      line,
      `the mark "${name}" does nothing here. Put it at the end of the line, or on a line before the block, that makes the card.`,
    );
}
