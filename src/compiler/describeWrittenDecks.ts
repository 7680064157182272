/** Says what `npm run decks` wrote: counts, added and updated chapters, and cards under a new name. */
import type { Deck } from "../domain/deck/deck";
import type { CompileResult } from "./guide/compile";
import { formatNounCount } from "./text/formatNounCount";
import { factOfId } from "./text/ids";

type Written = {
  readonly out: string;
  /** The files that were named; none for the whole guide. */
  readonly files: readonly string[];
  /** How many decks the index in `out` lists now. */
  readonly indexedCount: number;
};

/** The lines to print. `previousDecksByFile`: the decks that were in the folder before. */
export const describeWrittenDecks = (
  { decks, renamed, proposed }: CompileResult,
  previousDecksByFile: ReadonlyMap<string, Deck>,
  written: Written,
): string =>
  [
    ...describeRenamed(renamed),
    ...describeProposed(proposed),
    describeDecks(decks, previousDecksByFile, written),
  ].join("\n");

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
  { out, files, indexedCount }: Written,
): string {
  const cards = decks.flatMap((deck) => deck.cards).length;
  const questions = decks.flatMap((deck) => deck.questions).length;
  const summary = `${formatNounCount(decks.length, "deck")} in ${out}: ${formatNounCount(cards, "card")}, ${formatNounCount(questions, "question")}.`;
  if (files.length === 0) return summary;
  const previousChapters = new Set([...previousDecksByFile.values()].map(({ chapter }) => chapter));
  const chapters = decks.map(({ chapter }) => chapter);
  const added = chapters.filter((chapter) => !previousChapters.has(chapter));
  const updated = chapters.filter((chapter) => previousChapters.has(chapter));
  const others = indexedCount - decks.length;
  return [
    summary,
    ...(added.length > 0 ? [`Added: ${added.join(", ")}.`] : []),
    ...(updated.length > 0 ? [`Updated: ${updated.join(", ")}.`] : []),
    ...(others > 0 ? [`${formatNounCount(others, "other deck")} left as before.`] : []),
  ].join(" ");
}
