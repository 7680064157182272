/** All the cards there are, with what they say: decks are opened one after the other, and their words indexed piece by piece. */
import { create } from "zustand";
import type { ChapterId } from "../../domain/deck";
import { type Listed, listedOf } from "../../domain/search/listed";
import { type TextIndex, textIndex } from "../../domain/search/textIndex";
import { loadDeck, useDecks } from "./decks";
import { idle } from "../idle";

type Library = {
  /** Of the chapters opened so far, in the guide's order. */
  readonly cards: readonly Listed[];
  /** Which of them hold a word; another function once more of them can be found, so that who searched searches again. */
  readonly find: TextIndex["find"];
  readonly isOpening: boolean;
};

const index = textIndex();

export const useLibrary = create<Library>(() => ({ cards: [], find: index.find, isOpening: false }));

const opened = new Map<ChapterId, readonly Listed[]>();
/** So many cards are indexed without a pause: some milliseconds. */
const piece = 100;
/** After so many, what can be found is told. */
const told = 1_000;

/** Opens what is not open yet. A chapter that can't be opened is said in `useDecks`, and tried again the next time. */
export async function openLibrary(): Promise<void> {
  const chapters = useDecks.getState().index?.chapters ?? [];
  if (useLibrary.getState().isOpening || chapters.every(({ chapter }) => opened.has(chapter))) return;
  useLibrary.setState({ isOpening: true });
  for (const { chapter } of chapters) {
    if (opened.has(chapter)) continue;
    const deck = await loadDeck(chapter);
    if (!deck) continue;
    await idle();
    const cards = listedOf(deck);
    opened.set(chapter, cards);
    useLibrary.setState({ cards: chapters.flatMap((each) => opened.get(each.chapter) ?? []) });
    await indexed(cards);
  }
  useLibrary.setState({ isOpening: false });
}

async function indexed(cards: readonly Listed[]): Promise<void> {
  let untold = 0;
  for (let from = 0; from < cards.length; from += piece) {
    await idle();
    const next = cards.slice(from, from + piece);
    index.add(next);
    untold += next.length;
    if (untold < told && from + piece < cards.length) continue;
    untold = 0;
    useLibrary.setState({ find: (word) => index.find(word) });
  }
}
