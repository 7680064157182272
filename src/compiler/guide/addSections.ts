/** Adds the sections of a chapter: one for each heading, and one for the text before the first. */
import { type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import { tiers } from "../../domain/deck/tier";
import type { Heading, Root, RootContent } from "mdast";
import { type CardOptions, defaultCardOptions, takeOptions } from "../draft/cardOptions";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { convertText } from "../markdown/inline";
import { marksOf } from "../markdown/marks";
import { lineOf } from "../markdown/tree";
import { isContentsTitle, isReferenceTitle } from "../imported/treeRewrites/headings";
import { isQuestionText, textOf } from "../imported/questionText";
import { hashText } from "../text/hashText";
import { slugify, slugifyHeading } from "../text/slug";
import { isContentsHeading } from "./isContentsHeading";

/** A section, and the nodes of the chapter that it consists of. */
export type SectionSource = { readonly section: DraftSection; readonly nodes: readonly RootContent[] };

/** The text before the first heading, under the chapter's title; undefined if there is none. */
export function addPreface(
  root: Root,
  nodes: readonly RootContent[],
  draft: ChapterDraft,
): SectionSource | undefined {
  if (nodes.every((node) => node.type === "html")) return undefined;
  // The first heading keeps the chapter's title as its id, so text before it is `preface`.
  const id = nodes.length < root.children.length ? "preface" : draft.chapter;
  const options = { ...defaultCardOptions, id };
  return { section: addSection([titleOf(root, draft)], 1, undefined, options, draft), nodes };
}

/** The text of the first heading of level 1 or, without one, of the first heading. */
function titleOf(root: Root, { chapter, linkContext }: ChapterDraft): string {
  const headings = root.children.filter((node) => node.type === "heading");
  const heading = headings.find(({ depth }) => depth === 1) ?? headings[0];
  return (heading && plainTextOf(convertText(heading.children, linkContext))) || chapter;
}

/** `nodes`: the blocks under the heading. */
export function addHeadedSection(
  node: Heading,
  nodes: readonly RootContent[],
  draft: ChapterDraft,
): DraftSection {
  const marks = marksOf(node.children, draft.marks);
  const options = takeOptions(marks, ["id", "no cards", "tags", ...tiers], draft.marks);
  const title = convertText(node.children, draft.linkContext);
  const id = options.id ?? qualifyRepeated(title, node, nodes, draft);
  const optionsWithId = id === undefined ? options : { ...options, id };
  return addSection(title, node.depth, lineOf(node), optionsWithId, draft);
}

/** A repeated id gets a number; if that section makes cards, the author must give it an id. */
function addSection(
  title: RichText,
  depth: number,
  line: number | undefined,
  options: CardOptions,
  draft: ChapterDraft,
): DraftSection {
  const { sections } = draft;
  const name = options.id ?? (slugifyHeading(plainTextOf(title)) || "section");
  const usedIds = new Set(sections.map(({ id }) => id));
  let id = name;
  for (let count = 2; usedIds.has(id); count += 1) id = `${name}-${count}`;
  const section = {
    id,
    depth,
    title,
    blocks: [],
    line: line ?? 1,
    hasHeading: line !== undefined,
    options: {
      ...options,
      hasNoCards: options.hasNoCards || isContentsHeading(title) || isReference(depth, title, draft),
    },
    isDuplicate: id !== name,
  };
  sections.push(section);
  return section;
}

/** The id of a repeated heading of an imported guide: with the parent heading; if that is taken, with a hash of the text below it. */
function qualifyRepeated(
  title: RichText,
  heading: Heading,
  nodes: readonly RootContent[],
  draft: ChapterDraft,
): string | undefined {
  const name = slugifyHeading(plainTextOf(title)) || "section";
  if (!draft.repeatedSlugs.has(name)) return undefined;
  const parent = draft.sections.findLast((section) => section.depth < heading.depth && section.hasHeading);
  const more = slugify(plainTextOf(title).split(/\s+/).slice(8).join(" "));
  const isParentOfAll = parent === undefined || parent.depth === 1;
  const qualified = [isParentOfAll ? "" : parent.id.slice(0, 50), name, more]
    .filter(Boolean)
    .join("-")
    .slice(0, 120);
  if (!draft.sections.some(({ id }) => id === qualified)) return qualified;
  draft.report.warning(lineOf(heading), `another section has the id "${qualified}".`, "repeatedName");
  return `${qualified}-${hashText(nodes.map((node) => textOf(node)).join("\n"))}`;
}

/** Whether a section of an imported guide, or its parent, is only a list of links or contents. */
function isReference(depth: number, title: RichText, { isImported, sections }: ChapterDraft): boolean {
  if (!isImported) return false;
  const parent = sections.findLast((section) => section.depth < depth);
  return (
    isReferenceTitle(plainTextOf(title)) ||
    // A guide's questions may be under "Table of contents", one level below.
    (parent?.hasHeading === true &&
      isReferenceTitle(plainTextOf(parent.title)) &&
      !isContentsTitle(plainTextOf(parent.title)) &&
      !isQuestionText(plainTextOf(title)))
  );
}
