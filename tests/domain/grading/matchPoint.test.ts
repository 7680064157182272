/** How much of a point is found in an answer. */
import { describe, expect, it } from "vitest";
import { indexAnswer } from "../../../src/domain/grading/indexAnswer";
import { matchPoint } from "../../../src/domain/grading/matchPoint";
import { matchStrengths } from "../../../src/domain/grading/matchStrengths";
import { type InventedPoint, rubricOf, words, wordsBetween } from "./inventedWords";

function match(point: InventedPoint, answer: string, { ask = "" } = {}) {
  const [prepared] = rubricOf([point], { ask }).points;
  if (!prepared) throw new Error("no point");
  return matchPoint(prepared, indexAnswer(answer, matchStrengths));
}

describe("a point with a phrasing of several words", () => {
  const four = { phrasings: [wordsBetween(0, 4)] };

  it.each([4, 3, 2, 1, 0])("of which the answer has %i of four is covered by their share", (count) => {
    expect(match(four, wordsBetween(0, count)).coverage).toBe(count / 4);
  });

  it("takes the phrasing that is covered best, the first of equal ones", () => {
    const point = { phrasings: [wordsBetween(0, 4), wordsBetween(4, 6), wordsBetween(6, 8)] };
    expect(match(point, wordsBetween(2, 8))).toMatchObject({ phrasing: wordsBetween(4, 6), coverage: 1 });
  });

  it("shows the words that count, and those that are missing", () => {
    const answer = `so ${words[0]} is ${words[2]}`;
    const { evidence, missingWords } = match(four, answer);
    expect(evidence.map(({ start, end }) => answer.slice(start, end))).toEqual([words[0], words[2]]);
    expect(missingWords).toEqual([words[1], words[3]]);
  });

  it("is not covered by one word, whatever that weighs: function words weigh 0.3", () => {
    const point = { phrasings: [`${words[0]} before ${words[1]}`] };
    expect(match(point, wordsBetween(0, 2)).coverage).toBeCloseTo(2 / 2.3);
    expect(match({ phrasings: [`${words[0]} before`] }, wordsBetween(0, 1)).coverage).toBe(0.6);
  });

  it("shows the words in the order of the answer, each where it counts most", () => {
    const answer = `never ${words[0]}. So ${words[1]} ${words[0]}`;
    const { evidence, coverage } = match({ phrasings: [wordsBetween(0, 2)] }, answer);
    expect(coverage).toBe(1);
    expect(evidence.map(({ start }) => start)).toEqual([
      answer.indexOf(words[1] ?? ""),
      answer.lastIndexOf(words[0] ?? ""),
    ]);
  });

  it("doesn't show a word that it negates and the answer doesn't", () => {
    const point = { phrasings: [`${words[0]} ${words[1]} without ${words[2]}`] };
    const { evidence, missingWords, coverage } = match(point, `${words[0]} ${words[1]} with ${words[2]}`);
    expect(evidence.map(({ phraseWord }) => phraseWord)).toEqual([words[0], words[1]]);
    expect(missingWords).toEqual([words[2]]);
    expect(coverage).toBeCloseTo(2 / 3);
  });

  it("is covered by a content word and a function word, but not by function words alone", () => {
    const point = { phrasings: [`${words[0]} before each`] };
    expect(match(point, `${words[0]} before`).coverage).toBeCloseTo(1.3 / 1.6);
    expect(match(point, "before each").coverage).toBe(0);
  });

  it("counts words of the question 0.3", () => {
    const point = { phrasings: [wordsBetween(0, 2)] };
    expect(match(point, `${words[0]}, ${words[5]}`, { ask: words[0] }).coverage).toBeCloseTo(0.3 / 1.3);
  });
});

describe("a point's statement", () => {
  it("of n words needs n to the power of 0.75 of them", () => {
    expect(match({ says: wordsBetween(0, 16) }, wordsBetween(0, 8)).coverage).toBeCloseTo(1);
    expect(match({ says: wordsBetween(0, 16) }, wordsBetween(0, 6)).coverage).toBeCloseTo(0.75);
  });
});

