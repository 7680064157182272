/** From which share of its words on a point is covered, partly covered, unsure or missed. */
import { describe, expect, it } from "vitest";
import { indexAnswer } from "../../../src/domain/grading/indexAnswer";
import { scorePoint } from "../../../src/domain/grading/scorePoint";
import { matchStrengths } from "../../../src/domain/grading/scoringConstants";
import { type InventedPoint, rubricOf, words, wordsBetween } from "./inventedWords";

function score(point: InventedPoint, answer: string, { ask = "", isProse = true } = {}) {
  const [prepared] = rubricOf([point], { ask }).points;
  if (!prepared) throw new Error("no point");
  return scorePoint(prepared, indexAnswer(answer, matchStrengths), isProse);
}

describe("a point with a phrasing of several words", () => {
  const four = { phrasings: [wordsBetween(0, 4)] };

  it.each([
    [4, "covered", 1],
    [3, "covered", 0.75],
    [2, "unsure", 0.5],
    [1, "missed", 0.25],
    [0, "missed", 0],
  ])("of which the answer has %i of four is %s", (count, verdict, coverage) => {
    expect(score(four, wordsBetween(0, count))).toMatchObject({ verdict, coverage });
  });

  it.each([
    [8, "missed"],
    [9, "unsure"],
    [10, "unsure"],
    [11, "partly"],
    [12, "partly"],
    [13, "covered"],
  ])("of which the answer has %i of twenty is %s", (count, verdict) => {
    const words20 = { phrasings: [wordsBetween(0, 20)] };
    expect(score(words20, wordsBetween(0, count)).verdict).toBe(verdict);
  });

  it("is unsure instead of missed where a story is told, because everybody has words of his own for it", () => {
    const own = { ...four, dimension: "result" } as const;
    expect(score(own, wordsBetween(6, 12)).verdict).toBe("unsure");
    expect(score(own, wordsBetween(0, 4)).verdict).toBe("covered");
    expect(score(own, wordsBetween(6, 12), { isProse: false }).verdict).toBe("missed");
  });

  it("is at most partly covered by an answer that is a list of keywords", () => {
    expect(score(four, wordsBetween(0, 4), { isProse: false }).verdict).toBe("partly");
    expect(score(four, wordsBetween(0, 1), { isProse: false }).verdict).toBe("missed");
  });

  it("takes the phrasing that is covered best, the first of equal ones", () => {
    const point = { phrasings: [wordsBetween(0, 4), wordsBetween(4, 6), wordsBetween(6, 8)] };
    expect(score(point, wordsBetween(2, 8))).toMatchObject({ phrasing: wordsBetween(4, 6), coverage: 1 });
  });

  it("shows the words that count, and those that are missing", () => {
    const answer = `so ${words[0]} is ${words[2]}`;
    const { evidence, missingWords } = score(four, answer);
    expect(evidence.map(({ start, end }) => answer.slice(start, end))).toEqual([words[0], words[2]]);
    expect(missingWords).toEqual([words[1], words[3]]);
  });

  it("is not covered by one word, whatever that weighs: function words weigh 0.3", () => {
    const point = { phrasings: [`${words[0]} before ${words[1]}`] };
    expect(score(point, wordsBetween(0, 2)).coverage).toBeCloseTo(2 / 2.3);
    expect(score({ phrasings: [`${words[0]} before`] }, wordsBetween(0, 1)).coverage).toBe(0.6);
  });

  it("counts words of the question 0.3", () => {
    const point = { phrasings: [wordsBetween(0, 2)] };
    expect(score(point, `${words[0]}, ${words[5]}`, { ask: words[0] }).coverage).toBeCloseTo(0.3 / 1.3);
  });
});

describe("a point's statement", () => {
  it("of n words needs n to the power of 0.75 of them", () => {
    expect(score({ says: wordsBetween(0, 16) }, wordsBetween(0, 8)).coverage).toBeCloseTo(1);
    expect(score({ says: wordsBetween(0, 16) }, wordsBetween(0, 6))).toMatchObject({ verdict: "covered" });
    expect(score({ says: wordsBetween(0, 16) }, wordsBetween(0, 5))).toMatchObject({ verdict: "partly" });
    expect(score({ says: wordsBetween(0, 16) }, wordsBetween(0, 3))).toMatchObject({ verdict: "missed" });
  });
});

describe("the words of a phrasing", () => {
  const two = { phrasings: [wordsBetween(0, 2)] };
  const filler = (count: number) => "na ".repeat(count);

  it("are found in any order", () => {
    expect(score(two, `${words[1]} or ${words[0]}`).coverage).toBe(1);
  });

  it("must be within 24 words of each other", () => {
    expect(score(two, `${words[0]} ${filler(23)}${words[1]}`).coverage).toBe(1);
    expect(score(two, `${words[0]} ${filler(24)}${words[1]}`).coverage).toBe(0.5);
  });

  it("must be in the same sentence or the next", () => {
    expect(score(two, `Na ${words[0]}. Na ${words[1]}.`).coverage).toBe(1);
    expect(score(two, `Na ${words[0]}. Na. Na ${words[1]}.`).coverage).toBe(0.5);
  });

  it("count half where the answer negates them", () => {
    expect(score({ phrasings: [words[0] ?? ""] }, `never ${words[0]}`).coverage).toBe(0.5);
    expect(score(two, `never ${words[0]} ${words[1]}`).coverage).toBe(0.5);
  });

  it("count only where the answer negates them too, if the phrasing does", () => {
    const negation = { phrasings: [`not ${words[0]} ${words[1]}`] };
    expect(score(negation, `it is not ${words[0]} ${words[1]}`).coverage).toBe(1);
    expect(score(negation, `it is ${words[0]} ${words[1]}`).coverage).toBe(0);
  });
});
