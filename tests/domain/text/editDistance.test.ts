import fc from "fast-check";
import { expect, it } from "vitest";
import { commonPrefixLength, editDistance, isOneEditApart } from "../../../src/domain/text/editDistance";

/** Every text that is one edit away from `word`, over the letters used here. */
function everyEdit(word: string): ReadonlySet<string> {
  const edits = new Set<string>();
  for (let i = 0; i <= word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    edits.add(head + tail.slice(1));
    edits.add(head + (tail[1] ?? "") + (tail[0] ?? "") + tail.slice(2));
    for (const letter of "abc") {
      edits.add(head + letter + tail);
      edits.add(head + letter + tail.slice(1));
    }
  }
  edits.delete(word);
  return edits;
}

const word = fc.stringMatching(/^[abc]{0,6}$/);

it("finds words with one letter more, less, replaced or swapped, and no others", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditApart(a, b)).toBe(everyEdit(a).has(b));
    }),
    { numRuns: 2000 },
  );
});

it("is the same both ways round", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditApart(a, b)).toBe(isOneEditApart(b, a));
    }),
  );
});

it("is 1 for exactly the words that are one edit apart", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 3) === 1).toBe(isOneEditApart(a, b));
    }),
  );
});

it.each([
  ["kitten", "kitten", 0],
  ["kitten", "sitten", 1],
  ["kitten", "sitting", 3],
  ["abcd", "badc", 2],
  ["ca", "abc", 3],
  ["", "abc", 3],
  ["abcdef", "ghijkl", 6],
])("is from %s to %s %i edits", (a, b, distance) => {
  expect(editDistance(a, b, 9)).toBe(distance);
  expect(editDistance(b, a, 9)).toBe(distance);
});

it("is at most the given maximum", () => {
  expect(editDistance("kitten", "sitting", 2)).toBe(2);
  expect(editDistance("a", "abcdefgh", 3)).toBe(3);
  expect(editDistance("abcdef", "ghijkl", 4)).toBe(4);
  expect(editDistance("ab", "ab", 0)).toBe(0);
});

it("counts the letters that two words begin with in common", () => {
  expect(commonPrefixLength("monitor", "monitored")).toBe(7);
  expect(commonPrefixLength("monitor", "money")).toBe(3);
  expect(commonPrefixLength("a", "b")).toBe(0);
  expect(commonPrefixLength("", "b")).toBe(0);
});
