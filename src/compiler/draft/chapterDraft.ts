/** A chapter while it is compiled: its context, and the sections, cards and questions collected so far. */
import { type Block, type Section } from "../../domain/deck/content";
import { type Card } from "../../domain/deck/card";
import { type ChapterId, type FactId } from "../../domain/ids";
import { type Figure } from "../../domain/deck/figure";
import { type Question } from "../../domain/deck/question";
import type { Tier } from "../../domain/deck/tier";
import type { LinkContext } from "../markdown/inline";
import type { ChapterMarks } from "../markdown/marks";
import type { Reporter } from "../source/diagnostics";
import type { ReadFigure } from "../source/source";
import type { CardOptions } from "./cardOptions";
import type { ReservedName } from "./reserveFactId";

/** Where the card or question of an id was written. */
export type Origin = { readonly line: number };

export type DraftSection = Omit<Section, "blocks"> & {
  readonly blocks: Block[];
  readonly line: number;
  /** False for the text before the first heading. */
  readonly hasHeading: boolean;
  readonly options: CardOptions;
  /** An earlier section has the same id. */
  readonly isDuplicate: boolean;
};

export type ChapterDraft = {
  readonly chapter: ChapterId;
  readonly report: Reporter;
  /** Reports what is an error in any guide, such as a mistake in an interview question. */
  readonly questionReport: Reporter;
  /** Reports on another file: the SVG of a figure. */
  readonly reportIn: (file: string) => Reporter;
  readonly linkContext: LinkContext;
  readonly sections: DraftSection[];
  readonly cards: Card[];
  readonly questions: Question[];
  readonly figures: Map<string, Figure>;
  /** By card or question id. */
  readonly origins: Map<string, Origin>;
  /** The `see` field of each question, by question id; resolved when all chapters are read. */
  readonly seeReferences: Map<string, { readonly names: readonly string[]; readonly line: number }>;
  /** The tiers that the author gave, by card id. */
  readonly markedTiers: Map<string, Tier>;
  readonly marks: ChapterMarks;
  readonly readFigure: ReadFigure;
  /** From outside data/guide: equal names are qualified, and more forms are read. */
  readonly isImported: boolean;
  /** Facts whose names were made from their words. */
  readonly facts: Map<FactId, ReservedName>;
  /** The last number that was appended to each of these names. */
  readonly nameCounts: Map<FactId, number>;
  /** The contents of the cards as JSON: an imported guide's second card with the same content is dropped. */
  readonly contents: Set<string>;
  /** Slugs that several headings have; only in an imported guide. */
  readonly repeatedSlugs: ReadonlySet<string>;
  /** Questions that are asked more than once, by their key; only in an imported guide. */
  readonly repeatedQuestions: ReadonlySet<string>;
  /** Bold words before a colon under several headings, such as "Purpose", which are no terms; only in an imported guide. */
  readonly repeatedLabels: ReadonlySet<string>;
  /** Tables and lists that made no card; only in an imported guide. */
  readonly blocksWithoutCards: { readonly kind: string; readonly line: number; readonly section: string }[];
  /** Title and tags from the front matter. */
  readonly title?: string;
  readonly tags: readonly string[];
};
