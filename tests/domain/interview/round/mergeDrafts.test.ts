/** Merging an answer that was edited in two tabs. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeDrafts } from "../../../../src/domain/interview/round/mergeDrafts";

it("keeps the text that was changed, and both texts if both were", () => {
  expect(mergeDrafts("a", "a b", "a")).toBe("a b");
  expect(mergeDrafts("a", "a", "a c")).toBe("a c");
  expect(mergeDrafts("a", "", "a")).toBe("");
  expect(mergeDrafts("a", "a b", "a c")).toBe("a c\n\na b");
});

it("never loses text that either tab added", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (base, ours, theirs) => {
      const merged = mergeDrafts(base, ours, theirs);
      const written = [ours, theirs].filter((each) => each !== base);
      expect(written.filter((each) => !merged.includes(each))).toEqual([]);
    }),
  );
});
