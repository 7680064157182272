/** Writes compiled decks and the ledger into a folder, beside the decks that it has, and says what was added and updated. */
import type { Deck } from "../domain/deck/deck";
import { readIndex, removeFile, writeFiles } from "./files";
import type { CompileResult } from "./guide/compile";
import { mergeIndex } from "./guide/mergeIndex";
import { ledgerFile, serializeLedger } from "./identity/ledger";
import { serializeDeck, serializeIndex } from "./serializeDeck";
import { countNouns } from "./text/countNouns";
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

export function writeDecks(
  compiled: CompileResult,
  previousFiles: ReadonlyMap<string, Deck>,
  out: string,
  isWholeGuide: boolean,
): string {
  const files = serializeFiles(compiled, out, isWholeGuide);
  writeFiles(out, files);
  // A chapter with a new number or name has a new file name; its old file goes.
  const isReplaced = ({ chapter, isImported }: Deck) =>
    compiled.decks.some((deck) => deck.chapter === chapter) || (isWholeGuide && !isImported);
  const old = [...previousFiles].filter(([name, deck]) => !files.has(name) && isReplaced(deck));
  for (const [name] of old) removeFile(out, name);
  return [
    ...describeCarried(compiled.carried),
    ...describeProposed(compiled.proposed),
    describe(compiled.decks, previousFiles, out, isWholeGuide),
  ].join("\n");
}

/** So many facts are named; the rest is counted. */
const maxNamed = 5;

function describeCarried(carried: ReadonlyMap<string, string>): readonly string[] {
  if (carried.size === 0) return [];
  const cards = `${carried.size} ${carried.size === 1 ? "card keeps its" : "cards keep their"} history`;
  return [`${cards} under a new name: ${nameFacts(carried, " → ").join(", ")}.`];
}

function describeProposed(proposed: ReadonlyMap<string, string>): readonly string[] {
  if (proposed.size === 0) return [];
  const cards = proposed.size === 1 ? "1 card that is gone" : `${proposed.size} cards that are gone`;
  return [
    `${cards} may be there in new words. --accept keeps the history of all; --accept OLD=NEW and --accept OLD= answer for one:`,
    ...nameFacts(proposed, "=").map((line) => `  ${line}`),
  ];
}

function nameFacts(ids: ReadonlyMap<string, string>, separator: string): readonly string[] {
  const facts = new Map([...ids].map(([former, id]) => [factOfId(former), factOfId(id)]));
  const named = [...facts].slice(0, maxNamed).map(([former, id]) => former + separator + id);
  return facts.size > maxNamed ? [...named, `and ${facts.size - maxNamed} more`] : named;
}

function describe(
  decks: readonly Deck[],
  previousFiles: ReadonlyMap<string, Deck>,
  out: string,
  isWholeGuide: boolean,
): string {
  const cards = decks.flatMap((deck) => deck.cards).length;
  const questions = decks.flatMap((deck) => deck.questions).length;
  const summary = `${countNouns(decks.length, "deck")} in ${out}: ${countNouns(cards, "card")}, ${countNouns(questions, "question")}.`;
  if (isWholeGuide) return summary;
  const before = new Set([...previousFiles.values()].map(({ chapter }) => chapter));
  const names = (wasThere: boolean) =>
    decks.filter(({ chapter }) => before.has(chapter) === wasThere).map(({ chapter }) => chapter);
  const listed = (label: string, chapters: readonly string[]) =>
    chapters.length === 0 ? [] : [`${label}: ${chapters.join(", ")}.`];
  const others = (readIndex(out)?.chapters.length ?? 0) - decks.length;
  return [
    summary,
    ...listed("Added", names(false)),
    ...listed("Updated", names(true)),
    ...(others > 0 ? [`${countNouns(others, "other deck")} left as before.`] : []),
  ].join(" ");
}
