/** Fuzz moves due days within FSRS's ranges, by the card's id. */
import fc from "fast-check";
import { get_fuzz_range } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "../../../src/domain/scheduling/calendar";
import { nextMemory } from "../../../src/domain/scheduling/fsrs";
import { fuzzDueDay } from "../../../src/domain/scheduling/fuzzDueDay";
import { fuzzRange } from "../../../src/domain/scheduling/fuzzRange";
import type { Memory } from "../../../src/domain/scheduling/memory";
import { noEasyDays } from "../../../src/domain/scheduling/schedulingOptions";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";

const day = 20_780;
const dueDayOf = ({ next }: Memory): number => (next.type === "review" ? next.dueDay : Number.NaN);
const due = (memory: Memory): number => dueDayOf(memory) - memory.lastReviewedDay;
const easy = nextMemory(undefined, 4, day * msPerDay, day, defaultSettings.scheduling);
const inDays = (interval: number): Memory => ({ ...easy, next: { type: "review", dueDay: day + interval } });

describe("fuzz", () => {
  it("has FSRS's ranges", () => {
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

  it("stays in that range, always gives one card the same day, and gives different cards different days", () => {
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

  it("avoids easy days, if another day is in range", () => {
    const noSundays = [0, 1, 1, 1, 1, 1, 1];
    for (let i = 0; i < 200; i += 1) {
      const memory = fuzzDueDay(inDays(30), `card ${i}`, 10, 36_500, noSundays);
      expect(weekdayOf(dueDayOf(memory))).not.toBe(0);
      // Two days from now is what it is: nothing else is near.
      expect(due(fuzzDueDay(inDays(2), `card ${i}`, 1, 36_500, [0, 0, 0, 0, 0, 0, 0]))).toBe(2);
    }
  });

  it("depends on the weights of days relative to each other only", () => {
    const halved = noEasyDays.map((weight) => weight / 2);
    for (let i = 0; i < 50; i += 1) {
      const moved = fuzzDueDay(inDays(30), `card ${i}`, 10, 36_500, noEasyDays);
      expect(fuzzDueDay(inDays(30), `card ${i}`, 10, 36_500, halved)).toEqual(moved);
      expect(
        fuzzDueDay(
          inDays(30),
          `card ${i}`,
          10,
          36_500,
          noEasyDays.map(() => 0),
        ),
      ).toEqual(moved);
    }
  });

  it("takes the only day in range that isn't easy, however little it weighs", () => {
    const onlySundays = [0.1, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 50; i += 1)
      expect(weekdayOf(dueDayOf(fuzzDueDay(inDays(30), `card ${i}`, 10, 36_500, onlySundays)))).toBe(0);
  });

  it("moves cards by the same days in every version", () => {
    const dueDays = ["a", "b", "c/s/f:name"].map((card) =>
      due(fuzzDueDay(inDays(30), card, 10, 36_500, noEasyDays)),
    );
    expect(dueDays).toEqual([33, 33, 30]);
    const byReviews = Array.from({ length: 12 }, (_, reps) =>
      due(fuzzDueDay({ ...inDays(100), reps }, "introduction/what-is-mlops:answer", 10, 36_500, noEasyDays)),
    );
    expect(byReviews).toEqual([95, 95, 105, 97, 93, 97, 100, 96, 104, 99, 104, 94]);
  });

  it("knows that 23 November 2026 is a Monday", () => {
    expect(weekdayOf(Date.UTC(2026, 10, 23) / msPerDay)).toBe(1);
    expect(weekdayOf(-5)).toBe(6);
  });

  it("never exceeds the longest interval, and does not move learning steps", () => {
    for (let i = 0; i < 50; i += 1)
      expect(due(fuzzDueDay(inDays(30), `card ${i}`, 10, 30, noEasyDays))).toBeLessThanOrEqual(30);
    const again = nextMemory(undefined, 1, day * msPerDay, day, defaultSettings.scheduling);
    expect(fuzzDueDay(again, "card", 0, 36_500, noEasyDays)).toBe(again);
  });
});
