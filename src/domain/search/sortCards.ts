/** Sorts cards. */
import { propertyValue } from "./cardProperties";
import type { CardProperty } from "./query/query";
import type { CardWithState, SearchContext } from "./searchContext";

export const sortOrders = ["guide", "due", "stability", "retrievability", "lapses", "difficulty"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** The cards that need attention come first. */
const sortKeys: Readonly<
  Record<Exclude<SortOrder, "guide">, { readonly property: CardProperty; readonly isDescending: boolean }>
> = {
  due: { property: "due", isDescending: false },
  stability: { property: "s", isDescending: false },
  retrievability: { property: "r", isDescending: false },
  lapses: { property: "lapses", isDescending: true },
  difficulty: { property: "d", isDescending: true },
};

/** `cards` come in the guide's order, which is kept between equals. New cards come last. */
export function sortCards(
  order: SortOrder,
  cards: readonly CardWithState[],
  context: Pick<SearchContext, "settings" | "now" | "today">,
): readonly CardWithState[] {
  if (order === "guide") return cards;
  const { property, isDescending } = sortKeys[order];
  const sign = isDescending ? -1 : 1;
  const ranked = cards.map((entry) => {
    const value = propertyValue(property, entry.cardState.memory, context);
    const isSeen = entry.cardState.memory !== undefined && value !== undefined;
    return { entry, rank: isSeen ? sign * value : Infinity };
  });
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ entry }) => entry);
}
