/** The words that two texts share. */
import { expect, it } from "vitest";
import { countShared, wordPrefixes } from "../../../src/domain/interview/wordPrefixes";

it("words of four letters or more are alike in their first six", () => {
  expect([...wordPrefixes("The monitoring of MONITORED tests, a5b6 été")]).toEqual([
    "monito",
    "tests",
    "a5b6",
  ]);
  expect([...wordPrefixes("a bc def")]).toEqual([]);
  expect(countShared(wordPrefixes("drift monitoring"), wordPrefixes("monitors drift and data drift"))).toBe(
    2,
  );
  expect(countShared(new Set(["a", "b"]), new Set(["c"]))).toBe(0);
});
