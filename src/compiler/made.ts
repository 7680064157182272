/** What a guide makes and what is on record, by id, over all of its chapters. */
import type { ChapterId, Deck } from "../domain/deck";
import type { Draft, Origin } from "./draft";

/** The decks as they were. */
export type OnRecord = ReadonlyMap<ChapterId, Deck>;

/** By card or question id: the draft that makes it, and where. */
export type Made = ReadonlyMap<string, { readonly draft: Draft; readonly origin: Origin }>;

export const madeBy = (drafts: readonly Draft[]): Made =>
  new Map(
    drafts.flatMap((draft) => [...draft.origins].map(([id, origin]) => [id, { draft, origin }] as const)),
  );

export const idsOf = (deck: Deck | undefined): readonly string[] =>
  [...(deck?.cards ?? []), ...(deck?.questions ?? [])].map(({ id }) => id);

/** `, at line 12`, where the id is made. */
export const placeOf = (id: string, made: Made): string => {
  const line = made.get(id)?.origin.line;
  return line === undefined ? "" : `, at line ${line}`;
};
