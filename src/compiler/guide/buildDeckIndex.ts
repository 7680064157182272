/** Builds the index of all decks: what the app needs before it loads a deck. */
import { type ChapterId } from "../../domain/ids";
import { type Deck, type DeckIndex, deckFormat } from "../../domain/deck/deck";
import { plainTextOf } from "../../domain/deck/plainText";
import { countDeckWords } from "../text/wordCount";
import { baseNameOf } from "./chapterId";

export const buildDeckIndex = (
  decks: readonly Deck[],
  sourceFiles: ReadonlyMap<ChapterId, string>,
): DeckIndex => ({
  format: deckFormat,
  chapters: decks.map((deck) => ({
    chapter: deck.chapter,
    title: deck.title,
    // The number in an imported file's name is not a place among the guide's chapters.
    file: `${deck.isImported ? deck.chapter : baseNameOf(sourceFiles.get(deck.chapter) ?? deck.chapter)}.json`,
    words: countDeckWords(deck),
    sections: deck.sections.map(({ id, depth, title }) => ({ id, depth, title: plainTextOf(title) })),
    cards: deck.cards.map(({ id, fact, tier }) =>
      tier ? ([id, fact, tier] as const) : ([id, fact] as const),
    ),
    questions: deck.questions.length,
    aliases: deck.aliases,
    ...(deck.isImported ? { isImported: deck.isImported } : {}),
  })),
});
