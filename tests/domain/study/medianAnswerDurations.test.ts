/** The answer times that a workload is computed with. */
import { describe, expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { defaultSettings } from "../../../src/domain/settings";
import { medianAnswerDurations } from "../../../src/domain/study/medianAnswerDurations";
import { replay } from "../../../src/domain/study/study";

const graded = (grade: Grade, durationMs: number, seq: number): Event => ({
  type: "graded",
  card: `c/s/${seq}:meaning`,
  grade,
  durationMs,
  writer: "w",
  seq,
  timestamp: seq,
  day: 0,
});
const medians = (...events: readonly Event[]) =>
  medianAnswerDurations(replay(events, { scheduling: defaultSettings.scheduling, aliases: {} }));
const times = (count: number, durationMs: (i: number) => number, grade: Grade = 3) =>
  Array.from({ length: count }, (_, i) => graded(grade, durationMs(i), i));

describe("the answer time of a grade", () => {
  it("is the median of 20 answers or more, and a default with fewer", () => {
    expect(medians(...times(20, () => 4_000))).toEqual({ 1: 25_000, 2: 12_000, 3: 4_000, 4: 8_000 });
    expect(medians(...times(19, () => 4_000))[3]).toBe(10_000);
    expect(medians(...times(21, (i) => (i % 2 === 0 ? 100_000 - i : 2_000 + i)))[3]).toBe(99_980);
    expect(medians(...times(21, (i) => 1_000 * (21 - i)))[3]).toBe(11_000);
  });

  it("leaves out answers of two minutes and more, those without a time, and those that were undone", () => {
    const short = times(20, () => 119_999);
    expect(medians(...short)[3]).toBe(119_999);
    expect(medians(...times(20, () => 120_000))[3]).toBe(10_000);
    expect(medians(...times(20, () => 0))[3]).toBe(10_000);
    expect(medians(...times(20, () => 1))[3]).toBe(1);
    const undo: Event = { type: "undone", event: "w.0", writer: "w", seq: 99, timestamp: 99, day: 0 };
    expect(medians(...short, undo)[3]).toBe(10_000);
  });

  it("is counted for each grade on its own", () => {
    const events = ([1, 2, 3, 4] as const).flatMap((grade) =>
      Array.from({ length: 20 }, (_, i) => graded(grade, 1_000 * grade, 100 * grade + i)),
    );
    expect(medians(...events)).toEqual({ 1: 1_000, 2: 2_000, 3: 3_000, 4: 4_000 });
  });
});
