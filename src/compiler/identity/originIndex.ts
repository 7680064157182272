/** Indexes the ids of all chapters: those compiled now, and those of the previous decks. */
import { type ChapterId } from "../../domain/ids";
import { type Deck } from "../../domain/deck/deck";
import type { ChapterDraft, Origin } from "../draft/chapterDraft";

/** The decks of the last compilation. */
export type PreviousDecks = ReadonlyMap<ChapterId, Deck>;

/** By card or question id: the draft it belongs to, and where it was written. */
export type OriginIndex = ReadonlyMap<string, { readonly draft: ChapterDraft; readonly origin: Origin }>;

export const indexOrigins = (drafts: readonly ChapterDraft[]): OriginIndex =>
  new Map(
    drafts.flatMap((draft) => [...draft.origins].map(([id, origin]) => [id, { draft, origin }] as const)),
  );

export const deckIds = (deck: Deck | undefined): readonly string[] =>
  [...(deck?.cards ?? []), ...(deck?.questions ?? [])].map(({ id }) => id);

/** `, at line 12`, for messages; empty if the id isn't compiled any more. */
export const formatOrigin = (id: string, originIndex: OriginIndex): string => {
  const entry = originIndex.get(id);
  return entry ? `, at line ${entry.origin.line}` : "";
};
