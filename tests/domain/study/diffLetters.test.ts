/** The letters that a typed answer and the card's have in common, and where they differ. */
import { expect, it } from "vitest";
import { diffLetters } from "../../../src/domain/study/diffLetters";

/** `=` both, `-` only typed, `+` only in the answer. */
const diff = (typed: string, answer: string) =>
  diffLetters(typed, answer).map(
    ({ side, text }) => `${{ both: "=", typed: "-", answer: "+" }[side]}${text}`,
  );

it.each([
  ["jenkins", "Jenkins", ["=Jenkins"]],
  ["jnkins", "jenkins", ["=j", "+e", "=nkins"]],
  ["jeenkins", "jenkins", ["=je", "-e", "=nkins"]],
  ["jankins", "jenkins", ["=j", "-a", "+e", "=nkins"]],
  ["", "ab", ["+ab"]],
  ["ab", "", ["-ab"]],
  ["", "", []],
  ["bc", "abc", ["+a", "=bc"]],
  ["xab", "aby", ["-x", "=ab", "+y"]],
  ["abc", "xyz", ["-abc", "+xyz"]],
  // The accent is a character of its own.
  ["cafe\u0301", "caf\u00e9", ["=caf\u00e9"]],
])("%o against %o", (typed, answer, expected) => {
  expect(diff(typed, answer)).toEqual(expected);
});

it("keeps the longest common part", () => {
  expect(diff("the model", "a model")).toEqual(["-the", "+a", "= model"]);
});

it("compares 200 letters", () => {
  expect(diff("a".repeat(300), "a".repeat(250))).toEqual([`=${"a".repeat(200)}`]);
});
