/** A chapter while it is being made: what its makers know of it, and what they add to it. */
import type { RootContent } from "mdast";
import type { Card, CardId, ChapterId, FactId, Figure, Prose, Question, Section } from "../domain/deck";
import type { Surroundings } from "./inline";
import type { Marks } from "./marks";
import type { Complaints } from "./problem";
import { slug } from "./slug";

/** Where an id was made, and what it was called before. */
type Origin = { readonly line: number; readonly was: readonly string[] };

export type DraftSection = Section & { readonly line: number; readonly marks: Marks };

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
  readonly retired: { readonly id: string; readonly line: number }[];
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

type Side = Card extends infer C
  ? C extends Card
    ? Omit<C, "id" | "fact" | "section" | "block" | "tags">
    : never
  : never;

/** A fact's name: pinned, or made of what it is about. */
export const factId = ({ draft, section }: Spot, marks: Marks, subject: string): FactId =>
  `${draft.chapter}/${section.id}/${marks.id ?? slug(subject)}`;

/** Adds a side of a fact. Two cards of one name are a mistake at the second. */
export function addCard(
  spot: Spot,
  fact: FactId,
  side: string,
  card: Side,
  line: number,
  was: readonly string[],
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
  const tags = [...spot.section.marks.tags, ...spot.marks.tags];
  draft.origins.set(id, { line, was: was.map((former) => sideOf(former, spot, side)) });
  draft.cards.push({
    id,
    fact,
    section: spot.section.id,
    block: spot.block,
    ...card,
    ...(tags.length > 0 ? { tags } : {}),
  });
}

/** A former name as a whole id of this side: `hudson` -> `introduction/ci-cd-pipelines/hudson:meaning`. */
function sideOf(former: string, { draft, section }: Spot, side: string): string {
  const path = former.replace(/:[^:/]*$/, "");
  const whole = path.includes("/") ? path : `${draft.chapter}/${section.id}/${path}`;
  return `${whole}:${side}`;
}

export const wantsCards = ({ section, marks }: Spot): boolean => !section.marks.noCards && !marks.noCards;
