/** Words, clauses and sentences of an answer. */
import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../../src/domain/grading/language/terms";
import { tokenize } from "../../../../src/domain/grading/language/tokenize";

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
const sentencesOf = (text: string) => tokenize(text).map(({ sentence }) => sentence);
const clausesOf = (text: string) => tokenize(text).map(({ clause }) => clause);

describe("the words of a text", () => {
  it("are in lower case, without accents and apostrophes", () => {
    expect(wordsOf("The Café doesn't use C++ or C#, it’s 2 µs")).toEqual([
      "the",
      "cafe",
      "doesnt",
      "use",
      "c++",
      "or",
      "c#",
      "its",
      "2",
      "μs",
    ]);
  });

  it("have their index and their place in the text", () => {
    const text = "a, Bc";
    expect(tokenize(text)).toEqual([
      { word: "a", start: 0, end: 1, index: 0, sentence: 0, clause: 0 },
      { word: "bc", start: 3, end: 5, index: 1, sentence: 0, clause: 1 },
    ]);
    expect(tokenize("?!")).toEqual([]);
  });
});

describe("sentences", () => {
  it("end at a full stop, a question mark, an exclamation mark, a semicolon or a new line", () => {
    expect(sentencesOf("a. b? c! d; e\nf")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sentencesOf("a, b: c (d) e")).toEqual([0, 0, 0, 0, 0]);
  });

  it("end once, however many signs there are, and after a comma too", () => {
    expect(sentencesOf("a.\n\nb")).toEqual([0, 1]);
    expect(sentencesOf("a,\n b")).toEqual([0, 1]);
    expect(sentencesOf(". a")).toEqual([0]);
  });

  it("don't end inside a number or an abbreviation", () => {
    expect(sentencesOf("v1.2 of a.b is")).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

it("counts clauses on through the text", () => {
  expect(clausesOf("a, b. c (d) e – f: g")).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(clausesOf("a,. b")).toEqual([0, 1]);
});

it("gives all forms of a word, of a number and of a negation one key, and expands abbreviations", () => {
  const keysOf = (text: string) => extractTerms(text).map(({ key }) => key);
  expect(new Set(keysOf("deploy deployed deploying")).size).toBe(1);
  expect(keysOf("three 3")).toEqual(["3", "3"]);
  expect(keysOf("never not without")).toEqual(["not", "not", "not"]);
  const expanded = extractTerms("pr");
  expect(expanded.map(({ word }) => word)).toEqual(["pr", "pull", "request"]);
  expect(new Set(expanded.map(({ token }) => token)).size).toBe(1);
  expect(extractTerms("it is the")).toEqual([]);
});
