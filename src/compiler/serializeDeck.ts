/** Decks as JSON that is compact and can be compared: one section, card or question a line. Same input, same bytes. */
import type { Deck, DeckIndex } from "../domain/deck";

export function serializeDeck(deck: Deck): string {
  return serializeFields(Object.entries(deck));
}

export function serializeIndex(index: DeckIndex): string {
  const chapters = index.chapters.map((chapter) => JSON.stringify(chapter)).join(",\n");
  return `{"format":${index.format},"chapters":[\n${chapters}\n]}\n`;
}

/** A list of objects has one a line; the rest stays together. */
function serializeFields(fields: readonly (readonly [string, unknown])[]): string {
  const lines = fields.map(([name, value]) => {
    const rows = Array.isArray(value) ? value.map((each) => JSON.stringify(each)).join(",\n") : "";
    return `${JSON.stringify(name)}:${rows === "" ? JSON.stringify(value) : `[\n${rows}\n]`}`;
  });
  return `{${lines.join(",\n")}}\n`;
}
