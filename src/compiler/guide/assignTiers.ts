/** Gives each card its tier. Without a mark it is core if it covers a must point, detail if no question names it, else standard. */
import type { Deck } from "../../domain/deck/deck";
import type { Tier } from "../../domain/deck/tier";

/** `marked`: tiers that the author gave, by card id. Call it after `addCoveringCards`. */
export function assignTiers<D extends Pick<Deck, "cards" | "questions">>(
  decks: readonly D[],
  marked: ReadonlyMap<string, Tier>,
): readonly D[] {
  const questions = decks.flatMap((deck) => deck.questions);
  const namedCards = new Set(questions.flatMap(({ see }) => see));
  const coreCards = new Set(questions.flatMap(({ points }) => points.map(({ coveredBy }) => coveredBy)));
  const derivedTier = (id: string): Tier => {
    if (coreCards.has(id)) return "core";
    return namedCards.has(id) || questions.length === 0 ? "standard" : "detail";
  };
  return decks.map((deck) => ({
    ...deck,
    cards: deck.cards.map((card) => {
      const tier = marked.get(card.id) ?? derivedTier(card.id);
      return tier === "standard" ? card : { ...card, tier };
    }),
  }));
}
