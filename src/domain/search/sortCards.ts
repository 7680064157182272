/** Cards in an order of one's choice. */
import { type CardWithState, type SearchContext, propertyValue } from "./compileQuery";
import type { CardProperty } from "./query/query";

export const sortOrders = ["guide", "due", "stability", "retrievability", "lapses", "difficulty"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What is looked at, and whether the most comes first: what needs attention stands on top. */
const sortKeys: Readonly<
  Record<Exclude<SortOrder, "guide">, { readonly property: CardProperty; readonly isDescending: boolean }>
> = {
  due: { property: "due", isDescending: false },
  stability: { property: "s", isDescending: false },
  retrievability: { property: "r", isDescending: false },
  lapses: { property: "lapses", isDescending: true },
  difficulty: { property: "d", isDescending: true },
};

/** The same cards; `facts` come in the guide's order, which holds between equals. Those never seen come last. */
export function sortCards(
  order: SortOrder,
  cards: readonly CardWithState[],
  context: Pick<SearchContext, "settings" | "now" | "today">,
): readonly CardWithState[] {
  if (order === "guide") return cards;
  const { property, isDescending } = sortKeys[order];
  const ranked = cards.map((fact) => {
    const value = propertyValue(property, fact.cardState.memory, context);
    const isSeen = fact.cardState.memory !== undefined && value !== undefined;
    return { fact, rank: isSeen ? (isDescending ? -value : value) : Infinity };
  });
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ fact }) => fact);
}
