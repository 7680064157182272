/** The cards of a served app, and the same app with any number of cards. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DeckIndex } from "../../src/domain/deck/deck";
import type { CardId } from "../../src/domain/ids";
import type { BuiltApp, ServedApp } from "./builtApp";

const indexPathOf = (dist: string): string => {
  const name = readdirSync(join(dist, "assets")).find((each) => /^index-.*\.json$/.test(each));
  if (name === undefined) throw new Error("The build has no index of the decks.");
  return join(dist, "assets", name);
};

const indexIn = (dist: string): DeckIndex => JSON.parse(readFileSync(indexPathOf(dist), "utf8"));

export const readCardIds = ({ dist }: ServedApp): readonly CardId[] =>
  indexIn(dist).chapters.flatMap(({ cards }) => cards.map(([card]) => card));

/** Half of them, for a review history; the others are new, so that there is always a card to show. */
export const readHalfOfCardIds = (served: ServedApp): readonly CardId[] => {
  const cards = readCardIds(served);
  return cards.slice(0, Math.ceil(cards.length / 2));
};

/** Serves the app with an index of `count` cards, two to a fact, in the chapters that there are. Their decks are as before. */
export function serveWithCards(built: BuiltApp, count: number): Promise<ServedApp> {
  return built.serveChanged((dist) => {
    const index = indexIn(dist);
    const each = Math.ceil(count / index.chapters.length);
    const chapters = index.chapters.map((entry, i) => {
      const length = Math.min(each, count - i * each);
      const more = Array.from({ length }, (_, j) => {
        const number = j >> 1;
        const fact = `${entry.chapter}/section-${number % 97}/fact-${number}`;
        return [`${fact}:${j % 2 === 0 ? "meaning" : "name"}`, fact] as const;
      });
      return { ...entry, cards: [...entry.cards, ...more].slice(0, length) };
    });
    writeFileSync(indexPathOf(dist), JSON.stringify({ ...index, chapters }));
    // The compressed one has the old content.
    rmSync(`${indexPathOf(dist)}.br`);
  });
}
