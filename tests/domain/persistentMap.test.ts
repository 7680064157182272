/** A shelf is a map that is never changed. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyPersistentMap, setEntry, createPersistentMap, getEntry } from "../../src/domain/persistentMap";

const key = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.constantFrom("__proto__", "constructor", "toString", "introduction/tools/jenkins:name"),
);

it("is a map, and the shelf before a change stays as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 60 }), (pairs) => {
      const model = new Map<string, number>();
      let shelf = emptyPersistentMap<number>();
      for (const [name, value] of pairs) {
        const before = shelf;
        const was = getEntry(before, name);
        shelf = setEntry(shelf, name, value);
        expect(getEntry(before, name)).toBe(was);
        model.set(name, value);
      }
      expect(shelf.size).toBe(model.size);
      for (const [name, value] of model) expect(getEntry(shelf, name)).toBe(value);
      expect(getEntry(shelf, "never put there")).toBeUndefined();
      expect(shelf).toEqual(createPersistentMap(pairs));
    }),
  );
});
