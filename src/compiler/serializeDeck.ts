/** Writes decks as compact JSON that is easy to compare: one section, card or question per line. Same input, same bytes. */
import { type Deck, type DeckIndex } from "../domain/deck/deck";

export function serializeIndex(index: DeckIndex): string {
  const chapters = index.chapters.map((chapter) => JSON.stringify(chapter)).join(",\n");
  return `{"format":${index.format},"chapters":[\n${chapters}\n]}\n`;
}

/** Each list that isn't empty has one item on a line. */
export function serializeDeck(deck: Deck): string {
  const lines = Object.entries(deck).map(([name, value]: readonly [string, unknown]) => {
    const rows = Array.isArray(value) ? value.map((each) => JSON.stringify(each)).join(",\n") : "";
    return `${JSON.stringify(name)}:${rows === "" ? JSON.stringify(value) : `[\n${rows}\n]`}`;
  });
  return `{${lines.join(",\n")}}\n`;
}
