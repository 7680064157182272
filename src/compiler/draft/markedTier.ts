/** The tier that marks give a card: `<!-- core -->`, or `<!-- core: meaning -->` for one of the cards made there. */
import type { Tier } from "../../domain/deck/tier";

export type TierMark = {
  readonly tier: Tier;
  /** Which cards, by side or by the last part of the fact's id; all, if it is empty. */
  readonly cards: readonly string[];
};

/** `names`: the card's side and the last part of its fact's id. `places`: the marks on its cell, block and section, the closest first. */
export function markedTier(
  names: readonly string[],
  places: readonly (readonly TierMark[])[],
): Tier | undefined {
  for (const marks of places) {
    const mark =
      marks.findLast(({ cards }) => cards.some((card) => names.includes(card))) ??
      marks.findLast(({ cards }) => cards.length === 0);
    if (mark) return mark.tier;
  }
  return undefined;
}
