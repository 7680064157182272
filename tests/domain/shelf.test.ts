/** A shelf is a map that is never changed. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyShelf, put, shelfOf, take } from "../../src/domain/shelf";

const key = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.constantFrom("__proto__", "constructor", "toString", "introduction/tools/jenkins:name"),
);

it("is a map, and the shelf before a change stays as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 60 }), (pairs) => {
      const model = new Map<string, number>();
      let shelf = emptyShelf<number>();
      for (const [name, value] of pairs) {
        const before = shelf;
        const was = take(before, name);
        shelf = put(shelf, name, value);
        expect(take(before, name)).toBe(was);
        model.set(name, value);
      }
      expect(shelf.size).toBe(model.size);
      for (const [name, value] of model) expect(take(shelf, name)).toBe(value);
      expect(take(shelf, "never put there")).toBeUndefined();
      expect(shelf).toEqual(shelfOf(pairs));
    }),
  );
});
