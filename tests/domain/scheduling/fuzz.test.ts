/** Due days are spread as FSRS allows, by the card's name. */
import fc from "fast-check";
import { get_fuzz_range } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { msPerDay } from "../../../src/domain/scheduling/calendar";
import { type Memory, nextMemory } from "../../../src/domain/scheduling/fsrs";
import { defaultSettings } from "../../../src/domain/settings";
import { fuzzRange, noEasyDays, fuzzDueDay, weekdayOf } from "../../../src/domain/scheduling/fuzz";

const day = 20_780;
const dueDayOf = ({ next }: Memory): number => (next.type === "review" ? next.dueDay : Number.NaN);
const due = (memory: Memory): number => dueDayOf(memory) - memory.lastReviewedDay;
const easy = nextMemory(undefined, 4, day * msPerDay, day, defaultSettings.scheduling);
const inDays = (interval: number): Memory => ({ ...easy, next: { type: "review", dueDay: day + interval } });

describe("spreading", () => {
  it("knows FSRS's own range", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 2_000 }),
        fc.nat(2_000),
        fc.integer({ min: 3, max: 36_500 }),
        (interval, elapsed, maximum) => {
          fc.pre(interval <= maximum);
          const { min_ivl, max_ivl } = get_fuzz_range(interval, elapsed, maximum);
          expect(fuzzRange(interval, elapsed, maximum)).toEqual({ from: min_ivl, to: max_ivl });
        },
      ),
    );
  });

  it("stays in that range, gives one card the same day always, and different cards different ones", () => {
    const days = new Set<number>();
    for (let i = 0; i < 200; i += 1) {
      const moved = fuzzDueDay(inDays(30), `card ${i}`, 10, 36_500, noEasyDays);
      expect(fuzzDueDay(inDays(30), `card ${i}`, 10, 36_500, noEasyDays)).toEqual(moved);
      const { from, to } = fuzzRange(30, 10, 36_500);
      expect(due(moved)).toBeGreaterThanOrEqual(from);
      expect(due(moved)).toBeLessThanOrEqual(to);
      days.add(due(moved));
    }
    const { from, to } = fuzzRange(30, 10, 36_500);
    expect(days.size).toBe(to - from + 1);
  });

  it("keeps off the days that are to be easy, if any other is near", () => {
    const noSundays = [0, 1, 1, 1, 1, 1, 1];
    for (let i = 0; i < 200; i += 1) {
      const memory = fuzzDueDay(inDays(30), `card ${i}`, 10, 36_500, noSundays);
      expect(weekdayOf(dueDayOf(memory))).not.toBe(0);
      // Two days from now is what it is: nothing else is near.
      expect(due(fuzzDueDay(inDays(2), `card ${i}`, 1, 36_500, [0, 0, 0, 0, 0, 0, 0]))).toBe(2);
    }
  });

  it("takes 23 November 2026 for the Monday that it was", () => {
    expect(weekdayOf(Date.UTC(2026, 10, 23) / msPerDay)).toBe(1);
    expect(weekdayOf(-5)).toBe(6);
  });

  it("never passes the longest interval, and leaves learning steps alone", () => {
    for (let i = 0; i < 50; i += 1)
      expect(due(fuzzDueDay(inDays(30), `card ${i}`, 10, 30, noEasyDays))).toBeLessThanOrEqual(30);
    const again = nextMemory(undefined, 1, day * msPerDay, day, defaultSettings.scheduling);
    expect(fuzzDueDay(again, "card", 0, 36_500, noEasyDays)).toBe(again);
  });
});
