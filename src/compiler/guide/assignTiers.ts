/**
 * Which card covers each must point: of the cards that its question names, the one that covers it best, if any covers half of it.
 * No card covers what a person did. And the tier of each card without a mark. Core: covers a must point. Detail: what no question names. Everything else is standard.
 */
import type { Card } from "../../domain/deck/card";
import { answerTextOf, questionTextOf } from "../../domain/deck/cardText";
import type { Deck } from "../../domain/deck/deck";
import type { KeyPoint, Question } from "../../domain/deck/question";
import type { CardId } from "../../domain/ids";
import type { Tier } from "../../domain/deck/tier";
import { type AnswerIndex, indexAnswer } from "../../domain/grading/indexAnswer";
import { prepareRubric } from "../../domain/grading/rubric";
import { matchPoint } from "../../domain/grading/matchPoint";
import { matchStrengths } from "../../domain/grading/matchStrengths";

/** The lowest coverage of a card that teaches a point. Below it, they share little more than a common word. */
const minCoverage = 0.5;

/** `marked`: by card id. The order of decks and cards stays. */
export function assignTiers<D extends Pick<Deck, "cards" | "questions" | "figures">>(
  decks: readonly D[],
  marked: ReadonlyMap<string, Tier>,
): readonly D[] {
  const questions = decks.flatMap((deck) => deck.questions);
  const named = new Set(questions.flatMap(({ see }) => see));
  const coveringCards = findCoveringCards(decks, questions);
  const core = new Set(coveringCards.values());
  const tierOfCard = ({ id }: Card): Tier =>
    marked.get(id) ??
    (core.has(id) ? "core" : named.has(id) || questions.length === 0 ? "standard" : "detail");
  return decks.map((deck) => ({
    ...deck,
    questions: deck.questions.map((question) => ({
      ...question,
      points: question.points.map((point) => {
        const coveredBy = coveringCards.get(point);
        return coveredBy === undefined ? point : { ...point, coveredBy };
      }),
    })),
    cards: deck.cards.map((card) => {
      const tier = tierOfCard(card);
      return tier === "standard" ? card : { ...card, tier };
    }),
  }));
}

function findCoveringCards(
  decks: readonly Pick<Deck, "cards" | "figures">[],
  questions: readonly Question[],
): ReadonlyMap<KeyPoint, CardId> {
  const texts = new Map(
    decks.flatMap(({ cards, figures }) =>
      cards.map((card) => [card.id, `${questionTextOf(card)} ${answerTextOf(card, figures)}`] as const),
    ),
  );
  const indexes = new Map<string, AnswerIndex>();
  const indexOf = (id: string): AnswerIndex => {
    const index = indexes.get(id) ?? indexAnswer(texts.get(id) ?? "", matchStrengths);
    indexes.set(id, index);
    return index;
  };
  const coveringCards = new Map<KeyPoint, CardId>();
  for (const question of questions) {
    for (const [i, point] of prepareRubric(question).points.entries()) {
      const keyPoint = question.points[i];
      if (!keyPoint || !point.isMust || point.isStory) continue;
      let best: { readonly id: string; readonly coverage: number } | undefined;
      for (const id of question.see) {
        const { coverage } = matchPoint(point, indexOf(id));
        if (coverage >= minCoverage && coverage > (best?.coverage ?? 0)) best = { id, coverage };
      }
      if (best) coveringCards.set(keyPoint, best.id);
    }
  }
  return coveringCards;
}
