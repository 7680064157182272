/** How the score of an answer follows from its points, red flags and penalties. */
import { describe, expect, it } from "vitest";
import { scoreAnswer } from "../../../src/domain/grading/scoreAnswer";
import { type InventedPoint, rubricOf, words, wordsBetween } from "./inventedWords";

/** A sentence around some words, with enough grammar to be no list of keywords. */
const sentence = (text: string) => `We would do it as you can, with ${text} in it.`;
const point = (from: number, to: number, weight: "must" | "should" = "should"): InventedPoint => ({
  phrasings: [wordsBetween(from, to)],
  weight,
});
function scored(points: readonly InventedPoint[], answer: string, redFlags: readonly string[] = []) {
  const result = scoreAnswer(rubricOf(points, { redFlags }), answer);
  if (result.type !== "scored") throw new Error(result.reason);
  return result;
}

describe("a score", () => {
  it("is the weighted mean of the points: a must counts twice", () => {
    const points = [point(0, 4, "must"), point(4, 8)];
    expect(scored(points, sentence(wordsBetween(0, 8))).score).toBeCloseTo(1);
    expect(scored(points, sentence(wordsBetween(0, 4))).score).toBeCloseTo(2 / 3);
    expect(scored(points, sentence(wordsBetween(4, 8))).score).toBeCloseTo(1 / 3);
  });

  it("takes the square of a point's coverage", () => {
    expect(scored([point(0, 4)], sentence(wordsBetween(0, 3))).score).toBeCloseTo(0.75 ** 2);
  });

  it("is multiplied by 0.75 for each red flag", () => {
    const flags = [wordsBetween(10, 12), wordsBetween(14, 16)];
    const answer = sentence(wordsBetween(0, 4));
    const withOne = scored([point(0, 4)], `${answer} ${sentence(flags[0] ?? "")}`, flags);
    expect(withOne.redFlags).toHaveLength(1);
    expect(withOne.score).toBeCloseTo(0.75);
    const withTwo = scored([point(0, 4)], [answer, ...flags.map(sentence)].join(" "), flags);
    expect(withTwo.score).toBeCloseTo(0.75 ** 2);
  });

  it("is multiplied by 0.1 once, whatever penalties there are, and red flags don't count then", () => {
    const list = scored([point(0, 4)], wordsBetween(0, 6), [wordsBetween(4, 6)]);
    expect(list.penalties.map(({ type }) => type)).toEqual(["keywords"]);
    expect(list.redFlags).toEqual([]);
    expect(list.score).toBeCloseTo(0.1);
    const two = scored([point(0, 4)], `${wordsBetween(0, 4)} ${`${words[0]} `.repeat(30)}`);
    expect(two.penalties.map(({ type }) => type)).toEqual(["keywords", "repeatsItself"]);
    expect(two.score).toBeCloseTo(0.1);
  });

  it("is 0 for a question without points", () => {
    expect(scored([], sentence(wordsBetween(0, 4))).score).toBe(0);
  });
});

describe("an answer without a score", () => {
  const reasonOf = (answer: string) => {
    const result = scoreAnswer(rubricOf([point(0, 4)]), answer);
    return result.type === "unscored" ? result.reason : "scored";
  };

  it("has fewer than three different content words", () => {
    expect(reasonOf(sentence(`${words[0]} ${words[0]} ${words[1]}`))).toBe("tooShort");
    expect(reasonOf(sentence(wordsBetween(0, 3)))).toBe("scored");
    expect(reasonOf("?!")).toBe("empty");
  });

  it("is written mostly in another script", () => {
    expect(reasonOf("abc где abc где abc")).not.toBe("notEnglish");
    expect(reasonOf("abcd где abcd гдек abcd гдекгдек")).toBe("notEnglish");
  });
});
