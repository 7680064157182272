import fc from "fast-check";
import { expect, it } from "vitest";
import { isOneEditApart } from "../../../../src/domain/grading/language/spelling";

/** Slow and plain: every text one edit away from `word`, over the letters that matter here. */
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

it("knows one letter more, less, other or swapped, and nothing else", () => {
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
