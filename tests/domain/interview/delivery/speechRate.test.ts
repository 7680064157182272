/** How many words an answer has, and how fast it was spoken. */
import { expect, it } from "vitest";
import { countWords, wordsPerMinute } from "../../../../src/domain/interview/delivery/speechRate";

it("a word keeps its apostrophes and hyphens, and punctuation is none", () => {
  expect(countWords("Don't retrain blue-green models - it's 3 o’clock, né?")).toBe(8);
  expect(countWords(" … - ")).toBe(0);
});

it("is words by minutes, rounded", () => {
  expect(wordsPerMinute(150, 60_000)).toBe(150);
  expect(wordsPerMinute(100, 45_000)).toBe(133);
});

it("is measured from ten words and ten seconds on", () => {
  expect(wordsPerMinute(10, 10_000)).toBe(60);
  expect(wordsPerMinute(9, 10_000)).toBeUndefined();
  expect(wordsPerMinute(10, 9_999)).toBeUndefined();
});
