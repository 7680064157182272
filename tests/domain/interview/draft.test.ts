/** Whoever writes one answer in two tabs finds the words of both. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergedDraft } from "../../../src/domain/interview/draft";

it("keeps the words of whoever wrote, and of both if both did", () => {
  expect(mergedDraft("a", "a b", "a")).toBe("a b");
  expect(mergedDraft("a", "a", "a c")).toBe("a c");
  expect(mergedDraft("a", "", "a")).toBe("");
  expect(mergedDraft("a", "a b", "a c")).toBe("a c\n\na b");
});

it("never loses what was written on either side since", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (base, ours, theirs) => {
      const merged = mergedDraft(base, ours, theirs);
      const written = [ours, theirs].filter((each) => each !== base);
      expect(written.filter((each) => !merged.includes(each))).toEqual([]);
    }),
  );
});
