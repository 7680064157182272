/** How much there is of everything, by chapter and in all. */
import {
  type Block,
  type CardKind,
  type Deck,
  type Inline,
  type Prose,
  type Round,
  rounds,
} from "../domain/deck";
import { plain, plainBlocks } from "../domain/words";
import { countWords, wordsIn } from "./count";

type Counts<K extends string> = Readonly<Record<K | "total", number>>;

export type Stats = {
  /** Of the text, without code and without the interview questions. */
  readonly words: number;
  /** Of the interview questions, rubrics and model answers; not of the phrasings, which nobody reads. */
  readonly questionWords: number;
  readonly sections: number;
  readonly cards: Counts<CardKind>;
  readonly questions: Counts<Round>;
  readonly figures: number;
  /** Distinct addresses in the lines of sources. */
  readonly sources: number;
};

const kinds: readonly CardKind[] = ["term", "heading", "qa", "row", "cloze", "order", "list", "label"];

export function statsOf(
  decks: readonly Deck[],
): Stats & { readonly chapters: Readonly<Record<string, Stats>> } {
  return {
    ...counted(decks),
    chapters: Object.fromEntries(decks.map((deck) => [deck.chapter, counted([deck])])),
  };
}

function counted(decks: readonly Deck[]): Stats {
  const sum = (of: (deck: Deck) => number) => decks.reduce((total, deck) => total + of(deck), 0);
  return {
    words: sum(wordsIn),
    questionWords: sum(questionWords),
    sections: sum(({ sections }) => sections.length),
    cards: tally(
      kinds,
      decks.flatMap(({ cards }) => cards.map(({ kind }) => kind)),
    ),
    questions: tally(
      rounds,
      decks.flatMap(({ questions }) => questions.map(({ round }) => round)),
    ),
    figures: sum(({ figures }) => figures.length),
    sources: new Set(decks.flatMap(sourcesIn)).size,
  };
}

function tally<K extends string>(keys: readonly K[], found: readonly K[]): Counts<K> {
  const count = (key: K) => found.filter((each) => each === key).length;
  // Object.fromEntries forgets which keys it was given.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const counts = Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
  return { ...counts, total: found.length };
}

const questionWords = ({ questions }: Deck): number =>
  questions.reduce((total, { ask, why, points, followUps, redFlags, hints, evidence, answer }) => {
    const texts = [
      ask,
      why,
      ...followUps,
      ...hints,
      ...points.map(({ says }) => says),
      ...redFlags.map(({ says }) => says),
      ...evidence.flatMap((each) => [each.ask, each.shows]),
    ];
    return total + countWords(`${texts.map(plain).join(" ")} ${plainBlocks(answer)}`);
  }, 0);

const sourcesIn = ({ sections }: Deck): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block: Block) => (block.type === "sources" ? linksIn(block.text) : [])),
  );

const linksIn = (text: Prose): readonly string[] =>
  text.flatMap((inline: Inline): readonly string[] => {
    if (typeof inline === "string" || inline.type === "code" || inline.type === "break") return [];
    return inline.type === "link" ? [inline.href] : linksIn(inline.children);
  });
