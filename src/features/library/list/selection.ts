/** The selection of cards: single cards, a range extended with Shift, or all. */
import type { CardId } from "../../../domain/ids";

export type CardSelection = {
  readonly committed: ReadonlySet<CardId>;
  /** Where the current range started. */
  readonly anchor: CardId | undefined;
  readonly range: readonly CardId[];
};

export const emptySelection: CardSelection = { committed: new Set(), anchor: undefined, range: [] };

export const selectedCardsOf = ({ committed, range }: CardSelection): ReadonlySet<CardId> =>
  range.length === 0 ? committed : new Set([...committed, ...range]);

export const selectAll = (cards: readonly CardId[]): CardSelection => ({
  ...emptySelection,
  committed: new Set(cards),
});

/** Adds or removes one card, which becomes the anchor of a range. */
export function toggleCard(selection: CardSelection, card: CardId): CardSelection {
  const committed = new Set(selectedCardsOf(selection));
  if (!committed.delete(card)) committed.add(card);
  return { committed, anchor: card, range: [] };
}

/**
 * Selects from the anchor (or `from`) to `to`, inclusive; both are indices into `cards`. Moving back shrinks the range.
 * If another search has left out the anchor, a new range begins and the one before stays selected.
 */
export function extendRange(
  selection: CardSelection,
  cards: readonly CardId[],
  from: number,
  to: number,
): CardSelection {
  const anchorIndex = selection.anchor === undefined ? -1 : cards.indexOf(selection.anchor);
  const start = anchorIndex >= 0 ? anchorIndex : from;
  const range = cards.slice(Math.min(start, to), Math.max(start, to) + 1);
  const { committed } = anchorIndex >= 0 ? selection : commitRange(selection);
  return { committed, anchor: cards[start], range };
}

/** Keeps the range as selected and removes the anchor, so that the next range starts elsewhere. */
export const commitRange = (selection: CardSelection): CardSelection =>
  selection.anchor === undefined ? selection : { ...emptySelection, committed: selectedCardsOf(selection) };
