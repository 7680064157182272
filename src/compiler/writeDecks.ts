/** Writes compiled decks and the ledger into a folder, beside the decks that it has, and says what was added and updated. */
import type { Deck } from "../domain/deck/deck";
import { readIndex, removeFile, writeFiles } from "./files";
import type { CompileResult } from "./guide/compile";
import { mergeIndex } from "./guide/mergeIndex";
import { ledgerFile, serializeLedger } from "./identity/ledger";
import { serializeDeck, serializeIndex } from "./serializeDeck";
import { formatNounCount } from "./text/formatNounCount";
import { factOfId } from "./text/ids";

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

/** Returns the lines to print. Decks that these replace under another file name are deleted. */
export function writeDecks(
  compiled: CompileResult,
  previousDecksByFile: ReadonlyMap<string, Deck>,
  out: string,
  isWholeGuide: boolean,
): string {
  const files = serializeFiles(compiled, out, isWholeGuide);
  writeFiles(out, files);
  // A chapter with a new number or name has a new file name; its old file is deleted.
  const isReplaced = ({ chapter, isImported }: Deck) =>
    compiled.decks.some((deck) => deck.chapter === chapter) || (isWholeGuide && !isImported);
  const replaced = [...previousDecksByFile].filter(([name, deck]) => !files.has(name) && isReplaced(deck));
  for (const [name] of replaced) removeFile(out, name);
  return [
    ...describeRenamed(compiled.renamed),
    ...describeProposed(compiled.proposed),
    describeDecks(compiled.decks, previousDecksByFile, out, isWholeGuide),
  ].join("\n");
}

/** At most this many facts are named; the others are counted. */
const maxNamed = 5;

function describeRenamed(renamed: ReadonlyMap<string, string>): readonly string[] {
  if (renamed.size === 0) return [];
  const keep = renamed.size === 1 ? "keeps its" : "keep their";
  return [
    `${formatNounCount(renamed.size, "card")} ${keep} history under a new name: ${nameFacts(renamed, " → ").join(", ")}.`,
  ];
}

function describeProposed(proposed: ReadonlyMap<string, string>): readonly string[] {
  if (proposed.size === 0) return [];
  return [
    `${formatNounCount(proposed.size, "removed card")} may have been renamed. --accept accepts all renames; --accept OLD=NEW or --accept OLD= decides one:`,
    ...nameFacts(proposed, "=").map((line) => `  ${line}`),
  ];
}

function nameFacts(ids: ReadonlyMap<string, string>, separator: string): readonly string[] {
  const facts = new Map([...ids].map(([former, id]) => [factOfId(former), factOfId(id)]));
  const lines = [...facts].slice(0, maxNamed).map(([former, id]) => former + separator + id);
  return facts.size > maxNamed ? [...lines, `and ${facts.size - maxNamed} more`] : lines;
}

function describeDecks(
  decks: readonly Deck[],
  previousDecksByFile: ReadonlyMap<string, Deck>,
  out: string,
  isWholeGuide: boolean,
): string {
  const cards = decks.flatMap((deck) => deck.cards).length;
  const questions = decks.flatMap((deck) => deck.questions).length;
  const summary = `${formatNounCount(decks.length, "deck")} in ${out}: ${formatNounCount(cards, "card")}, ${formatNounCount(questions, "question")}.`;
  if (isWholeGuide) return summary;
  const previousChapters = new Set([...previousDecksByFile.values()].map(({ chapter }) => chapter));
  const chapters = decks.map(({ chapter }) => chapter);
  const added = chapters.filter((chapter) => !previousChapters.has(chapter));
  const updated = chapters.filter((chapter) => previousChapters.has(chapter));
  const others = (readIndex(out)?.chapters.length ?? 0) - decks.length;
  return [
    summary,
    ...(added.length > 0 ? [`Added: ${added.join(", ")}.`] : []),
    ...(updated.length > 0 ? [`Updated: ${updated.join(", ")}.`] : []),
    ...(others > 0 ? [`${formatNounCount(others, "other deck")} left as before.`] : []),
  ].join(" ");
}
