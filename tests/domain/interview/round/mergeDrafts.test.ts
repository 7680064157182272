/** Whoever writes one answer in two tabs finds the words of both. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeDrafts } from "../../../../src/domain/interview/round/mergeDrafts";

it("keeps the words of whoever wrote, and of both if both did", () => {
  expect(mergeDrafts("a", "a b", "a")).toBe("a b");
  expect(mergeDrafts("a", "a", "a c")).toBe("a c");
  expect(mergeDrafts("a", "", "a")).toBe("");
  expect(mergeDrafts("a", "a b", "a c")).toBe("a c\n\na b");
});

it("never loses what was written on either side since", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (base, ours, theirs) => {
      const merged = mergeDrafts(base, ours, theirs);
      const written = [ours, theirs].filter((each) => each !== base);
      expect(written.filter((each) => !merged.includes(each))).toEqual([]);
    }),
  );
});
