/** Reads a section block by block: adds what is shown, and the cards and questions made from it. */
import { type RichText } from "../../domain/deck/content";
import type { Nodes, RootContent } from "mdast";
import { addImportedHeadingCard } from "../cards/imported/importedHeadingCard";
import { readImportedQuestion } from "../cards/imported/importedQuestion";
import { addHeadingCard } from "../cards/addHeadingCard";
import { addListCards } from "../cards/addListCards";
import { addTableCards } from "../cards/addTableCards";
import { type BlockContext, type BlockResult, headingContext } from "../draft/blockContext";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { addInterviewQuestion } from "../interview/addInterviewQuestion";
import { isRubric } from "../imported/documentedForms";
import { convertBlock } from "../markdown/blocks";
import { type Mark, marksOf, takeMarks } from "../markdown/marks";
import { paragraphPrefix } from "../markdown/paragraphPrefix";
import { flattenTree, lineOf } from "../markdown/tree";
import { endsInColon } from "../text/inlineText";
import { readParagraph } from "./readParagraph";
import { recordBlockWithoutCards } from "./blocksWithoutCards";

export function readSection(section: DraftSection, nodes: readonly RootContent[], draft: ChapterDraft): void {
  let pendingMarks: readonly Mark[] = [];
  let questionCount = 0;
  let leadIn: RichText | undefined;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const marks = [...pendingMarks, ...marksOf(inlinesOf(node), draft.marks)];
    pendingMarks = [];
    if (node.type === "html") {
      pendingMarks = marks;
      continue;
    }
    const context: BlockContext = {
      draft,
      section,
      blockId: `${section.id}.${section.blocks.length + questionCount + 1}`,
      line: lineOf(node),
      marks,
      isReadAsImported:
        draft.isImported && marks.length === 0 && marksOf(flattenTree(node), draft.marks).length === 0,
      allowsCards: !section.options.hasNoCards && !marks.some(({ name }) => name === "no cards"),
      leadIn,
    };
    leadIn = undefined;
    const next = nodes[i + 1];
    if (
      node.type === "paragraph" &&
      paragraphPrefix(node) === "I" &&
      (!context.isReadAsImported || isRubric(next))
    ) {
      const list = next?.type === "list" ? next : undefined;
      addInterviewQuestion(node, list, context);
      questionCount += 1;
      if (list) i += 1;
      continue;
    }
    const originCountBefore = draft.origins.size;
    const { block, consumed } = readNode(node, nodes.slice(i + 1), context);
    i += consumed;
    if (context.isReadAsImported && context.allowsCards && draft.origins.size === originCountBefore)
      recordBlockWithoutCards(node, context);
    if (block) {
      if (!draft.isImported && draft.origins.size === originCountBefore) addHeadingCard(block, context);
      section.blocks.push({ ...block, id: context.blockId });
    }
    if (block?.type === "paragraph" && endsInColon(block.text)) {
      // Marks before a paragraph that ends in a colon apply to the list after it, too.
      leadIn = block.text;
      pendingMarks = marks;
    } else if (!context.allowsCards || (!block && node.type === "paragraph")) {
      // Where no cards are wanted, or an error is reported already, marks need no warning.
      takeMarks(marks, draft.marks);
    }
  }
  if (draft.isImported) addImportedHeadingCard(headingContext(draft, section, section.line));
  if (section.options.hasNoCards) takeMarks(pendingMarks, draft.marks);
}

function readNode(node: RootContent, following: readonly RootContent[], context: BlockContext): BlockResult {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, following, context);
    case "questionAnswer":
      return { block: readImportedQuestion(node, context), consumed: 0 };
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

/** The inline nodes that may hold marks: of a paragraph, or of a question and the first paragraph of its answer. */
const inlinesOf = (node: Nodes): readonly Nodes[] => {
  if (node.type === "questionAnswer")
    return [...node.question, ...node.answer.slice(0, 1).flatMap(inlinesOf)];
  return node.type === "paragraph" ? node.children : [node];
};
