/** Derived ids of facts, where many have the same words. */
import { expect, it, vi } from "vitest";
import { compileImported } from "../../fixtures/compiler/compileText";

it("starts looking for a free number at the last one", () => {
  const count = 500;
  const text = Array.from({ length: count }, (_, i) => `Q: What is a pod?\nA: Unit ${i}.`).join("\n\n");
  const has = vi.spyOn(Map.prototype, "has");
  const { decks } = compileImported(text);
  const lookups = has.mock.calls.filter(([key]) => typeof key === "string" && key.startsWith("notes/"));
  has.mockRestore();
  expect(decks[0]?.cards).toHaveLength(count);
  expect(lookups.length).toBeLessThan(20 * count);
});
