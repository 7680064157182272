/** Counts words, cards, questions, figures and sources, per chapter and in total. */
import { type Block, type Inline, type RichText } from "../domain/deck/content";
import { type CardKind, cardKinds } from "../domain/deck/card";
import { type Deck } from "../domain/deck/deck";
import { type QuestionKind, questionKinds } from "../domain/deck/question";
import { type Tier, tierOf, tiers } from "../domain/deck/tier";
import { plainTextOf, plainTextOfBlocks } from "../domain/deck/plainText";
import { countReadableWords, countDeckWords } from "./text/wordCount";

type Counts<K extends string> = Readonly<Record<K | "total", number>>;

type Stats = {
  /** Without code and without the interview questions. */
  readonly words: number;
  /** Of interview questions with rubrics and model answers, without the phrasings, which are not shown. */
  readonly questionWords: number;
  readonly sections: number;
  readonly cards: Counts<CardKind>;
  readonly tiers: Counts<Tier>;
  readonly questions: Counts<QuestionKind>;
  readonly figures: number;
  /** Distinct addresses in the `Sources:` paragraphs. */
  readonly sources: number;
};

export function computeStats(
  decks: readonly Deck[],
): Stats & { readonly chapters: Readonly<Record<string, Stats>> } {
  return {
    ...countDecks(decks),
    chapters: Object.fromEntries(decks.map((deck) => [deck.chapter, countDecks([deck])])),
  };
}

function countDecks(decks: readonly Deck[]): Stats {
  const sum = (countOf: (deck: Deck) => number) => decks.reduce((total, deck) => total + countOf(deck), 0);
  return {
    words: sum(countDeckWords),
    questionWords: sum(countQuestionWords),
    sections: sum(({ sections }) => sections.length),
    cards: countByKey(
      cardKinds,
      decks.flatMap(({ cards }) => cards.map(({ kind }) => kind)),
    ),
    tiers: countByKey(
      tiers,
      decks.flatMap(({ cards }) => cards.map(tierOf)),
    ),
    questions: countByKey(
      questionKinds,
      decks.flatMap(({ questions }) => questions.map(({ round }) => round)),
    ),
    figures: sum(({ figures }) => figures.length),
    sources: new Set(decks.flatMap(sourceLinks)).size,
  };
}

function countByKey<K extends string>(keys: readonly K[], values: readonly K[]): Counts<K> {
  const count = (key: K) => values.filter((value) => value === key).length;
  // The type of Object.fromEntries doesn't keep the keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const counts = Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
  return { ...counts, total: values.length };
}

const countQuestionWords = ({ questions }: Deck): number =>
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
    return total + countReadableWords(`${texts.map(plainTextOf).join(" ")} ${plainTextOfBlocks(answer)}`);
  }, 0);

const sourceLinks = ({ sections }: Deck): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block: Block) => (block.type === "sources" ? collectLinks(block.text) : [])),
  );

const collectLinks = (text: RichText): readonly string[] =>
  text.flatMap((inline: Inline): readonly string[] => {
    if (typeof inline === "string" || !("children" in inline)) return [];
    return inline.type === "link" ? [inline.href] : collectLinks(inline.children);
  });
