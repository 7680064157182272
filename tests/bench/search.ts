/** Search as one types, over the guide's own cards and over 20,000 made of them. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Deck } from "../../src/domain/deck";
import { dayLength } from "../../src/domain/day";
import { gradedAfter } from "../../src/domain/deeds";
import { type Listed, listedOf } from "../../src/domain/search/listed";
import { type Present, testOf } from "../../src/domain/search/matches";
import { parseQuery } from "../../src/domain/search/parse";
import { textIndex } from "../../src/domain/search/textIndex";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, trackOf } from "../../src/domain/study";
import { type Table, middleOf, ratio, round } from "./suite";

const folder = resolve(import.meta.dirname, "../../data/decks");
const today = 20_900;

function guide(): readonly Listed[] {
  return readdirSync(folder)
    .filter((name) => name !== "index.json")
    .flatMap((name) => {
      const deck: Deck = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return listedOf(deck);
    });
}

/** What a person types until they find something, letter by letter. */
const typed = [
  "drift",
  "feature store",
  "is:due drift",
  "deck:cloud -tag:aws cost",
  "prop:lapses>1 or rated:7",
];
const letters = typed.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));

type Times = { readonly indexing: number; readonly letter: number; readonly worst: number };

function timesOf(cards: readonly Listed[], study: Study): Times {
  const begun = performance.now();
  const index = textIndex();
  index.add(cards);
  const indexing = performance.now() - begun;
  const present: Present = {
    settings: defaultSettings,
    now: today * dayLength,
    today,
    find: index.find,
    gradedAfter: (day, grade) => gradedAfter(study, day, grade),
  };
  const facts = cards.map((card) => ({ card, track: trackOf(study, card.id) }));
  const times = letters.map((text) => {
    const start = performance.now();
    facts.filter(testOf(parseQuery(text).query, present));
    return performance.now() - start;
  });
  return { indexing, letter: middleOf(times), worst: Math.max(...times) };
}

/** `studyOf` makes a past for cards of these names. */
export function searching(studyOf: (cards: readonly string[]) => Study): Table {
  const own = guide();
  const sizes = [own.length, 20_000];
  const rows = sizes.map((size) => {
    const cards = Array.from({ length: size }, (_, i): readonly Listed[] => {
      const card = own[i % own.length];
      return card ? [{ ...card, id: `${card.id}~${Math.floor(i / own.length)}` }] : [];
    }).flat();
    return { size, ...timesOf(cards, studyOf(cards.map(({ id }) => id))) };
  });
  const [base] = rows;
  return {
    title: "Search, letter by letter",
    columns: ["cards", "ms to index", "ms a letter", "the slowest", "a card, against the first"],
    rows: rows.map(({ size, indexing, letter, worst }) => [
      size,
      round(indexing),
      round(letter),
      round(worst),
      base ? ratio(letter / size, base.letter / base.size) : 1,
    ]),
    notes: [
      `${letters.length} letters of ${typed.length} searches; the index is made once, in turns, when the library is opened.`,
    ],
  };
}
