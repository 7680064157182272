/** The cards that can't be shown, because their chapter could not be loaded. */
import type { CardId, ChapterId } from "../../domain/ids";
import type { CardEntry } from "../shared/decks/useCardEntries";

export const unavailableCardsOf = (
  entries: readonly CardEntry[],
  failedChapters: readonly ChapterId[],
): ReadonlySet<CardId> =>
  new Set(entries.flatMap(({ card, chapter }) => (failedChapters.includes(chapter) ? [card] : [])));
