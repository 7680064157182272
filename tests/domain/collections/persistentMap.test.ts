/** The immutable map behaves like a Map that is copied before each change. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  createPersistentMap,
  emptyPersistentMap,
  getEntry,
  setEntry,
} from "../../../src/domain/collections/persistentMap";

const key = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.constantFrom("__proto__", "constructor", "toString", "introduction/tools/jenkins:name"),
);

it("works like a map, and the map before a change stays as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 60 }), (pairs) => {
      const model = new Map<string, number>();
      let map = emptyPersistentMap<number>();
      for (const [name, value] of pairs) {
        const before = map;
        const was = getEntry(before, name);
        map = setEntry(map, name, value);
        expect(getEntry(before, name)).toBe(was);
        model.set(name, value);
      }
      expect(map.size).toBe(model.size);
      for (const [name, value] of model) expect(getEntry(map, name)).toBe(value);
      expect(getEntry(map, "never put there")).toBeUndefined();
      expect(map).toEqual(createPersistentMap(pairs));
    }),
  );
});
