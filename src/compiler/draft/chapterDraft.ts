/** A chapter while it is being made: what its makers know of it, and what they add to it. */
import type { RootContent } from "mdast";
import type { Card, CardId, ChapterId, FactId, Figure, RichText, Question, Section } from "../../domain/deck";
import type { LinkContext } from "../markdown/inline";
import type { CardOptions, UnusedMarks } from "../markdown/marks";
import type { Reporter } from "../source/diagnostics";
import { slugify } from "../text/slug";

/** A mark `was` as it was written, and the ids that it may mean, likeliest first. */
export type FormerName = { readonly name: string; readonly candidateIds: readonly string[] };

/** Where an id was made, and what it was called before. `perhaps`: so far as those ids ever were. */
export type Origin = {
  readonly line: number;
  readonly formerNames: readonly FormerName[];
  readonly possibleFormerIds: readonly string[];
};

export type DraftSection = Section & {
  readonly line: number;
  /** Its title stands in the text, above it. */
  readonly hasHeading: boolean;
  readonly options: CardOptions;
  /** Another section had its name first. */
  readonly isDuplicate: boolean;
};

export type ChapterDraft = {
  readonly chapter: ChapterId;
  readonly report: Reporter;
  readonly linkContext: LinkContext;
  readonly sections: DraftSection[];
  readonly cards: Card[];
  readonly questions: Question[];
  readonly figures: Map<string, Figure>;
  /** By card or question id. */
  readonly origins: Map<string, Origin>;
  /** What each question's `see` says, by its id; resolved when all chapters are read. */
  readonly seeReferences: Map<string, { readonly names: readonly string[]; readonly line: number }>;
  readonly retired: readonly { readonly id: string; readonly line: number }[];
  readonly unusedMarks: UnusedMarks;
  /** The SVG text of a figure's address in the chapter; undefined if there is no such file. */
  readonly readFigure: (address: string) => { readonly file: string; readonly text: string } | undefined;
};

/** A block of a section, and all that its makers must know of its place. */
export type BlockContext = {
  readonly draft: ChapterDraft;
  readonly section: { readonly id: string; readonly title: RichText; readonly options: CardOptions };
  readonly blockId: string;
  readonly options: CardOptions;
  readonly line: number;
  /** The paragraph before, if it ends in a colon. */
  readonly leadIn: RichText | undefined;
  readonly nextNode: RootContent | undefined;
};

/** What the app takes for an id. */
const maxIdLength = 200;

type CardContent = Card extends infer C
  ? C extends Card
    ? Omit<C, "id" | "fact" | "section" | "block" | "tags">
    : never
  : never;

/** A fact's name: pinned, or made of what it is about. */
export const buildFactId = (
  { draft, section }: BlockContext,
  options: CardOptions,
  subject: string,
): FactId => `${draft.chapter}/${section.id}/${options.id ?? slugify(subject)}`;

/** Adds a side of a fact. Two cards of one name are a mistake at the second. `formerSides`: names that the side had. */
export function addCard(
  context: BlockContext,
  fact: FactId,
  side: string,
  content: CardContent,
  line: number,
  formerNames: readonly FormerName[],
  formerSides: readonly string[] = [],
): void {
  const { draft } = context;
  const id: CardId = `${fact}:${side}`;
  const existing = draft.origins.get(id);
  if (existing) {
    draft.report.error(
      line,
      `another card is called "${id}" already, at line ${existing.line}. Give this one its own name: <!-- id: … -->.`,
    );
    return;
  }
  if (id.length > maxIdLength) {
    draft.report.error(
      line,
      `the name "${id}" is too long. Pin a shorter one, here or at the heading: <!-- id: … -->.`,
    );
    return;
  }
  const tags = [...new Set([...context.section.options.tags, ...context.options.tags])];
  const facts = [fact, ...formerNames.flatMap(({ candidateIds }) => candidateIds)];
  draft.origins.set(id, {
    line,
    formerNames: formerNames.map(({ name, candidateIds }) => ({
      name,
      candidateIds: candidateIds.map((former) => `${former}:${side}`),
    })),
    possibleFormerIds: facts.flatMap((factId) => formerSides.map((former) => `${factId}:${former}`)),
  });
  draft.cards.push({
    id,
    fact,
    section: context.section.id,
    block: context.blockId,
    ...content,
    ...(tags.length > 0 ? { tags } : {}),
  });
}

/** Former names with the facts that they may mean. A short one was in this section, by the name that it has or had. */
export function resolveFormerNames(
  names: readonly string[],
  { draft, section }: BlockContext,
): readonly FormerName[] {
  const sectionNames = [section.id, ...section.options.formerNames.map(lastSegment)];
  return names.map((name) => {
    const path = name.replace(/:[^:/]*$|\?$/, "");
    const candidateIds = path.includes("/")
      ? [path]
      : sectionNames.map((sectionName) => `${draft.chapter}/${sectionName}/${path}`);
    return { name, candidateIds };
  });
}

export const lastSegment = (name: string): string => name.split("/").at(-1) ?? name;

export const allowsCards = ({ section, options }: BlockContext): boolean =>
  !section.options.noCards && !options.noCards;
