/** Which cards have a word, and which words are similar enough where none has it. */
import { describe, expect, it } from "vitest";
import { createTextIndex } from "../../../src/domain/search/textIndex";
import { searchableCard } from "./arbitrary";

const words = ["cat", "data", "monitor", "pipeline"];
const index = createTextIndex();
index.add(words.map((word) => searchableCard(word, word)));
const cardsWith = (word: string) => [...index.find(word).cards].toSorted();

describe("a word that is in no card finds similar ones", () => {
  it.each([
    ["of three letters, none", "cap", []],
    ["of four, with one letter that differs", "daty", ["data"]],
    ["of four, none with two", "dxty", []],
    ["of seven, with one", "monitxr", ["monitor"]],
    ["of seven, none with two", "monxtxr", []],
    ["of eight, with two", "pipxlxne", ["pipeline"]],
    ["of eight, none with three", "pxpxlxne", []],
  ])("%s", (_, word, expected) => {
    expect(cardsWith(word)).toEqual(expected);
  });

  it("names the similar words, and none for a word that was found as typed", () => {
    expect(index.find("daty").similarWords).toEqual(["data"]);
    expect(index.find("data").similarWords).toBeUndefined();
    expect(index.find("zzzz").similarWords).toBeUndefined();
    expect(index.find("?")).toEqual({ cards: new Set(), similarWords: undefined });
  });
});

it("a word finds cards that are added later, too", () => {
  const growing = createTextIndex();
  growing.add([searchableCard("one", "drift")]);
  expect(growing.find("drift").cards.size).toBe(1);
  growing.add([searchableCard("two", "drifting")]);
  expect([...growing.find("drift").cards].toSorted()).toEqual(["one", "two"]);
});
