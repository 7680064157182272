/** When a card that is forgotten again and again is suspended. */
import { expect, it } from "vitest";
import type { Memory } from "../../../src/domain/scheduling/memory";
import { becomesLeech } from "../../../src/domain/study/leech";

const memory = (lapses: number): Memory => ({
  stability: 1,
  difficulty: 9,
  reps: 30,
  lapses,
  lastReviewedAt: 0,
  lastReviewedDay: 0,
  learningStepIndex: 0,
  next: { type: "review", dueDay: 1 },
});

it("a card becomes a leech with its eighth lapse, and again with every fourth after it", () => {
  const lapses = Array.from({ length: 20 }, (_, i) => i + 1);
  expect(lapses.filter((count) => becomesLeech(memory(count - 1), memory(count)))).toEqual([8, 12, 16, 20]);
});

it("only a lapse makes it one", () => {
  expect(becomesLeech(memory(8), memory(8))).toBe(false);
  expect(becomesLeech(undefined, memory(0))).toBe(false);
});
