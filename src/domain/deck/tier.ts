/** How much a card matters: core (you can't pass without it), standard, or detail. */
export const tiers = ["core", "standard", "detail"] as const;
export type Tier = (typeof tiers)[number];

/** The tier of a card, or of its row in the index. Files written before there were tiers have none: standard. */
export const tierOf = ({ tier = "standard" }: { readonly tier?: Tier | undefined }): Tier => tier;

export const isTier = (word: string): word is Tier => tiers.some((tier) => tier === word);

/** Core first, then standard, then detail; those of one tier stay in their order. */
export const sortByTier = <T extends { readonly tier?: Tier | undefined }>(
  cards: readonly T[],
): readonly T[] => tiers.flatMap((tier) => cards.filter((card) => tierOf(card) === tier));
