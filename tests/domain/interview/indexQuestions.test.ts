/** Questions by their ids. */
import { expect, it } from "vitest";
import type { Deck } from "../../../src/domain/deck/deck";
import { indexQuestions } from "../../../src/domain/interview/indexQuestions";
import { question } from "./arbitrary";

it("a question is found by its id and by its former ids, in whatever deck it is", () => {
  const deckWith = (id: string, aliases: Deck["aliases"] = {}): Deck => ({
    format: 1,
    chapter: "c",
    title: "C",
    sections: [],
    figures: [],
    cards: [],
    questions: [question(id)],
    aliases,
    retired: [],
  });
  const questions = indexQuestions([deckWith("one"), deckWith("two", { old: "two", "card:old": "card" })]);
  expect([...questions].map(([id, { id: current }]) => [id, current])).toEqual([
    ["one", "one"],
    ["two", "two"],
    ["old", "two"],
  ]);
});