describe("the vocabulary of a point", () => {
  const point = { says: wordsBetween(0, 8), phrasings: [wordsBetween(4, 12), wordsBetween(10, 16)] };
  const far = " na".repeat(40);

  it("of n words counts each word once, wherever it stands, divided by n to the power of 0.75", () => {
    expect(match(point, wordsBetween(0, 16)).vocabularyCoverage).toBeCloseTo(16 / 8);
    expect(match(point, `${words[0]}${far} ${words[5]}. Na. Na. ${words[11]} ${words[11]}`)).toMatchObject({
      vocabularyCoverage: 3 / 8,
    });
    expect(match(point, wordsBetween(16, 20)).vocabularyCoverage).toBe(0);
  });

  it("counts misspelt words and other forms, but no synonyms", () => {
    const traffic = { says: "duplicate traffic" };
    expect(match(traffic, "trafic").vocabularyCoverage).toBeCloseTo(0.9 / 2 ** 0.75);
    expect(match(traffic, "duplicated").vocabularyCoverage).toBeCloseTo(1 / 2 ** 0.75);
    expect(match(traffic, "request")).toMatchObject({
      vocabularyCoverage: 0,
      evidence: [{ phraseWord: "traffic" }],
    });
  });

  it("has no function words", () => {
    expect(match({ phrasings: [`${words[0]} before ${words[1]}`] }, "before").vocabularyCoverage).toBe(0);
    expect(match({ phrasings: ["before"] }, "before").vocabularyCoverage).toBe(0);
  });

  it("counts a word half where the answer negates it", () => {
    expect(match(point, `never ${words[0]}`).vocabularyCoverage).toBeCloseTo(0.5 / 8);
  });
});

describe("the words of a phrasing", () => {
  const two = { phrasings: [wordsBetween(0, 2)] };
  const filler = (count: number) => "na ".repeat(count);

  it("are found in any order", () => {
    expect(match(two, `${words[1]} or ${words[0]}`).coverage).toBe(1);
  });

  it("must be within 24 words of each other", () => {
    expect(match(two, `${words[0]} ${filler(23)}${words[1]}`).coverage).toBe(1);
    expect(match(two, `${words[0]} ${filler(24)}${words[1]}`).coverage).toBe(0.5);
  });

  it("must be in the same sentence or the next", () => {
    expect(match(two, `Na ${words[0]}. Na ${words[1]}.`).coverage).toBe(1);
    expect(match(two, `Na ${words[0]}. Na. Na ${words[1]}.`).coverage).toBe(0.5);
  });

  it("count half where the answer negates them", () => {
    expect(match({ phrasings: [words[0] ?? ""] }, `never ${words[0]}`).coverage).toBe(0.5);
    expect(match(two, `never ${words[0]} ${words[1]}`).coverage).toBe(0.5);
  });

  it("count only where the answer negates them too, if the phrasing does", () => {
    const negation = { phrasings: [`not ${words[0]} ${words[1]}`] };
    expect(match(negation, `it is not ${words[0]} ${words[1]}`).coverage).toBe(1);
    expect(match(negation, `it is ${words[0]} ${words[1]}`).coverage).toBe(0);
  });
});

describe("a point is denied", () => {
  const two = { phrasings: [wordsBetween(0, 2)] };

  it("where the answer negates half or more of the weight that it has of the phrasing", () => {
    expect(match(two, wordsBetween(0, 2)).isDenied).toBe(false);
    expect(match(two, `never ${wordsBetween(0, 2)}`).isDenied).toBe(true);
    expect(match(two, `${words[0]} is never ${words[1]}`).isDenied).toBe(true);
    expect(
      match({ phrasings: [wordsBetween(0, 3)] }, `${wordsBetween(0, 2)} never ${words[2]}`).isDenied,
    ).toBe(false);
    expect(match(two, "never na").isDenied).toBe(false);
  });

  it("but not where the phrasing negates the same words", () => {
    expect(match({ phrasings: [`not ${wordsBetween(0, 2)}`] }, `never ${wordsBetween(0, 2)}`).isDenied).toBe(
      false,
    );
  });

  it("but not where the same words are said nearby without a negation", () => {
    expect(match(two, `Never ${wordsBetween(0, 2)}. But ${wordsBetween(0, 2)}.`).isDenied).toBe(false);
  });

  it("also where a synonym of a negated word is said nearby without a negation", () => {
    const fresh = { phrasings: [`fresh ${words[0]}`] };
    expect(match(fresh, `Never fresh. It is new ${words[0]}.`).isDenied).toBe(true);
    expect(match(fresh, `Never new. It is fresh ${words[0]}.`).isDenied).toBe(false);
  });
});
