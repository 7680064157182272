/** Writes compiled decks and the ledger into a folder, beside the decks that it has. */
import type { Deck } from "../domain/deck/deck";
import { readIndex, removeFile, writeFiles } from "./files";
import type { CompileResult } from "./guide/compile";
import { mergeIndex } from "./guide/mergeIndex";
import { ledgerFile, serializeLedger } from "./identity/ledger";
import { serializeDeck, serializeIndex } from "./serializeDeck";

/** The text of each file to write, by file name. */
export function serializeFiles(
  { decks, index, ledger }: CompileResult,
  out: string,
  isWholeGuide: boolean,
): ReadonlyMap<string, string> {
  const merged = mergeIndex(readIndex(out), index, isWholeGuide);
  return new Map([
    ...decks.map((deck, i) => [index.chapters[i]?.file ?? "", serializeDeck(deck)] as const),
    ["index.json", serializeIndex(merged)],
    [ledgerFile, serializeLedger(ledger)],
  ]);
}

/** Decks that these replace under another file name are deleted. */
export function writeDecks(
  compiled: CompileResult,
  previousDecksByFile: ReadonlyMap<string, Deck>,
  out: string,
  isWholeGuide: boolean,
): void {
  const files = serializeFiles(compiled, out, isWholeGuide);
  writeFiles(out, files);
  // A chapter with a new number or name has a new file name; its old file is deleted.
  const isReplaced = ({ chapter, isImported }: Deck) =>
    compiled.decks.some((deck) => deck.chapter === chapter) || (isWholeGuide && !isImported);
  const replaced = [...previousDecksByFile].filter(([name, deck]) => !files.has(name) && isReplaced(deck));
  for (const [name] of replaced) removeFile(out, name);
}
