/** Seeded numbers and orders, and hashes. Due days and orders depend on them, on every device. */
import { expect, it } from "vitest";
import { fnv1a } from "../../../src/domain/random/fnv1a";
import { seededRandom, shuffledIndices } from "../../../src/domain/random/seededRandom";

it("the numbers are those of mulberry32", () => {
  const random = seededRandom(1);
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ]);
});

it("indices are swapped from the last one on, as Fisher and Yates do", () => {
  // 0 1 3 2, then 0 3 1 2, then the second with itself.
  expect(shuffledIndices(4, () => 0.5)).toEqual([0, 3, 1, 2]);
  expect(shuffledIndices(4, () => 0)).toEqual([1, 2, 3, 0]);
});

it("two indices or more are never in ascending order", () => {
  // Each would be swapped with itself.
  expect(shuffledIndices(4, () => 0.999)).toEqual([1, 2, 3, 0]);
  expect(shuffledIndices(2, () => 0.999)).toEqual([1, 0]);
  expect(shuffledIndices(1, () => 0.999)).toEqual([0]);
  expect(shuffledIndices(0, () => 0.999)).toEqual([]);
});

it("the hash is FNV-1a with 32 bits, and another one for each salt", () => {
  expect(["", "a", "foobar"].map((text) => fnv1a(text))).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  expect(fnv1a("", 1)).toBe(0x811c9dc4);
  expect(fnv1a("a", 1)).not.toBe(fnv1a("a"));
});
