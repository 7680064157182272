/** The recall of cards, now and in the coming days. */
import { expect, it } from "vitest";
import { retrievability } from "../../../src/domain/scheduling/fsrs";
import { forecastRecall, summarizeProgress } from "../../../src/domain/study/progressSummary";
import { memoryOf } from "../../../src/domain/study/study";
import { msPerDay } from "../../../src/domain/time";
import { exact, graded, studyOf, today } from "../progress/history";

const now = today * msPerDay;
const study = studyOf([graded("a", 3, 9), graded("b", 4, 5)]);
const recallOf = (card: string, at: number) => {
  const memory = memoryOf(study, card);
  if (!memory) throw new Error("never graded");
  return retrievability(memory, at, exact);
};

it("the mean recall is of the cards that were seen", () => {
  const { recall, ...counts } = summarizeProgress(["a", "new", "b"], study, exact, now);
  expect(counts).toEqual({ cardCount: 3, seenCount: 2 });
  expect(recall).toBeCloseTo((recallOf("a", now) + recallOf("b", now)) / 2, 12);
});

it("there is none of cards that were never seen", () => {
  expect(summarizeProgress(["new"], study, exact, now)).toEqual({
    cardCount: 1,
    seenCount: 0,
    recall: undefined,
  });
  expect(forecastRecall(["new"], study, exact, now, 1)).toEqual([0, 0]);
});

it("the forecast is of now and of each of the days after", () => {
  const expected = [0, 1, 2].map((days) => recallOf("a", now + days * msPerDay));
  expect(forecastRecall(["a"], study, exact, now, 2)).toEqual(expected);
});
