/** What cards count for in short days: no day holds more, whatever is asked and whatever comes of it. */
import { describe, expect, it } from "vitest";
import { createDynamics } from "../../../../src/domain/planning/person/studyModel";
import { countShortDaySeconds } from "../../../../src/domain/planning/solver/countShortDaySeconds";
import { model } from "../requests";

const usual = createDynamics(model);
const odd = createDynamics({
  ...model,
  seconds: { new: 21.37, recalled: 8.13, forgotten: 26.71, repeated: 9 },
});
const chances = [0, 0.2, 0.45, 0.5, 0.63, 0.777, 0.85, 0.9, 0.96, 0.97, 0.99, 1];

/** The most that a day can count for, by trying every order of these cards, to the exact second. */
function mostOfDay(
  { durations, longestFirstSeconds, longestReviewSeconds }: typeof usual,
  counted: { readonly first: number; readonly review: (recall: number) => number },
  seconds: number,
): number {
  const known = new Map<string, number>();
  const from = (left: number): number => {
    const key = left.toFixed(6);
    const before = known.get(key);
    if (before !== undefined) return before;
    const after = (outcome: typeof durations.new) =>
      outcome.reduce((sum, { seconds: taken, chance }) => sum + chance * from(left - taken), 0);
    const options = [0];
    if (left >= longestFirstSeconds) options.push(counted.first + after(durations.new));
    if (left >= longestReviewSeconds) {
      const [recalled, forgotten] = [after(durations.recalled), after(durations.forgotten)];
      for (const chance of chances)
        options.push(counted.review(chance) + chance * recalled + (1 - chance) * forgotten);
    }
    known.set(key, Math.max(...options));
    return Math.max(...options);
  };
  return from(seconds);
}

describe("cards in short days", () => {
  it.each([
    ["usual times", usual, [25, 30, 45, 60, 90, 120, 149]],
    ["other times", odd, [22, 27, 40, 60, 100]],
  ] as const)("%s: no day holds more than is said, nor than its seconds", (_, dynamics, days) => {
    for (const day of days) {
      const counted = countShortDaySeconds(dynamics, [day]);
      if (!counted) continue;
      const capacity = counted.capacity(day);
      expect(capacity).toBeLessThanOrEqual(day + 1e-9);
      expect(mostOfDay(dynamics, counted, day)).toBeLessThanOrEqual(capacity + 1e-9);
    }
  });

  it("count for all of a day that holds one of them, and for more than their seconds in a minute", () => {
    const one = countShortDaySeconds(usual, [30, 30]);
    expect([one?.first, one?.review(0.5), one?.review(0.9)]).toEqual(
      [30, 30, 30].map((s) => expect.closeTo(s, 1)),
    );
    const minute = countShortDaySeconds(usual, [60]);
    expect(minute?.first).toBeCloseTo(30, 9);
    expect((minute?.review(0.5) ?? 0) / 17.5).toBeGreaterThan(1.05);
    expect((minute?.review(0.9) ?? 0) / 11.5).toBeGreaterThan(1.05);
  });

  it("hold in the shortest of several days, too, and count for nothing where none fits", () => {
    const counted = countShortDaySeconds(usual, [120, 24, 30, 0]);
    expect([24, 0].map((seconds) => counted?.capacity(seconds))).toEqual([0, 0]);
    expect(mostOfDay(usual, counted ?? { first: 0, review: () => 0 }, 30)).toBeLessThanOrEqual(
      counted?.capacity(30) ?? 0,
    );
  });

  it("count for more than their seconds in days of up to five of the longest answers", () => {
    // Five new cards of 30 seconds don't fit. A card that is recalled with a chance of 0.5 takes 17.5 on average.
    expect(countShortDaySeconds(usual, [149])?.review(0.5)).toBeGreaterThan(18);
    // Where a forgotten card takes the longest, of 26.71: 17.42 on average.
    expect(countShortDaySeconds(odd, [5 * 26.71])?.review(0.5)).toBeGreaterThan(17.7);
    expect(countShortDaySeconds(odd, [5 * 26.71 + 0.01])).toBeUndefined();
  });

  it("count for their seconds in days of more than five of the longest answers, and with learning steps", () => {
    expect(countShortDaySeconds(usual, [120, 151])).toBeUndefined();
    const steps = { first: [[0, 1], [0, 1], [0, 1], [1]], forgotten: [0, 1] } as const;
    expect(countShortDaySeconds(createDynamics({ ...model, sameDayRepeats: steps }), [60])).toBeUndefined();
  });
});
