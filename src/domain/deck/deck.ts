/** The deck format: one chapter of the guide as blocks to read, cards to review and interview questions. */
import type { CardId, ChapterId, FactId, SectionId } from "../ids";
import type { Card } from "./card";
import type { Section } from "./content";
import type { Figure } from "./figure";
import type { Question } from "./question";
import type { Tier } from "./tier";

/** The deck format this build writes and reads. A deck of another format is refused. */
export const deckFormat = 1;

export type Deck = {
  readonly format: typeof deckFormat;
  readonly chapter: ChapterId;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  readonly cards: readonly Card[];
  readonly questions: readonly Question[];
  /** Former id -> current id, of cards and questions. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Ids of removed cards and questions. Their events stay in the log. */
  readonly retired: readonly string[];
  /** Compiled from Markdown that isn't the project's own guide. */
  readonly isImported?: true;
};

/** What one reads and reviews of a deck. The build makes a file of it, and another of the questions. */
export type StudyDeck = Omit<Deck, "questions">;

/** The format of `data/decks/index.json`: enough to build the queue and the chapter list without loading a deck. */
export type DeckIndex = {
  readonly format: typeof deckFormat;
  readonly chapters: readonly {
    readonly chapter: ChapterId;
    readonly title: string;
    /** `01-introduction.json`, beside the index. */
    readonly file: string;
    readonly words: number;
    readonly sections: readonly { readonly id: SectionId; readonly depth: number; readonly title: string }[];
    /** In the guide's order: [card id, fact id], and the tier if it isn't standard. */
    readonly cards: readonly (readonly [CardId, FactId, Exclude<Tier, "standard">?])[];
    readonly questions: number;
    readonly aliases: Readonly<Record<string, string>>;
    readonly isImported?: true;
  }[];
};
