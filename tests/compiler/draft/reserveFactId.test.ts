/** Derived ids of facts, where many have the same words. */
import { expect, it, vi } from "vitest";
import { compileImported } from "../../fixtures/compiler/compileText";

it("looks for the next free number from the last one on", () => {
  const count = 500;
  const text = Array.from({ length: count }, (_, i) => `Q: What is a pod?\nA: Unit ${i}.`).join("\n\n");
  const has = vi.spyOn(Map.prototype, "has");
  const { decks } = compileImported(text);
  const asked = has.mock.calls.filter(([key]) => typeof key === "string" && key.startsWith("notes/"));
  has.mockRestore();
  expect(decks[0]?.cards).toHaveLength(count);
  expect(asked.length).toBeLessThan(20 * count);
});
