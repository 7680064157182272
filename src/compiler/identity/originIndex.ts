/** What a guide makes and what is on record, by id, over all of its chapters. */
import type { ChapterId, Deck } from "../../domain/deck";
import type { ChapterDraft, Origin } from "../draft/chapterDraft";

/** The decks as they were. */
export type PreviousDecks = ReadonlyMap<ChapterId, Deck>;

/** By card or question id: the draft that makes it, and where. */
export type OriginIndex = ReadonlyMap<string, { readonly draft: ChapterDraft; readonly origin: Origin }>;

export const indexOrigins = (drafts: readonly ChapterDraft[]): OriginIndex =>
  new Map(
    drafts.flatMap((draft) => [...draft.origins].map(([id, origin]) => [id, { draft, origin }] as const)),
  );

export const deckIds = (deck: Deck | undefined): readonly string[] =>
  [...(deck?.cards ?? []), ...(deck?.questions ?? [])].map(({ id }) => id);

/** `, at line 12`, where the id is made. */
export const formatOrigin = (id: string, originIndex: OriginIndex): string => {
  const line = originIndex.get(id)?.origin.line;
  return line === undefined ? "" : `, at line ${line}`;
};
