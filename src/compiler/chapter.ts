/** A chapter's Markdown, read from top to bottom, as a draft of its deck. */
import type { Definition, Heading, Html, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { ChapterId, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { textOf } from "./blocks";
import type { Draft, DraftSection } from "./draft";
import { type Marks, marked, marksIn, noMarks } from "./marks";
import { type Problem, complaintsInto } from "./problem";
import { readSection } from "./section";
import { slug } from "./slug";

export type Source = {
  /** As it is named in messages: `data/guide/01-introduction.md`. */
  readonly file: string;
  readonly text: string;
  readonly readFigure: Draft["readFigure"];
};

/** `introduction` for `data/guide/01-introduction.md`. */
export const chapterOf = (file: string): ChapterId =>
  slug((file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "").replace(/^\d+[-_. ]*/, "")) || "chapter";

export function draftOf(source: Source, problems: Problem[]): Draft {
  const complain = complaintsInto(problems, source.file);
  const root = unified().use(remarkParse).use(remarkGfm).parse(source.text);
  const chapter = chapterOf(source.file);
  const draft: Draft = {
    chapter,
    complain,
    around: { chapter, definitions: definitionsIn(root) },
    sections: [],
    cards: [],
    questions: [],
    figures: new Map(),
    origins: new Map(),
    sees: new Map(),
    retired: [],
    readFigure: source.readFigure,
  };
  const names = new Map<string, number>();
  let section: DraftSection | undefined;
  let from = 0;
  const close = (to: number) => {
    const nodes = root.children.slice(from, to);
    if (section || nodes.some((node) => node.type !== "html" || retires(node, draft))) {
      section ??= sectionNamed([title(root, source.file)], 1, 1, noMarks, draft, names);
      readSection(section, nodes, draft, problems);
    }
  };
  for (const [i, node] of root.children.entries()) {
    if (node.type !== "heading") continue;
    close(i);
    from = i + 1;
    section = headed(node, draft, names);
  }
  close(root.children.length);
  return draft;
}

/** The first heading, or the name of the file. */
function title(root: Root, file: string): string {
  const heading =
    root.children.find((node) => node.type === "heading" && node.depth === 1) ??
    root.children.find((node) => node.type === "heading");
  const found =
    heading?.type === "heading"
      ? plain(textOf(heading.children, { chapter: "", definitions: new Map() }))
      : "";
  return found || chapterOf(file);
}

const definitionsIn = (root: Root): ReadonlyMap<string, Definition> =>
  new Map(
    root.children.flatMap((node) => (node.type === "definition" ? [[node.identifier, node] as const] : [])),
  );

const retires = (node: Html, { complain }: Draft): boolean =>
  marksIn(node.value, lineOf(node), { ...complain, mistake: () => undefined }).length > 0;

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

function headed(node: Heading, draft: Draft, names: Map<string, number>): DraftSection {
  const text = textOf(node.children, draft.around);
  const html = node.children.flatMap((child) => (child.type === "html" ? [child] : []));
  const marks = marked(html.flatMap(({ value }) => marksIn(value, lineOf(node), draft.complain)));
  return sectionNamed(text, node.depth, lineOf(node), marks, draft, names);
}

/** Headings of one name are kept apart by a number; whichever has cards needs a name of its own. */
function sectionNamed(
  text: Prose,
  depth: number,
  line: number,
  marks: Marks,
  draft: Draft,
  names: Map<string, number>,
): DraftSection {
  const name = marks.id ?? (slug(plain(text)) || "section");
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  const section: DraftSection = {
    id: count === 1 ? name : `${name}-${count}`,
    depth,
    title: text,
    blocks: [],
    line,
    marks,
  };
  draft.sections.push(section);
  return section;
}
