/** How much each reason to ask a question weighs, and which of several reasons is given. */
import { describe, expect, it } from "vitest";
import { type QuestionHistory, isMissed } from "../../../../src/domain/interview/setup/questionHistory";
import { weighQuestion } from "../../../../src/domain/interview/setup/weighQuestion";

const today = 20_800;
const historyEntry = (daysAgo: number, missedPoints: number, judgedPoints = 4): QuestionHistory[number] => ({
  day: today - daysAgo,
  judgedPoints,
  missedPoints,
});
const weigh = (history: QuestionHistory, recall?: number) => weighQuestion({ recall }, history, today);

describe("a question", () => {
  it("that was never asked weighs 3", () => {
    expect(weigh([])).toEqual({ weight: 3, why: { type: "new" } });
  });

  it("weighs 1 for each 30 days since it was asked, at most 2", () => {
    const why = (daysAgo: number) => ({ type: "longAgo", day: today - daysAgo });
    expect(weigh([historyEntry(15, 0)])).toEqual({ weight: 0.5, why: why(15) });
    expect(weigh([historyEntry(60, 0)])).toEqual({ weight: 2, why: why(60) });
    expect(weigh([historyEntry(90, 0)])).toEqual({ weight: 2, why: why(90) });
  });

  it("weighs 2 more if a point was missed, and up to 4 more by the share that was", () => {
    expect(weigh([historyEntry(0, 1)])).toEqual({
      weight: 3,
      why: { type: "missed", missed: 1, total: 4, day: today },
    });
    expect(weigh([historyEntry(0, 4)]).weight).toBe(6);
    expect(weigh([historyEntry(30, 4)]).weight).toBe(7);
  });

  it("weighs 20 more if half of it was missed the last two times, and only then", () => {
    const twice = { type: "missedTwice", day: today };
    expect(weigh([historyEntry(9, 2), historyEntry(0, 2)])).toEqual({ weight: 24, why: twice });
    expect(weigh([historyEntry(9, 1), historyEntry(0, 2)]).why.type).toBe("missed");
    expect(weigh([historyEntry(9, 2), historyEntry(0, 1)]).why.type).toBe("missed");
    expect(weigh([historyEntry(19, 4), historyEntry(9, 4), historyEntry(0, 1)]).why.type).toBe("missed");
    expect(weigh([historyEntry(19, 0), historyEntry(9, 4), historyEntry(0, 4)])).toEqual({
      weight: 26,
      why: twice,
    });
  });

  it("weighs more the less its cards are remembered, below a recall of 85%", () => {
    expect(weigh([], 0.85)).toEqual({ weight: 3, why: { type: "new" } });
    expect(weigh([], 0.95).weight).toBe(3);
    expect(weigh([], 0.65).weight).toBeCloseTo(4);
    expect(weigh([], 0.65).why.type).toBe("new");
    expect(weigh([], 0.05)).toEqual({ weight: 7, why: { type: "lowRecall", recall: 0.05 } });
  });
});

it("counts a question as missed when at least half of its judged points were", () => {
  expect(isMissed(historyEntry(0, 2))).toBe(true);
  expect(isMissed(historyEntry(0, 1))).toBe(false);
  expect(isMissed(historyEntry(0, 2, 5))).toBe(false);
  expect(isMissed(historyEntry(0, 1, 1))).toBe(true);
  expect(isMissed(historyEntry(0, 0, 0))).toBe(false);
});
