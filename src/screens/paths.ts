/** Every address in the app. */
import type { BlockId, CardId, ChapterId } from "../domain/deck";

export const paths = {
  today: "/",
  guide: "/guide",
  chapter: (chapter: ChapterId, block?: BlockId) => `/guide/${chapter}${block ? `#${block}` : ""}`,
  review: "/review",
  interview: "/interview",
  round: (round: string) => `/interview/${round}`,
  library: "/library",
  /** A card's id holds slashes and may hold anything: it is one part of the address. */
  card: (card: CardId) => `/library/${encodeURIComponent(card)}`,
  settings: "/settings",
} as const;
