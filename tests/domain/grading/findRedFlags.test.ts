/** How much of a red flag's phrasing must be said, and how closely together. */
import { describe, expect, it } from "vitest";
import { findRedFlags } from "../../../src/domain/grading/findRedFlags";
import { indexAnswer } from "../../../src/domain/grading/indexAnswer";
import { matchStrengths } from "../../../src/domain/grading/matchStrengths";
import { rubricOf, words, wordsBetween } from "./inventedWords";

const redFlagsIn = (answer: string, ...redFlags: readonly string[]) =>
  findRedFlags(rubricOf([], { redFlags }), indexAnswer(answer, matchStrengths)).map(
    ({ redFlagIndex }) => redFlagIndex,
  );

describe("a red flag", () => {
  it("is found from 85% of its phrasing on: six words of seven, but not five of six", () => {
    expect(redFlagsIn(wordsBetween(0, 6), wordsBetween(0, 7))).toEqual([0]);
    expect(redFlagsIn(wordsBetween(0, 5), wordsBetween(0, 6))).toEqual([]);
  });

  it("needs its words in order, in one clause, with three words between them at most", () => {
    const flag = wordsBetween(0, 2);
    expect(redFlagsIn(`${words[0]} na na na ${words[1]}`, flag)).toEqual([0]);
    expect(redFlagsIn(`${words[0]} na na na na ${words[1]}`, flag)).toEqual([]);
    expect(redFlagsIn(`${words[1]} ${words[0]}`, flag)).toEqual([]);
    expect(redFlagsIn(`${words[0]}, ${words[1]}`, flag)).toEqual([]);
  });

  it("is found wherever it begins, and by its index", () => {
    expect(redFlagsIn(`${words[0]} na na na na na ${words[0]} ${words[1]}`, wordsBetween(0, 2))).toEqual([0]);
    expect(redFlagsIn(wordsBetween(4, 6), wordsBetween(0, 2), wordsBetween(4, 6))).toEqual([1]);
  });

  it("is not found where it is negated", () => {
    expect(redFlagsIn(`never ${words[0]} ${words[1]}`, wordsBetween(0, 2))).toEqual([]);
  });
});
