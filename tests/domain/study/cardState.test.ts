/** On which days a card was graded, as its state remembers them. */
import { expect, it } from "vitest";
import { defaultSettings } from "../../../src/domain/settings";
import { replayCard } from "../../../src/domain/study/cardState";
import { msPerDay } from "../../../src/domain/time";

/** The state after a grade on each of these days. */
const gradedOn = (...days: readonly number[]) =>
  replayCard(
    days.map((day, seq) => ({
      type: "graded",
      card: "a",
      grade: 3,
      durationMs: 1,
      writer: "w",
      seq,
      day,
      timestamp: day * msPerDay + seq,
    })),
    { scheduling: defaultSettings.scheduling, aliases: {} },
  );

it("the last days are the newest one, once, and the day before if that has a grade", () => {
  expect(gradedOn(10).lastGradedDays).toEqual([10]);
  expect(gradedOn(10, 11).lastGradedDays).toEqual([10, 11]);
  expect(gradedOn(10, 11, 11).lastGradedDays).toEqual([10, 11]);
  expect(gradedOn(10, 11, 12).lastGradedDays).toEqual([11, 12]);
  expect(gradedOn(10, 12).lastGradedDays).toEqual([12]);
});

it("a day that is repeated by travelling west keeps the day after", () => {
  expect(gradedOn(11, 10).lastGradedDays).toEqual([11, 10]);
});

it("the first day stays the first", () => {
  expect(gradedOn(10, 12, 14).firstGradedDay).toBe(10);
});

it("the first day after a reset is that of the next grade", () => {
  const on = (day: number) => ({ writer: "w", seq: day, day, timestamp: day * msPerDay });
  const options = { scheduling: defaultSettings.scheduling, aliases: {} };
  const graded = (day: number) =>
    ({ type: "graded", card: "a", grade: 3, durationMs: 1, ...on(day) }) as const;
  const reset = { type: "cardsChanged", cards: ["a"], change: { type: "reset" }, ...on(12) } as const;
  expect(replayCard([graded(10), reset], options).firstGradedDay).toBe(10);
  expect(replayCard([graded(10), reset, graded(14), graded(16)], options).firstGradedDay).toBe(14);
});
