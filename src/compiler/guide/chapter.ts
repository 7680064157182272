/** Reads a chapter's Markdown, from top to bottom, into a draft of its deck. */
import { plainTextOf } from "../../domain/deck/plainText";
import type { Definition, Root } from "mdast";

import type { ChapterDraft } from "../draft/chapterDraft";
import { normalizeAnchor } from "../markdown/inline";
import { collectMarks, reportUnusedMarks, takeMarks } from "../markdown/marks";
import { parseMarkdown } from "../markdown/parse";
import { flattenTree } from "../markdown/tree";
import { reportUnsupported } from "../markdown/unsupported";
import { type Diagnostic, createReporter } from "../source/diagnostics";
import type { Source } from "../source/source";
import { chapterIdOf } from "./chapterId";
import { readSection } from "./section";
import { addHeadedSection, addPreface } from "./sections";

export function readChapter(source: Source, diagnostics: Diagnostic[]): ChapterDraft {
  const reportIn = (file: string) => createReporter(diagnostics, file);
  const report = reportIn(source.file);
  const root = parseMarkdown(source.text, report);
  const chapter = chapterIdOf(source.file);
  const marks = collectMarks(root, report);
  reportUnsupported(root, source.isProjectGuide === true, report);
  const anchors = new Map<string, string>();
  const draft: ChapterDraft = {
    chapter,
    report,
    reportIn,
    linkContext: { chapter, definitions: collectDefinitions(root), anchors },
    sections: [],
    cards: [],
    questions: [],
    figures: new Map(),
    origins: new Map(),
    seeReferences: new Map(),
    retired: takeMarks([...marks.unused], marks, ["retired"]).map(({ value, line }) => ({ id: value, line })),
    marks,
    readFigure: source.readFigure,
  };
  const headings = root.children.flatMap((node, index) => (node.type === "heading" ? [{ node, index }] : []));
  const preface = addPreface(root, root.children.slice(0, headings[0]?.index), draft);
  const sections = headings.map(({ node, index }, i) => ({
    section: addHeadedSection(node, draft),
    nodes: root.children.slice(index + 1, headings[i + 1]?.index),
  }));
  // The first of two sections with the same heading keeps the anchor.
  for (const { section } of sections.toReversed())
    anchors
      .set(normalizeAnchor(section.id), section.id)
      .set(normalizeAnchor(plainTextOf(section.title)), section.id);
  if (preface) readSection(preface.section, preface.nodes, draft);
  if (preface?.section.blocks.length === 0 && draft.origins.size === 0) draft.sections.shift();
  for (const { section, nodes } of sections) {
    const originCountBefore = draft.origins.size;
    readSection(section, nodes, draft);
    if (section.isDuplicate && draft.origins.size > originCountBefore)
      report.error(
        section.line,
        "another section of this chapter has the same id. Give this one its own: add <!-- id: … --> at the end of its heading.",
      );
  }
  reportUnusedMarks(marks, report);
  return draft;
}

const collectDefinitions = (root: Root): ReadonlyMap<string, Definition> =>
  new Map(flattenTree(root).flatMap((node) => (node.type === "definition" ? [[node.identifier, node]] : [])));
