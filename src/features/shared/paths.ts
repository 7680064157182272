/** The URL paths of every screen. */
import type { BlockId, CardId, ChapterId, SectionId } from "../../domain/ids";

export const paths = {
  today: "/",
  guide: "/guide",
  chapter: (chapter: ChapterId, fragment?: SectionId | BlockId) =>
    `/guide/${chapter}${fragment ? `#${fragment}` : ""}`,
  review: "/review",
  interview: "/interview",
  round: (round: string) => `/interview/${round}`,
  library: "/library",
  /** A card id contains slashes, so it is encoded as one path segment. */
  card: (card: CardId) => `/library/${encodeURIComponent(card)}`,
  progress: "/progress",
  settings: "/settings",
} as const;
