/** The replay of all reviews for the charts: which rows there are, and that its memory is the scheduler's. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replayReviews } from "../../../src/domain/progress/replayReviews";
import { tabulateReviews } from "../../../src/domain/progress/reviewTable";
import { retrievabilityAfterDays } from "../../../src/domain/scheduling/fsrs";
import { type Grade, grades } from "../../../src/domain/scheduling/memory";
import { cardHistoryOf } from "../../../src/domain/study/cardHistory";
import { msPerDay } from "../../../src/domain/time";
import { exact, graded, reset, studyOf, tableOf, today } from "./history";

const orMinusOne = (value = Number.NaN): number => (Number.isNaN(value) ? -1 : value);

describe("tabulateReviews", () => {
  it("has a row for each grade, cram and reset that is not undone, under the card's current id", () => {
    const study = studyOf(
      [
        graded("c/old:a", 3, 5),
        graded("c/b:a", 1, 4),
        { type: "crammed", card: "c/b:a", grade: 4, durationMs: 2_000, daysAgo: 3 },
        graded("c/b:a", 2, 2),
        { type: "undone", event: "w.3", daysAgo: 2 },
        reset("c/old:a", 1),
      ],
      { "c/old:a": "c/new:a" },
    );
    const table = tabulateReviews(study, () => true);
    expect(table.cards).toEqual(["c/new:a", "c/b:a"]);
    expect([...table.card]).toEqual([0, 1, 1, 0]);
    expect([...table.grade]).toEqual([3, 1, 4, 0]);
    expect([...table.isCram]).toEqual([0, 0, 1, 0]);
    expect([...table.day].map((day) => today - day)).toEqual([5, 4, 3, 1]);
    expect([...table.durationMs]).toEqual([6_000, 6_000, 2_000, 0]);
    expect([...table.timestamp].map((timestamp) => timestamp % msPerDay)).toEqual(
      [0, 1, 2, 5].map((seq) => msPerDay / 2 + seq * 1_000),
    );
    expect([...tabulateReviews(study, (card) => card === "c/new:a").grade]).toEqual([3, 0]);
  });
});

describe("replayReviews", () => {
  it("predicts what the scheduler's own memory predicts, for any history", () => {
    const steps = fc.array(
      fc.record({
        grade: fc.constantFrom<Grade>(...grades),
        wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
        isReset: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (history) => {
        let daysAgo = history.reduce((sum, { wait }) => sum + wait, 0);
        const past = history.map(({ grade, wait, isReset }) => {
          daysAgo -= wait;
          return isReset ? reset("c/a:a", daysAgo) : graded("c/a:a", grade, daysAgo);
        });
        const study = studyOf(past);
        const { predicted, stability } = replayReviews(tableOf(past), exact);
        const entries = cardHistoryOf(study, "c/a:a", { scheduling: exact, aliases: {} });
        for (const [row, { event, before }] of entries.entries()) {
          const days = before ? event.day - before.lastReviewedDay : 0;
          const isTested = event.type === "graded" && before !== undefined && days > 0;
          const recall = isTested ? retrievabilityAfterDays(before, days, exact) : Number.NaN;
          expect(orMinusOne(predicted[row])).toBeCloseTo(orMinusOne(recall), 5);
          const scale = before?.stability ?? 1;
          expect(orMinusOne(stability[row]) / scale).toBeCloseTo(orMinusOne(before?.stability) / scale, 4);
        }
      }),
    );
  });

  it("predicts nothing for a first grade, another one that day, a cram and the grade after a reset", () => {
    const { predicted } = replayReviews(
      tableOf([
        graded("c/a:a", 3, 9),
        graded("c/a:a", 3, 9),
        { type: "crammed", card: "c/a:a", grade: 1, durationMs: 1_000, daysAgo: 7 },
        graded("c/a:a", 3, 5),
        reset("c/a:a", 4),
        graded("c/a:a", 3, 1),
      ]),
      exact,
    );
    expect([...predicted].map(Number.isNaN)).toEqual([true, true, true, false, true, true]);
  });

  it("counts the reviews and lapses before, anew after a reset", () => {
    const { earlierReviews, earlierLapses, elapsedDays } = replayReviews(
      tableOf([
        graded("c/a:a", 3, 30),
        graded("c/a:a", 1, 20),
        graded("c/a:a", 3, 15),
        graded("c/a:a", 3, 1),
        reset("c/a:a", 1),
        graded("c/a:a", 3, 1),
        graded("c/a:a", 3, 0),
      ]),
      exact,
    );
    expect([...earlierReviews]).toEqual([0, 0, 1, 2, 0, 0, 0]);
    expect([...earlierLapses]).toEqual([0, 0, 1, 1, 0, 0, 0]);
    expect([...elapsedDays]).toEqual([0, 10, 5, 14, 0, 0, 1]);
  });
});

it("a review on an earlier day than the last one, by a clock that was set back, counts as one of the same day", () => {
  const table = tableOf([graded("c/a:a", 3, 9), graded("c/a:a", 3, 8), graded("c/a:a", 3, 2)]);
  const { elapsedDays, predicted } = replayReviews({ ...table, day: Int32Array.of(100, 98, 105) }, exact);
  expect([...elapsedDays]).toEqual([0, 0, 5]);
  expect([...predicted].map(Number.isNaN)).toEqual([true, true, false]);
});
