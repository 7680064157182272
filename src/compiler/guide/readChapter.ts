/** Reads a chapter's Markdown, from top to bottom, into a draft of its deck. */
import { plainTextOf } from "../../domain/deck/plainText";
import type { Definition, Root } from "mdast";
import { addOuterHeadingCard } from "../cards/imported/importedHeadingCard";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { normalizeAnchor } from "../markdown/inline";
import { collectMarks, reportUnusedMarks } from "../markdown/marks";
import { parseMarkdown } from "../markdown/parseMarkdown";
import { flattenTree } from "../markdown/tree";
import { reportUnsupported } from "../markdown/reportUnsupported";
import { readImportedText } from "../imported/lineRewrites/importedText";
import { findRepeatedLabels } from "../imported/treeRewrites/repeatedLabels";
import { findRepeatedQuestions } from "../imported/questions/repeatedQuestions";
import { findRepeatedSlugs } from "../imported/treeRewrites/findRepeatedSlugs";
import { normalizeImported } from "../imported/normalizeImported";
import { createImportedReporter } from "../source/importedReporter";
import { type Diagnostic, createReporter } from "../source/diagnostics";
import type { Source } from "../source/source";
import { chapterIdOf } from "./chapterId";
import { readSection } from "./readSection";
import { describeBlocksWithoutCards } from "./blocksWithoutCards";
import { addHeadedSection, addPreface } from "./addSections";

const nothingFound =
  "no cards. Looked for questions (headings that end in ?, Q: and A:, bold or folded questions), terms with their meanings (**Term**: meaning), tables, lists of steps, and the forms of Anki, Obsidian, RemNote, Mochi and hashcards.";

export function readChapter(source: Source, diagnostics: Diagnostic[]): ChapterDraft {
  const isImported = source.isImported === true;
  const importedReport = isImported ? createImportedReporter(diagnostics, source.file) : undefined;
  const reportIn = (file: string) => importedReport ?? createReporter(diagnostics, file);
  const report = reportIn(source.file);
  const imported = isImported ? readImportedText(source.text) : undefined;
  const root = parseMarkdown(imported?.text ?? source.text, report);
  if (imported) normalizeImported(root, imported);
  const chapter = source.chapter ?? chapterIdOf(source.file);
  const marks = collectMarks(root, report);
  reportUnsupported(root, report);
  const anchors = new Map<string, string>();
  const draft: ChapterDraft = {
    chapter,
    report,
    questionReport: createReporter(diagnostics, source.file),
    reportIn,
    linkContext: { chapter, definitions: collectDefinitions(root), anchors },
    sections: [],
    cards: [],
    questions: [],
    figures: new Map(),
    origins: new Map(),
    markedTiers: new Map(),
    seeReferences: new Map(),
    marks,
    readFigure: source.readFigure,
    isImported,
    facts: new Map(),
    nameCounts: new Map(),
    contents: new Set(),
    repeatedSlugs: isImported ? findRepeatedSlugs(root) : new Set(),
    repeatedQuestions: isImported ? findRepeatedQuestions(root) : new Set(),
    blocksWithoutCards: [],
    repeatedLabels: isImported ? findRepeatedLabels(root) : new Set(),
    ...(imported?.frontMatter.title === undefined ? {} : { title: imported.frontMatter.title }),
    tags: imported?.frontMatter.tags ?? [],
  };
  readSections(root, anchors, draft);
  reportUnusedMarks(marks, report);
  const warning = isImported ? describeMissing(draft, root, source) : undefined;
  if (warning) diagnostics.push({ file: source.file, severity: "warning", ...warning });
  return draft;
}

/** `anchors`: those of the draft's link context, filled before any text with links is read. */
function readSections(root: Root, anchors: Map<string, string>, draft: ChapterDraft): void {
  const headings = root.children.flatMap((node, index) => (node.type === "heading" ? [{ node, index }] : []));
  const preface = addPreface(root, root.children.slice(0, headings[0]?.index), draft);
  const sections = headings.map(({ node, index }, i) => {
    const nodes = root.children.slice(index + 1, headings[i + 1]?.index);
    return { section: addHeadedSection(node, nodes, draft), nodes };
  });
  // The first of two sections with the same heading keeps the anchor.
  for (const { section } of sections.toReversed())
    anchors
      .set(normalizeAnchor(section.id), section.id)
      .set(normalizeAnchor(plainTextOf(section.title)), section.id);
  if (preface) readSection(preface.section, preface.nodes, draft);
  if (preface?.section.blocks.length === 0 && draft.origins.size === 0) draft.sections.shift();
  for (const [i, { section, nodes }] of sections.entries()) {
    const originCountBefore = draft.origins.size;
    readSection(section, nodes, draft);
    if (draft.isImported)
      addOuterQuestions(
        sections.slice(0, i + 1).map((each) => each.section),
        sections[i + 1]?.section.depth ?? 0,
        draft,
      );
    else if (section.isDuplicate && draft.origins.size > originCountBefore)
      draft.report.error(
        section.line,
        "another section of this chapter has the same id. Give this one its own: add <!-- id: … --> at the end of its heading.",
      );
  }
}

/** The warning about an imported guide that made no cards, or about its blocks that made none. */
function describeMissing(
  draft: ChapterDraft,
  root: Root,
  { text }: Source,
): Pick<Diagnostic, "line" | "message"> | undefined {
  if (draft.cards.length + draft.questions.length > 0) return describeBlocksWithoutCards(draft);
  if (text.trim() === "") return { line: 1, message: "the file is empty." };
  return root.children.length > 0 ? { line: 1, message: nothingFound } : undefined;
}

/** Adds cards for question headings with subheadings that end before the next heading, of depth `nextDepth`. */
function addOuterQuestions(sections: readonly DraftSection[], nextDepth: number, draft: ChapterDraft): void {
  let innerCount = 0;
  let depth = Infinity;
  for (const section of sections.toReversed()) {
    if (section.depth < depth) {
      if (section.depth < nextDepth) return;
      if (innerCount > 0) addOuterHeadingCard(section, sections.slice(-innerCount), draft);
      ({ depth } = section);
    }
    innerCount += 1;
  }
}

const collectDefinitions = (root: Root): ReadonlyMap<string, Definition> =>
  new Map(flattenTree(root).flatMap((node) => (node.type === "definition" ? [[node.identifier, node]] : [])));
