/** Stores with each must point the card that covers it best, of those that its question names, if one covers at least half of it. */
import { answerTextOf, questionTextOf } from "../../domain/deck/cardText";
import type { Deck } from "../../domain/deck/deck";
import type { KeyPoint, Question } from "../../domain/deck/question";
import type { CardId } from "../../domain/ids";
import { type AnswerIndex, indexAnswer } from "../../domain/grading/indexAnswer";
import { prepareRubric } from "../../domain/grading/rubric";
import { matchPoint } from "../../domain/grading/matchPoint";
import { matchStrengths } from "../../domain/grading/matchStrengths";

/** From 0 to 1. Below it, a card and a point share little more than a common word. */
const minCoverage = 0.5;

/** Questions may name cards of other decks. Points about the candidate's own experience have no covering card. */
export function addCoveringCards<D extends Pick<Deck, "cards" | "questions" | "figures">>(
  decks: readonly D[],
): readonly D[] {
  const coveringCards = findCoveringCards(
    decks,
    decks.flatMap(({ questions }) => questions),
  );
  return decks.map((deck) => ({
    ...deck,
    questions: deck.questions.map((question) => ({
      ...question,
      points: question.points.map((point) => {
        const coveredBy = coveringCards.get(point);
        return coveredBy === undefined ? point : { ...point, coveredBy };
      }),
    })),
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
