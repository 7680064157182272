/** How many words an answer has. */
import { expect, it } from "vitest";
import { countWords } from "../../../../src/domain/interview/delivery/countWords";

it("a word keeps its apostrophes and hyphens, and punctuation is none", () => {
  expect(countWords("Don't retrain blue-green models - it's 3 o’clock, né?")).toBe(8);
  expect(countWords(" … - ")).toBe(0);
});
