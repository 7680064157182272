/** The explanation of an interval: its numbers are those of the scheduler, and its words say the sum. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainInterval } from "../../../src/domain/scheduling/explainInterval";
import { intervalAfter } from "../../../src/domain/scheduling/interval";
import { type Grade, type Memory, grades } from "../../../src/domain/scheduling/memory";
import { scheduleReview } from "../../../src/domain/scheduling/scheduleReview";
import type { SchedulingOptions } from "../../../src/domain/scheduling/schedulingOptions";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";
import { describeInterval } from "../../../src/features/shared/describeInterval";

const day = 20_000;
const exact: SchedulingOptions = { ...defaultSettings.scheduling, enableFuzz: false };
const card = "introduction/what-is-mlops:answer";

const reviewed = (stability: number, difficulty: number, daysAgo: number): Memory => ({
  stability,
  difficulty,
  reps: 3,
  lapses: 0,
  lastReviewedAt: (day - daysAgo) * msPerDay,
  lastReviewedDay: day - daysAgo,
  learningStepIndex: 0,
  next: { type: "review", dueDay: day },
});
const explain = (memory: Memory | undefined, grade: Grade, scheduling = exact) =>
  explainInterval(memory, card, grade, day * msPerDay, day, scheduling);

describe("explainInterval", () => {
  it("has the interval that scheduleReview gives, and a sum that leads to it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 900, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(...grades),
        fc.boolean(),
        fc.double({ min: 0.7, max: 0.97, noNaN: true }),
        (stability, difficulty, daysAgo, grade, enableFuzz, desiredRetention) => {
          const scheduling = { ...exact, enableFuzz, desiredRetention };
          const memory = reviewed(stability, difficulty, daysAgo);
          const { interval, days } = explain(memory, grade, scheduling);
          const next = scheduleReview(memory, card, grade, day * msPerDay, day, scheduling);
          expect(interval).toEqual(intervalAfter(next, day * msPerDay));
          expect(days === undefined).toBe(interval.type === "minutes");
          expect(enableFuzz || !days || interval.count === days.ordered).toBe(true);
        },
      ),
    );
  });

  it("explains a recalled card by hand: at 90% retention the interval is the stability", () => {
    // (1 + F · 12 / 10) ** -0.1542 with F = 0.9 ** (1 / -0.1542) − 1 = 0.9804: 0.8870.
    const { occasion, days, stability } = explain(reviewed(10, 5.2, 12), 3);
    expect(occasion).toMatchObject({ type: "later", stability: 10, difficulty: 5.2 });
    expect(occasion.type === "later" && occasion.recall).toBeCloseTo(0.887, 3);
    expect(days?.retention).toBe(Math.round(stability));
  });
});

describe("describeInterval", () => {
  it("says a recalled card's sum: 10 · (1 + e^1.8722 · 5.8 · 10^−0.1666 · (e^(0.113 · 0.796) − 1)) = 34.2", () => {
    expect(describeInterval(explain(reviewed(10, 5.2, 12), 3))).toMatch(
      /^Good: stability 10 → 34\.2 days, because you recalled it at 89% and it is of middling difficulty 5\.2; at 90% retention that is 34 days\.$/,
    );
  });

  it("says what forgetting does, and that a step comes next", () => {
    expect(describeInterval(explain(reviewed(10, 8, 12), 1))).toMatch(
      /^Again: stability 10 → 1\.4 days, because you forgot it at 89% and it is of high difficulty 8\.0; the next step is in 10 min\.$/,
    );
  });

  it("says how a new card starts", () => {
    expect(describeInterval(explain(undefined, 4))).toMatch(
      /^Easy: a new card starts with a stability of 8\.3 days and as of low difficulty 1\.0; at 90% retention that is 8 days\.$/,
    );
  });

  it("says that a second review on the same day adds little", () => {
    expect(describeInterval(explain(reviewed(10, 5, 0), 3))).toContain(
      "a small step because you reviewed it on the same day before",
    );
  });

  it("says when fuzz, the other grades or the longest interval changed the days", () => {
    const moved = Array.from({ length: 40 }, (_, i) =>
      describeInterval(explain(reviewed(30 + i, 5, 30), 3, { ...exact, enableFuzz: true })),
    );
    expect(moved.some((text) => text.includes("so that cards learned together don't come together"))).toBe(
      true,
    );
    expect(describeInterval(explain(reviewed(0.2, 9.9, 1), 4))).toContain("to differ from the other grades");
    expect(describeInterval(explain(reviewed(50, 5, 50), 3, { ...exact, maximumInterval: 20 }))).toContain(
      "at 90% retention that is 20 days, the longest interval you allow",
    );
  });
});
