/**
 * The tier of each card without a mark. Core: of the cards that a question names, the one whose answer covers a must point
 * best. Detail: what no question names. Everything else is standard.
 */
import type { Card } from "../../domain/deck/card";
import { answerTextOf, questionTextOf } from "../../domain/deck/cardText";
import type { Deck } from "../../domain/deck/deck";
import type { Question } from "../../domain/deck/question";
import type { Tier } from "../../domain/deck/tier";
import { type AnswerIndex, indexAnswer } from "../../domain/grading/indexAnswer";
import { prepareRubric } from "../../domain/grading/rubric";
import { scorePoint } from "../../domain/grading/scorePoint";
import { matchStrengths } from "../../domain/grading/scoringConstants";

/** `marked`: by card id. The order of decks and cards stays. */
export function assignTiers<D extends Pick<Deck, "cards" | "questions" | "figures">>(
  decks: readonly D[],
  marked: ReadonlyMap<string, Tier>,
): readonly D[] {
  const questions = decks.flatMap((deck) => deck.questions);
  const named = new Set(questions.flatMap(({ see }) => see));
  const core = findCoreCards(decks, questions);
  const tierOfCard = ({ id }: Card): Tier =>
    marked.get(id) ??
    (core.has(id) ? "core" : named.has(id) || questions.length === 0 ? "standard" : "detail");
  return decks.map((deck) => ({
    ...deck,
    cards: deck.cards.map((card) => {
      const tier = tierOfCard(card);
      return tier === "standard" ? card : { ...card, tier };
    }),
  }));
}

function findCoreCards(
  decks: readonly Pick<Deck, "cards" | "figures">[],
  questions: readonly Question[],
): ReadonlySet<string> {
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
  const core = new Set<string>();
  for (const question of questions) {
    for (const point of prepareRubric(question).points) {
      if (!point.isMust) continue;
      let best: { readonly id: string; readonly coverage: number } | undefined;
      for (const id of question.see) {
        const { coverage } = scorePoint(point, indexOf(id), true);
        if (coverage > (best?.coverage ?? 0)) best = { id, coverage };
      }
      if (best) core.add(best.id);
    }
  }
  return core;
}
