/** Facts as they are compared between two compilations: question, answer, and the ids of their cards. */
import { groupBy } from "../../domain/collections/groupBy";
import { type Card } from "../../domain/deck/card";
import { answerTextOf, hiddenClozeTexts, questionTextOf } from "../../domain/deck/cardText";
import { type Figure } from "../../domain/deck/figure";
import { plainTextOf, plainTextOfBlocks } from "../../domain/deck/plainText";
import { type Question } from "../../domain/deck/question";
import { contentWords, overlap } from "../text/wordOverlap";

export type ComparableFact = {
  readonly fact: string;
  readonly kind: Card["kind"] | "interview";
  /** Of its cards, or of the question. */
  readonly ids: readonly string[];
  readonly question: ComparableText;
  readonly answer: ComparableText;
};

type ComparableText = { readonly text: string; readonly words: ReadonlySet<string> };

export type Content = {
  readonly cards: readonly Card[];
  readonly questions: readonly Question[];
  readonly figures: readonly Figure[];
};

/** The facts of the cards and questions with these ids. The sides of a fact in `split` are compared one by one. */
export function comparableFacts(
  { cards, questions, figures }: Content,
  isIncluded: (id: string) => boolean = () => true,
  split: ReadonlySet<string> = new Set(),
): readonly ComparableFact[] {
  const included = cards.filter(({ id }) => isIncluded(id));
  return [
    ...[...groupBy(included, ({ id, fact }) => (split.has(fact) ? id : fact)).values()].flatMap((sides) => {
      const [first] = sides;
      if (!first) return [];
      const { fact } = first;
      // The reverse side of a two-way card has the same text.
      const forward = sides.filter(({ id }) => !/:(?:name|question)$/.test(id));
      const compared = forward.length > 0 ? forward : sides;
      return {
        fact,
        kind: first.kind,
        ids: sides.map(({ id }) => id),
        question: comparable(compared.map(questionTextOf)),
        answer: comparable(compared.map((card) => answerOf(card, figures))),
      };
    }),
    ...questions
      .filter(({ id }) => isIncluded(id))
      .map(({ id, ask, answer }) => ({
        // With its question mark, because cards may have the same name.
        fact: id,
        kind: "interview" as const,
        ids: [id],
        question: comparable([plainTextOf(ask)]),
        answer: comparable([plainTextOfBlocks(answer)]),
      })),
  ];
}

/** Of a cloze, only the words that it hides. */
const answerOf = (card: Card, figures: readonly Figure[]): string =>
  card.kind === "cloze" ? hiddenClozeTexts(card.text, card.group).join(" ") : answerTextOf(card, figures);

/** Most facts don't change, and are compared by their texts alone. */
function comparable(texts: readonly string[]): ComparableText {
  const text = texts.join("\n");
  let words: ReadonlySet<string> | undefined;
  return {
    text,
    get words() {
      return (words ??= contentWords(text));
    },
  };
}

export type Similarity = { readonly question: number; readonly answer: number };

/** From 0 to 1 each. */
export const compareFacts = (a: ComparableFact, b: ComparableFact): Similarity => ({
  question: compareTexts(a.question, b.question),
  answer: compareTexts(a.answer, b.answer),
});

const compareTexts = (a: ComparableText, b: ComparableText): number =>
  a.text === b.text ? 1 : overlap(a.words, b.words);
