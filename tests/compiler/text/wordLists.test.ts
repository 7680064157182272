/** A long pattern that is written as lists of words. */
import { expect, it } from "vitest";
import { alternatives } from "../../../src/compiler/text/wordLists";

it("is one of the words of all lists, without the names of the lists", () => {
  const inner = alternatives`
    inner: x|y
  `;
  expect(inner).toBe("(?:x|y)");
  expect(alternatives`
    first list: notes?|e\.g\.
    second: \d+: \w|${inner}
  `).toBe(String.raw`(?:notes?|e\.g\.|\d+: \w|(?:x|y))`);
});
