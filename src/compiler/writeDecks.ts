/** Writes compiled decks into a folder, beside those that it has, and says what was added and updated. */
import type { Deck } from "../domain/deck/deck";
import { readIndex, removeFile, writeFiles } from "./files";
import type { CompileResult } from "./guide/compile";
import { mergeIndex } from "./guide/mergeIndex";
import { serializeDeck, serializeIndex } from "./serializeDeck";

export function writeDecks(
  { decks, index }: CompileResult,
  previousFiles: ReadonlyMap<string, Deck>,
  out: string,
  isWholeGuide: boolean,
): string {
  const merged = mergeIndex(readIndex(out), index, isWholeGuide);
  const texts = decks.map((deck, i) => [index.chapters[i]?.file ?? "", serializeDeck(deck)] as const);
  const files = new Map([...texts, ["index.json", serializeIndex(merged)] as const]);
  writeFiles(out, files);
  // A chapter with a new number has a new file name; its old file goes.
  for (const [name, { chapter }] of previousFiles)
    if (!files.has(name) && decks.some((deck) => deck.chapter === chapter)) removeFile(out, name);
  return describe(decks, previousFiles, out, merged.chapters.length, isWholeGuide);
}

function describe(
  decks: readonly Deck[],
  previousFiles: ReadonlyMap<string, Deck>,
  out: string,
  total: number,
  isWholeGuide: boolean,
): string {
  const cards = decks.flatMap((deck) => deck.cards).length;
  const questions = decks.flatMap((deck) => deck.questions).length;
  const noun = decks.length === 1 ? "deck" : "decks";
  const summary = `${decks.length} ${noun} in ${out}: ${cards} cards, ${questions} questions.`;
  if (isWholeGuide) return summary;
  const before = new Set([...previousFiles.values()].map(({ chapter }) => chapter));
  const names = (wasThere: boolean) =>
    decks.filter(({ chapter }) => before.has(chapter) === wasThere).map(({ chapter }) => chapter);
  const listed = (label: string, chapters: readonly string[]) =>
    chapters.length === 0 ? [] : [`${label}: ${chapters.join(", ")}.`];
  const others = total - decks.length;
  return [
    summary,
    ...listed("Added", names(false)),
    ...listed("Updated", names(true)),
    ...(others > 0 ? [`${others} other ${others === 1 ? "deck" : "decks"} left as before.`] : []),
  ].join(" ");
}
