/** Cards in an order of one's choice. */
import { type CardFacts, type Present, amountOf } from "./matches";
import type { Prop } from "./query";

export const orders = ["guide", "due", "stability", "retrievability", "lapses", "difficulty"] as const;
export type Order = (typeof orders)[number];

/** What is looked at, and whether the most comes first: what needs attention stands on top. */
const by: Readonly<Record<Exclude<Order, "guide">, { readonly prop: Prop; readonly mostFirst: boolean }>> = {
  due: { prop: "due", mostFirst: false },
  stability: { prop: "s", mostFirst: false },
  retrievability: { prop: "r", mostFirst: false },
  lapses: { prop: "lapses", mostFirst: true },
  difficulty: { prop: "d", mostFirst: true },
};

/** The same cards; `facts` come in the guide's order, which holds between equals. Those never seen come last. */
export function inOrderOf(
  order: Order,
  facts: readonly CardFacts[],
  present: Pick<Present, "settings" | "now" | "today">,
): readonly CardFacts[] {
  if (order === "guide") return facts;
  const { prop, mostFirst } = by[order];
  const ranked = facts.map((fact) => {
    const amount = amountOf(prop, fact.track.memory, present);
    const isSeen = fact.track.memory !== undefined && amount !== undefined;
    return { fact, rank: isSeen ? (mostFirst ? -amount : amount) : Infinity };
  });
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ fact }) => fact);
}
