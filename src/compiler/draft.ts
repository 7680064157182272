/** A chapter while it is being made: what its makers know of it, and what they add to it. */
import type { RootContent } from "mdast";
import type { Card, CardId, ChapterId, FactId, Figure, Prose, Question, Section } from "../domain/deck";
import type { Surroundings } from "./inline";
import type { Marks, Untaken } from "./marks";
import type { Complaints } from "./problem";
import { slug } from "./slug";

/** A mark `was` as it was written, and the ids that it may mean, likeliest first. */
export type Former = { readonly says: string; readonly ids: readonly string[] };

/** Where an id was made, and what it was called before. `perhaps`: so far as those ids ever were. */
export type Origin = {
  readonly line: number;
  readonly was: readonly Former[];
  readonly perhaps: readonly string[];
};

export type DraftSection = Section & {
  readonly line: number;
  /** Its title stands in the text, above it. */
  readonly headed: boolean;
  readonly marks: Marks;
  /** Another section had its name first. */
  readonly twin: boolean;
};

export type Draft = {
  readonly chapter: ChapterId;
  readonly complain: Complaints;
  readonly around: Surroundings;
  readonly sections: DraftSection[];
  readonly cards: Card[];
  readonly questions: Question[];
  readonly figures: Map<string, Figure>;
  /** By card or question id. */
  readonly origins: Map<string, Origin>;
  /** What each question's `see` says, by its id; resolved when all chapters are read. */
  readonly sees: Map<string, { readonly names: readonly string[]; readonly line: number }>;
  readonly retired: readonly { readonly id: string; readonly line: number }[];
  readonly untaken: Untaken;
  /** The SVG text of a figure's address in the chapter; undefined if there is no such file. */
  readonly readFigure: (address: string) => { readonly file: string; readonly text: string } | undefined;
};

/** A block of a section, and all that its makers must know of its place. */
export type Spot = {
  readonly draft: Draft;
  readonly section: { readonly id: string; readonly title: Prose; readonly marks: Marks };
  readonly block: string;
  readonly marks: Marks;
  readonly line: number;
  /** The paragraph before, if it ends in a colon. */
  readonly leadIn: Prose | undefined;
  readonly next: RootContent | undefined;
};

/** What the app takes for an id. */
const longestId = 200;

type Side = Card extends infer C
  ? C extends Card
    ? Omit<C, "id" | "fact" | "section" | "block" | "tags">
    : never
  : never;

/** A fact's name: pinned, or made of what it is about. */
export const factId = ({ draft, section }: Spot, marks: Marks, subject: string): FactId =>
  `${draft.chapter}/${section.id}/${marks.id ?? slug(subject)}`;

/** Adds a side of a fact. Two cards of one name are a mistake at the second. `formerSides`: names that the side had. */
export function addCard(
  spot: Spot,
  fact: FactId,
  side: string,
  card: Side,
  line: number,
  was: readonly Former[],
  formerSides: readonly string[] = [],
): void {
  const { draft } = spot;
  const id: CardId = `${fact}:${side}`;
  const known = draft.origins.get(id);
  if (known) {
    draft.complain.mistake(
      line,
      `another card is called "${id}" already, at line ${known.line}. Give this one its own name: <!-- id: … -->.`,
    );
    return;
  }
  if (id.length > longestId) {
    draft.complain.mistake(
      line,
      `the name "${id}" is too long. Pin a shorter one, here or at the heading: <!-- id: … -->.`,
    );
    return;
  }
  const tags = [...new Set([...spot.section.marks.tags, ...spot.marks.tags])];
  const facts = [fact, ...was.flatMap(({ ids }) => ids)];
  draft.origins.set(id, {
    line,
    was: was.map(({ says, ids }) => ({ says, ids: ids.map((former) => `${former}:${side}`) })),
    perhaps: facts.flatMap((each) => formerSides.map((former) => `${each}:${former}`)),
  });
  draft.cards.push({
    id,
    fact,
    section: spot.section.id,
    block: spot.block,
    ...card,
    ...(tags.length > 0 ? { tags } : {}),
  });
}

/** Former names with the facts that they may mean. A short one was in this section, by the name that it has or had. */
export function formers(says: readonly string[], { draft, section }: Spot): readonly Former[] {
  const homes = [section.id, ...section.marks.was.map(lastPart)];
  return says.map((each) => {
    const path = each.replace(/:[^:/]*$|\?$/, "");
    const ids = path.includes("/") ? [path] : homes.map((home) => `${draft.chapter}/${home}/${path}`);
    return { says: each, ids };
  });
}

export const lastPart = (name: string): string => name.split("/").at(-1) ?? name;

export const wantsCards = ({ section, marks }: Spot): boolean => !section.marks.noCards && !marks.noCards;
