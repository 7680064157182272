/** Finds cards that a reader could mistake for each other. Each pair is reported at the later card. */
import { type Card } from "../../domain/deck/card";
import { type CardId, chapterOf } from "../../domain/ids";
import { plainTextOfBlocks } from "../../domain/deck/plainText";
import { answerTextOf, questionTextOf } from "../../domain/deck/cardText";
import { comparableText } from "../text/comparableText";
import { contentWords, overlap } from "../text/wordOverlap";

/** Shorter questions may use the same words in another order and still differ. */
const minReorderedWords = 6;
/** Many questions have the same short answer, such as "one" or "the data". */
const minAnswerWords = 4;
/** Share of the words of question and answer that near-duplicates have in common, at least. */
const minNearDuplicateOverlap = 0.55;

export function findSimilarCards(cards: readonly Card[]): readonly (readonly [CardId, string])[] {
  const comparable = cards.filter(({ kind }) => kind !== "label");
  const identical = findDuplicates(comparable, (card) => comparableText(questionTextOf(card)));
  const reordered = findDuplicates(comparable, (card) => {
    const words = [...new Set(comparableText(questionTextOf(card)).split(" "))];
    return words.length >= minReorderedWords ? words.toSorted().join(" ") : undefined;
  });
  const sameMeaning = findDuplicates(comparable, (card) =>
    card.kind === "term" && card.id.endsWith(":name")
      ? comparableText(plainTextOfBlocks(card.front.slice(1)))
      : undefined,
  );
  const sameAnswer = findDuplicates(comparable, (card) => {
    const answer = comparableText(answerTextOf(card, []));
    return answer.split(" ").length >= minAnswerWords ? answer : undefined;
  });
  const reported = new Set(identical.map(([card]) => card));
  const isNew = ([card]: readonly [Card, Card]) => !reported.has(card);
  const describe = (pairs: readonly (readonly [Card, Card])[], problem: string, advice: string) =>
    pairs.map(([card, other]) => [card.id, `${problem} "${other.id}". ${advice}`] as const);
  return [
    ...describe(identical, "asks the same as", "Say what is different."),
    ...describe(
      reordered.filter(isNew).filter(([card, other]) => card.fact !== other.fact),
      "asks in the same words as",
      "Say what is different.",
    ),
    ...describe(
      sameAnswer
        .filter(isNew)
        .filter(([card, other]) => card.fact !== other.fact && !areOneCloze(card, other)),
      "has the same answer as",
      "Keep one of them.",
    ),
    ...describe(
      findNearDuplicates(comparable).filter(isNew),
      "says nearly the same as",
      "Keep one of them, or make them differ.",
    ),
    ...describe(sameMeaning.filter(isNew), "has the same meaning as", "Say what only this one is."),
  ];
}

/** Whether two cards hide parts of one sentence, which is the answer of both. */
const areOneCloze = (card: Card, other: Card): boolean =>
  card.kind === "cloze" && other.kind === "cloze" && card.block === other.block;

/** Each card with the first one before it that has the same key. */
function findDuplicates(
  cards: readonly Card[],
  keyOf: (card: Card) => string | undefined,
): readonly (readonly [Card, Card])[] {
  const firstByKey = new Map<string, Card>();
  return cards.flatMap((card) => {
    const key = keyOf(card);
    const other = key === undefined ? undefined : firstByKey.get(key);
    if (key !== undefined && !other) firstByKey.set(key, card);
    return other ? [[card, other] as const] : [];
  });
}

/** Cards of different chapters that say nearly the same in other words. */
function findNearDuplicates(cards: readonly Card[]): readonly (readonly [Card, Card])[] {
  const worded = cards
    .filter(({ id }) => !id.endsWith(":name"))
    .map((card) => ({ card, chapter: chapterOf(card.fact), words: contentWordsOfCard(card) }));
  return worded.flatMap((later, i) => {
    const earlier = worded
      .slice(0, i)
      .find(
        ({ chapter, words }) =>
          chapter !== later.chapter && overlap(words, later.words) >= minNearDuplicateOverlap,
      );
    return earlier ? [[later.card, earlier.card] as const] : [];
  });
}

const contentWordsOfCard = (card: Card): ReadonlySet<string> =>
  contentWords(`${questionTextOf(card)} ${answerTextOf(card, [])}`);
