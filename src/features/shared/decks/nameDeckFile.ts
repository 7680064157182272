/** What a file of decks is called at the beginning of a sentence. */
import type { DeckFile } from "../../../state/decks/createDecksStore";

/** `The list of chapters`, `The chapter "Serving"`, `The file with the questions of "Serving"`. */
export function nameDeckFile(deckFile: DeckFile): string {
  switch (deckFile.type) {
    case "index":
      return "The list of chapters";
    case "deck":
      return `The chapter "${deckFile.chapterTitle}"`;
    case "questions":
      return `The file with the questions of "${deckFile.chapterTitle}"`;
  }
}
