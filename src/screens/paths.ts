/** Every address in the app. */
import type { BlockId, ChapterId } from "../domain/deck";

export const paths = {
  today: "/",
  guide: "/guide",
  chapter: (chapter: ChapterId, block?: BlockId) => `/guide/${chapter}${block ? `#${block}` : ""}`,
  review: "/review",
  settings: "/settings",
} as const;
