/** The two files that the build makes of a deck. */
import { expect, it } from "vitest";
import { splitDeck } from "../../build/splitDecks";
import { deckFileUrl } from "../../src/storage/decks/deckFileUrl";
import { questionsFileOf } from "../../src/storage/decks/questionsFile";
import { compileDeck } from "../fixtures/compiler/compileText";
import { questionMarkdown } from "../fixtures/compiler/questionMarkdown";
import index from "../../data/decks/index.json" with { type: "json" };

it("are the deck together, and only one has questions", () => {
  const deck = compileDeck(`# Intro\n\n${questionMarkdown}`);
  const { study, questions } = splitDeck(deck);
  expect(deck.questions.length).toBeGreaterThan(0);
  expect(study).not.toHaveProperty("questions");
  expect({ ...study, ...questions }).toEqual(deck);
});

it("have an address each, as the index has one; the compiler's ledger has none", () => {
  for (const { file } of index.chapters) {
    expect(deckFileUrl(file)).toContain(file);
    expect(deckFileUrl(questionsFileOf(file))).toBeDefined();
  }
  expect(deckFileUrl("index.json")).toBeDefined();
  expect(deckFileUrl("ledger.json")).toBeUndefined();
});
