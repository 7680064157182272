/** Search while typing, over the guide's own cards and over 20,000 copies of them. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Deck } from "../../src/domain/deck/deck";
import { cardsGradedAfter } from "../../src/domain/events/cardEvents";
import { compileQuery } from "../../src/domain/search/compileQuery";
import { parseQuery } from "../../src/domain/search/query/parseQuery";
import type { SearchContext } from "../../src/domain/search/searchContext";
import { type SearchableCard, toSearchableCards } from "../../src/domain/search/searchableCard";
import { createTextIndex } from "../../src/domain/search/textIndex";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, cardStateOf } from "../../src/domain/study/study";
import { msPerDay } from "../../src/domain/time";
import { type Table, quantileOf, ratioOf, roundToThreeDigits } from "./suite";

const folder = resolve(import.meta.dirname, "../../data/decks");
const today = 20_900;

function readGuideCards(): readonly SearchableCard[] {
  return readdirSync(folder)
    .filter((name) => /^\d.*\.json$/.test(name))
    .flatMap((name) => {
      const deck: Deck = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return toSearchableCards(deck);
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

function measureSearch(cards: readonly SearchableCard[], study: Study): Times {
  const indexingStart = performance.now();
  const index = createTextIndex();
  index.add(cards);
  const indexing = performance.now() - indexingStart;
  const context: SearchContext = {
    settings: defaultSettings,
    now: today * msPerDay,
    today,
    find: index.find,
    gradedAfter: (day, grade) => cardsGradedAfter(study, day, grade),
  };
  const entries = cards.map((card) => ({ card, cardState: cardStateOf(study, card.id) }));
  const times = letters.map((text) => {
    const start = performance.now();
    entries.filter(compileQuery(parseQuery(text).query, context));
    return performance.now() - start;
  });
  return { indexing, letter: quantileOf(times), worst: Math.max(...times) };
}

/** `studyOf` makes a study with a history for cards with these ids. */
export function searchTable(studyOf: (cards: readonly string[]) => Study): Table {
  const guideCards = readGuideCards();
  const sizes = [guideCards.length, 20_000];
  const rows = sizes.map((size) => {
    const cards = Array.from({ length: size }, (_, i): readonly SearchableCard[] => {
      const card = guideCards[i % guideCards.length];
      return card ? [{ ...card, id: `${card.id}~${Math.floor(i / guideCards.length)}` }] : [];
    }).flat();
    return { size, ...measureSearch(cards, studyOf(cards.map(({ id }) => id))) };
  });
  const [base] = rows;
  return {
    title: "Search, letter by letter",
    columns: ["cards", "ms to index", "ms per letter", "the slowest", "per card, relative to first"],
    rows: rows.map(({ size, indexing, letter, worst }) => [
      size,
      roundToThreeDigits(indexing),
      roundToThreeDigits(letter),
      roundToThreeDigits(worst),
      base ? ratioOf(letter / size, base.letter / base.size) : 1,
    ]),
    notes: [
      `${letters.length} letters of ${typed.length} searches; the index is made once, in turns, when the library is opened.`,
    ],
  };
}
