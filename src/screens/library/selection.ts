/** Which cards are chosen: one by one, by a range that follows the hand, or all. */
import type { CardId } from "../../domain/deck";

export type Selection = {
  readonly settled: ReadonlySet<CardId>;
  /** Where the present range began. */
  readonly anchor: CardId | undefined;
  readonly range: readonly CardId[];
};

export const noneChosen: Selection = { settled: new Set(), anchor: undefined, range: [] };

export const chosenIn = ({ settled, range }: Selection): ReadonlySet<CardId> =>
  range.length === 0 ? settled : new Set([...settled, ...range]);

export const allChosen = (cards: readonly CardId[]): Selection => ({
  ...noneChosen,
  settled: new Set(cards),
});

/** One more, or one less; a range begins here. */
export function toggled(selection: Selection, card: CardId): Selection {
  const settled = new Set(chosenIn(selection));
  if (!settled.delete(card)) settled.add(card);
  return { settled, anchor: card, range: [] };
}

/** From where the range began, or else from `from`, to `to`, both included: places in `cards`. It shrinks as the hand comes back. */
export function extended(
  selection: Selection,
  cards: readonly CardId[],
  from: number,
  to: number,
): Selection {
  const known = selection.anchor === undefined ? -1 : cards.indexOf(selection.anchor);
  const start = known >= 0 ? known : from;
  const range = cards.slice(Math.min(start, to), Math.max(start, to) + 1);
  return { settled: selection.settled, anchor: cards[start], range };
}

/** The hand moved on without choosing: the next range begins elsewhere. */
export const settled = (selection: Selection): Selection =>
  selection.anchor === undefined ? selection : { ...noneChosen, settled: chosenIn(selection) };
