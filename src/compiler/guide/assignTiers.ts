/** The tier of each card without a mark. Core: covers a must point. Detail: no question names it. All others are standard. */
import type { Deck } from "../../domain/deck/deck";
import type { Tier } from "../../domain/deck/tier";

/** `marked`: by card id. The covering cards of the points are known already. The order of decks and cards stays. */
export function assignTiers<D extends Pick<Deck, "cards" | "questions">>(
  decks: readonly D[],
  marked: ReadonlyMap<string, Tier>,
): readonly D[] {
  const questions = decks.flatMap((deck) => deck.questions);
  const named = new Set(questions.flatMap(({ see }) => see));
  const core = new Set(questions.flatMap(({ points }) => points.map(({ coveredBy }) => coveredBy)));
  const derivedTier = (id: string): Tier => {
    if (core.has(id)) return "core";
    return named.has(id) || questions.length === 0 ? "standard" : "detail";
  };
  return decks.map((deck) => ({
    ...deck,
    cards: deck.cards.map((card) => {
      const tier = marked.get(card.id) ?? derivedTier(card.id);
      return tier === "standard" ? card : { ...card, tier };
    }),
  }));
}
