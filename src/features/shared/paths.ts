/** The URL paths of every screen. */
import type { BlockId, CardId, ChapterId } from "../../domain/deck";

export const paths = {
  today: "/",
  guide: "/guide",
  chapter: (chapter: ChapterId, block?: BlockId) => `/guide/${chapter}${block ? `#${block}` : ""}`,
  review: "/review",
  interview: "/interview",
  round: (round: string) => `/interview/${round}`,
  library: "/library",
  /** A card id contains slashes, so it is encoded as one path segment. */
  card: (card: CardId) => `/library/${encodeURIComponent(card)}`,
  settings: "/settings",
} as const;
