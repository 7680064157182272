/** A chapter's Markdown, read from top to bottom, as a draft of its deck. */
import type { Definition, Heading, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { ChapterId, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { textOf } from "./blocks";
import type { Draft, DraftSection } from "./draft";
import { lettersOf } from "./inline";
import { sayLeftOut } from "./leftOut";
import { type Mark, type Marks, marked, marksOf, noMarks, take } from "./marks";
import { type Complaints, type Problem, complaintsInto } from "./problem";
import { readSection, sayIdle } from "./section";
import { slug, slugOfHeading } from "./slug";
import { deeperIn, nodesIn } from "./walk";

export type Source = {
  /** As it is named in messages: `data/guide/01-introduction.md`. */
  readonly file: string;
  readonly text: string;
  readonly readFigure: Draft["readFigure"];
  /** A chapter of the project's own guide: held to more than any Markdown is. */
  readonly ours?: boolean;
};

/** `introduction` for `data/guide/01-introduction.md`. */
export const chapterOf = (file: string): ChapterId =>
  slug((file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "").replace(/^\d+[-_. ]*/, "")) || "chapter";

export function draftOf(source: Source, problems: Problem[]): Draft {
  const complain = complaintsInto(problems, source.file);
  const root = parsed(source.text, complain);
  const chapter = chapterOf(source.file);
  const marks = marksOf(root, complain);
  sayLeftOut(root, source.ours === true, complain);
  const anchors = new Map<string, string>();
  const draft: Draft = {
    chapter,
    complain,
    around: { chapter, definitions: definitionsIn(root), anchors },
    sections: [],
    cards: [],
    questions: [],
    figures: new Map(),
    origins: new Map(),
    sees: new Map(),
    retired: [...marks.values()].flat().flatMap(retiredBy),
    untaken: new Map([...marks].map(([html, said]) => [html, said.filter((mark) => !retiredBy(mark)[0])])),
    readFigure: source.readFigure,
  };
  const headings = root.children.flatMap((node, at) => (node.type === "heading" ? [{ node, at }] : []));
  const preface = prefaceOf(root, source.file, root.children.slice(0, headings[0]?.at), draft);
  const sections = headings.map(({ node, at }, i) => ({
    section: headedBy(node, draft),
    nodes: root.children.slice(at + 1, headings[i + 1]?.at),
  }));
  for (const { section } of sections.toReversed())
    anchors.set(lettersOf(section.id), section.id).set(lettersOf(plain(section.title)), section.id);
  if (preface) readSection(preface.section, preface.nodes, draft, problems);
  if (preface?.section.blocks.length === 0 && draft.origins.size === 0) draft.sections.shift();
  for (const { section, nodes } of sections) {
    const before = draft.origins.size;
    readSection(section, nodes, draft, problems);
    if (section.twin && draft.origins.size > before)
      complain.mistake(
        section.line,
        "another section of this chapter has this name. Give this one its own: put <!-- id: … --> at the end of its heading.",
      );
  }
  sayIdle([...draft.untaken.values()].flat(), draft);
  return draft;
}

/** Far deeper than one can read, and not so deep that anything that walks it runs out of room. */
const deepest = 100;

function parsed(text: string, complain: Complaints): Root {
  let root: Root | undefined;
  try {
    root = unified().use(remarkParse).use(remarkGfm).parse(text);
  } catch (error) {
    // The parser itself runs out of room where quotes lie ten thousand deep.
    if (!(error instanceof RangeError)) throw error;
  }
  const deep = root && deeperIn(root, deepest);
  if (root && !deep) return root;
  complain.mistake(
    deep?.position?.start.line ?? 1,
    "lists, quotes or emphasis that lie too deep in each other. Take some of them apart.",
  );
  return { type: "root", children: [] };
}

const retiredBy = ({ name, value, line }: Mark) => (name === "retired" ? [{ id: value, line }] : []);

/** What stands before the first heading, or all of a text without headings, under the chapter's title. */
function prefaceOf(root: Root, file: string, nodes: readonly RootContent[], draft: Draft) {
  if (nodes.every((node) => node.type === "html")) return undefined;
  // The name of the title belongs to the heading that has it.
  const name = nodes.length < root.children.length ? "preface" : slug(chapterOf(file));
  const section = sectionNamed([titleOf(root, file)], 1, undefined, { ...noMarks, id: name }, draft);
  return { section, nodes };
}

/** The first heading, or the name of the file. */
function titleOf(root: Root, file: string): string {
  const heading =
    root.children.find((node) => node.type === "heading" && node.depth === 1) ??
    root.children.find((node) => node.type === "heading");
  const found =
    heading?.type === "heading"
      ? plain(textOf(heading.children, { chapter: "", definitions: new Map(), anchors: new Map() }))
      : "";
  return found || chapterOf(file);
}

const definitionsIn = (root: Root): ReadonlyMap<string, Definition> =>
  new Map(nodesIn(root).flatMap((node) => (node.type === "definition" ? [[node.identifier, node]] : [])));

function headedBy(node: Heading, draft: Draft): DraftSection {
  const said = take(node.children, draft.untaken);
  sayIdle(
    said.filter(({ name }) => ["ask", "name", "list", "one way"].includes(name)),
    draft,
  );
  const text = textOf(node.children, draft.around);
  return sectionNamed(text, node.depth, node.position?.start.line ?? 1, marked(said), draft);
}

/** Headings of one name are kept apart by a number; whichever has cards needs a name of its own. */
function sectionNamed(
  title: Prose,
  depth: number,
  line: number | undefined,
  marks: Marks,
  { sections }: Draft,
): DraftSection {
  const name = marks.id ?? (slugOfHeading(plain(title)) || "section");
  const taken = new Set(sections.map(({ id }) => id));
  let id = name;
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
  const headed = line !== undefined;
  const section = { id, depth, title, blocks: [], line: line ?? 1, headed, marks, twin: id !== name };
  sections.push(section);
  return section;
}
