/** A deck may be nested up to a limit, in lists and in objects. */
import { expect, it } from "vitest";
import { isNestedTooDeeply } from "../../../src/storage/decks/isNestedTooDeeply";

/** A text in this number of nested lists and objects, alternately. */
function nest(depth: number): unknown {
  let value: unknown = "text";
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { children: value };
  return value;
}

it.each([
  [0, 0, false],
  [1, 0, true],
  [3, 3, false],
  [4, 3, true],
])("%i levels with a limit of %i: too deep is %s", (depth, limit, expected) => {
  expect(isNestedTooDeeply(nest(depth), limit)).toBe(expected);
});

it("a deck may have a hundred levels", () => {
  expect(isNestedTooDeeply(nest(100))).toBe(false);
  expect(isNestedTooDeeply(nest(101))).toBe(true);
});

it("the deepest part counts, wherever it is", () => {
  expect(isNestedTooDeeply({ a: 1, b: [null, nest(2)], c: "text" }, 4)).toBe(false);
  expect(isNestedTooDeeply({ a: 1, b: [null, nest(3)], c: "text" }, 4)).toBe(true);
});

it("plain values have no levels", () => {
  for (const value of [null, undefined, 7, "a long text", true])
    expect(isNestedTooDeeply(value, 0)).toBe(false);
});
