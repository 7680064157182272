/** The days ahead, simulated: the same numbers give the same days, more retention costs more, and a backlog ends. */
import { describe, expect, it } from "vitest";
import { remember } from "../../src/domain/memory";
import { defaultSettings } from "../../src/domain/settings";
import { emptyStudy, replay } from "../../src/domain/study";
import { type Ahead, aheadOfCards, chanceFrom, paceOf, simulate } from "../../src/domain/workload";
import { diligent } from "../store/events";

const { scheduling } = defaultSettings;
const day = 20_780;
const pace = { 1: 25_000, 2: 12_000, 3: 10_000, 4: 8_000 };
const ahead: Ahead = {
  memories: [],
  unseen: 600,
  newPerDay: 10,
  reviewsPerDay: 200,
  today: day,
  days: 60,
  pace,
};
const minutes = (retention: number, more: Partial<Ahead> = {}) =>
  simulate({ ...ahead, ...more }, { ...scheduling, retention }, chanceFrom(1)).daily.reduce(
    (a, b) => a + b,
    0,
  ) / 60_000;

describe("the days ahead", () => {
  it("are the same for the same chance, and others for another", () => {
    const once = simulate(ahead, scheduling, chanceFrom(3));
    expect(simulate(ahead, scheduling, chanceFrom(3))).toEqual(once);
    expect(simulate(ahead, scheduling, chanceFrom(4))).not.toEqual(once);
  });

  it("cost more the more is to be remembered, and the more is new", () => {
    expect(minutes(0.8)).toBeLessThan(minutes(0.9));
    expect(minutes(0.9)).toBeLessThan(minutes(0.97));
    expect(minutes(0.9, { newPerDay: 5 })).toBeLessThan(minutes(0.9));
    expect(minutes(0.9, { newPerDay: 0 })).toBe(0);
  });

  it("end with about as much remembered as was desired, or more", () => {
    const { remembered } = simulate({ ...ahead, newPerDay: 20, unseen: 300 }, scheduling, chanceFrom(1));
    expect(remembered / 300).toBeGreaterThan(0.88);
    expect(remembered / 300).toBeLessThanOrEqual(1);
  });

  it("see the end of a backlog under a daily cap, later under a smaller one", () => {
    const learned = day - 60;
    const memory = remember(undefined, 4, learned * 86_400_000, learned, scheduling);
    const memories = Array.from({ length: 300 }, () => memory);
    const end = (reviewsPerDay: number) =>
      simulate({ ...ahead, memories, newPerDay: 0, reviewsPerDay }, scheduling, chanceFrom(1)).caughtUp;
    expect(end(400)).toBe(day);
    expect(end(60)).toBeGreaterThan(day + 3);
    expect(end(30)).toBeGreaterThan(end(60) ?? 0);
  });
});

describe("the pace", () => {
  it("is the middle of one's own times, and the usual one where there are too few", () => {
    const study = replay(diligent(2_000), { scheduling, aliases: {} });
    expect(paceOf(study)[3]).toBeGreaterThan(3_000);
    expect(paceOf(study)[3]).toBeLessThan(12_000);
    expect(paceOf(replay(diligent(10), { scheduling, aliases: {} }))[4]).toBe(8_000);
  });

  it("knows who was never seen", () => {
    expect(aheadOfCards(["a", "b"], emptyStudy)).toEqual({ memories: [], unseen: 2 });
  });

  it("leaves out what is suspended, seen or not", () => {
    const stamp = { writer: "w", at: 0, day: 0 };
    const study = replay(
      [
        { ...stamp, seq: 0, type: "graded", card: "a", grade: 4, took: 1 },
        { ...stamp, seq: 1, type: "changed", cards: ["a", "b"], change: { type: "suspended", on: true } },
      ],
      { scheduling, aliases: {} },
    );
    expect(aheadOfCards(["a", "b", "c"], study)).toEqual({ memories: [], unseen: 1 });
  });
});
