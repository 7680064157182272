/** A chapter's Markdown, read from top to bottom, as a draft of its deck. */
import type { Definition, Heading, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { ChapterId, RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { convertText } from "../markdown/blocks";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { normalizeAnchor } from "../markdown/inline";
import { reportUnsupported } from "../markdown/unsupported";
import {
  type Mark,
  type CardOptions,
  toCardOptions,
  collectMarks,
  defaultCardOptions,
  takeMarks,
} from "../markdown/marks";
import { type Reporter, type Diagnostic, createReporter } from "../source/diagnostics";
import { readSection, reportUnusedMarks } from "./section";
import { slugify, slugifyHeading } from "../text/slug";
import { findNodeDeeperThan, flattenTree } from "../markdown/tree";

export type Source = {
  /** As it is named in messages: `data/guide/01-introduction.md`. */
  readonly file: string;
  readonly text: string;
  readonly readFigure: ChapterDraft["readFigure"];
  /** A chapter of the project's own guide: held to more than any Markdown is. */
  readonly isProjectGuide?: boolean;
};

/** `introduction` for `data/guide/01-introduction.md`. */
export const chapterIdOf = (file: string): ChapterId =>
  slugify((file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "").replace(/^\d+[-_. ]*/, "")) || "chapter";

export function readChapter(source: Source, diagnostics: Diagnostic[]): ChapterDraft {
  const report = createReporter(diagnostics, source.file);
  const root = parseMarkdown(source.text, report);
  const chapter = chapterIdOf(source.file);
  const unusedMarks = collectMarks(root, report);
  reportUnsupported(root, source.isProjectGuide === true, report);
  const anchors = new Map<string, string>();
  const draft: ChapterDraft = {
    chapter,
    report,
    linkContext: { chapter, definitions: collectDefinitions(root), anchors },
    sections: [],
    cards: [],
    questions: [],
    figures: new Map(),
    origins: new Map(),
    seeReferences: new Map(),
    retired: [...unusedMarks.values()].flat().flatMap(parseRetired),
    unusedMarks: new Map(
      [...unusedMarks].map(([html, marks]) => [html, marks.filter((mark) => !parseRetired(mark)[0])]),
    ),
    readFigure: source.readFigure,
  };
  const headings = root.children.flatMap((node, index) =>
    node.type === "heading" ? [{ node, at: index }] : [],
  );
  const preface = addPreface(root, source.file, root.children.slice(0, headings[0]?.at), draft);
  const sections = headings.map(({ node, at: index }, i) => ({
    section: addHeadedSection(node, draft),
    nodes: root.children.slice(index + 1, headings[i + 1]?.at),
  }));
  for (const { section } of sections.toReversed())
    anchors
      .set(normalizeAnchor(section.id), section.id)
      .set(normalizeAnchor(plainTextOf(section.title)), section.id);
  if (preface) readSection(preface.section, preface.nodes, draft, diagnostics);
  if (preface?.section.blocks.length === 0 && draft.origins.size === 0) draft.sections.shift();
  for (const { section, nodes } of sections) {
    const originCountBefore = draft.origins.size;
    readSection(section, nodes, draft, diagnostics);
    if (section.isDuplicate && draft.origins.size > originCountBefore)
      report.error(
        section.line,
        "another section of this chapter has this name. Give this one its own: put <!-- id: … --> at the end of its heading.",
      );
  }
  reportUnusedMarks([...draft.unusedMarks.values()].flat(), draft);
  return draft;
}

/** Far deeper than one can read, and not so deep that anything that walks it runs out of room. */
const maxDepth = 100;

function parseMarkdown(text: string, report: Reporter): Root {
  let root: Root | undefined;
  try {
    root = unified().use(remarkParse).use(remarkGfm).parse(text);
  } catch (error) {
    // The parser itself runs out of room where quotes lie ten thousand deep.
    if (!(error instanceof RangeError)) throw error;
  }
  const tooDeep = root && findNodeDeeperThan(root, maxDepth);
  if (root && !tooDeep) return root;
  report.error(
    tooDeep?.position?.start.line ?? 1,
    "lists, quotes or emphasis that lie too deep in each other. Take some of them apart.",
  );
  return { type: "root", children: [] };
}

const parseRetired = ({ name, value, line }: Mark) => (name === "retired" ? [{ id: value, line }] : []);

/** What stands before the first heading, or all of a text without headings, under the chapter's title. */
function addPreface(root: Root, file: string, nodes: readonly RootContent[], draft: ChapterDraft) {
  if (nodes.every((node) => node.type === "html")) return undefined;
  // The name of the title belongs to the heading that has it.
  const name = nodes.length < root.children.length ? "preface" : slugify(chapterIdOf(file));
  const section = addSection([titleOf(root, file)], 1, undefined, { ...defaultCardOptions, id: name }, draft);
  return { section, nodes };
}

/** The first heading, or the name of the file. */
function titleOf(root: Root, file: string): string {
  const heading =
    root.children.find((node) => node.type === "heading" && node.depth === 1) ??
    root.children.find((node) => node.type === "heading");
  const title =
    heading?.type === "heading"
      ? plainTextOf(
          convertText(heading.children, { chapter: "", definitions: new Map(), anchors: new Map() }),
        )
      : "";
  return title || chapterIdOf(file);
}

const collectDefinitions = (root: Root): ReadonlyMap<string, Definition> =>
  new Map(flattenTree(root).flatMap((node) => (node.type === "definition" ? [[node.identifier, node]] : [])));

function addHeadedSection(node: Heading, draft: ChapterDraft): DraftSection {
  const marks = takeMarks(node.children, draft.unusedMarks);
  reportUnusedMarks(
    marks.filter(({ name }) => ["ask", "name", "list", "one way"].includes(name)),
    draft,
  );
  const text = convertText(node.children, draft.linkContext);
  return addSection(text, node.depth, node.position?.start.line ?? 1, toCardOptions(marks), draft);
}

/** Headings of one name are kept apart by a number; whichever has cards needs a name of its own. */
function addSection(
  title: RichText,
  depth: number,
  line: number | undefined,
  options: CardOptions,
  { sections }: ChapterDraft,
): DraftSection {
  const name = options.id ?? (slugifyHeading(plainTextOf(title)) || "section");
  const usedIds = new Set(sections.map(({ id }) => id));
  let id = name;
  for (let count = 2; usedIds.has(id); count += 1) id = `${name}-${count}`;
  const hasHeading = line !== undefined;
  const section = {
    id,
    depth,
    title,
    blocks: [],
    line: line ?? 1,
    hasHeading,
    options,
    isDuplicate: id !== name,
  };
  sections.push(section);
  return section;
}
