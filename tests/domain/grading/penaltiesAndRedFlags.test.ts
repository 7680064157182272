/** When red flags count, and when an answer has penalties or can't be scored. */
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

describe("red flags", () => {
  const flags = [wordsBetween(10, 12), wordsBetween(14, 16)];

  it("are found in an answer in sentences", () => {
    const answer = [wordsBetween(0, 4), ...flags].map(sentence).join(" ");
    expect(scored([point(0, 4)], answer, flags).redFlags).toHaveLength(2);
  });

  it("don't count in a list of keywords, which covers no point", () => {
    const list = scored([point(0, 4)], wordsBetween(0, 6), [wordsBetween(4, 6)]);
    expect(list.penalties.map(({ type }) => type)).toEqual(["keywords"]);
    expect(list.redFlags).toEqual([]);
    expect(list.points.map(({ verdict }) => verdict)).toEqual(["partly"]);
  });
});

it("an answer can have two penalties", () => {
  const { penalties } = scored([point(0, 4)], `${wordsBetween(0, 4)} ${`${words[0]} `.repeat(30)}`);
  expect(penalties.map(({ type }) => type)).toEqual(["keywords", "repeatsItself"]);
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
