/** Sittings of one's own: which cards, and which of them are left. */
import { describe, expect, it } from "vitest";
import { aheadOf, forgottenIn, presentQueue } from "../../src/domain/custom";
import { dayLength } from "../../src/domain/day";
import type { Event, Happening } from "../../src/domain/log";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, memoryOf, replay } from "../../src/domain/study";

const day = 20_780;
const rules = { scheduling: { ...defaultSettings.scheduling, spread: false }, aliases: {} };
const settings = { ...defaultSettings, scheduling: rules.scheduling };
const entries = ["a", "b", "c", "d"].map((card) => ({ card, fact: card }));
const noon = day * dayLength;

const told = (...happenings: readonly (readonly [number, Happening])[]): Study =>
  replay(
    happenings.map(([after, happening], seq): Event => ({
      writer: "w",
      seq,
      at: (day + after) * dayLength + seq,
      day: day + after,
      ...happening,
    })),
    rules,
  );
const grade = (card: string, given: 1 | 3 | 4, type: "graded" | "crammed" = "graded"): Happening => ({
  type,
  card,
  grade: given,
  took: 1,
});

describe("what can be studied beside what is due", () => {
  it("is what comes due in the next days", () => {
    const study = told([0, grade("a", 4)], [0, grade("b", 1)]);
    expect(aheadOf(entries, study, settings, noon + 10, day, 7)).toEqual([]);
    expect(aheadOf(entries, study, settings, noon + 10, day, 8)).toEqual(["a"]);
  });

  it("is what was forgotten lately, the latest first", () => {
    const study = told([0, grade("a", 1)], [2, grade("b", 1)], [3, grade("c", 3)]);
    const now = (day + 4) * dayLength;
    expect(forgottenIn(entries, study, now, 7)).toEqual(["b", "a"]);
    expect(forgottenIn(entries, study, now, 3)).toEqual(["b"]);
  });
});

describe("a cram", () => {
  const began = { type: "began", custom: { kind: "cram", cards: ["c", "a", "b"] } } as const;
  const left = (...happenings: readonly Happening[]) =>
    presentQueue(
      entries,
      told([0, began], ...happenings.map((each) => [0, each] as const)),
      settings,
      noon + 100,
      day,
    ).reviews;

  it("asks each card once, and again what was forgotten, after the others", () => {
    expect(left()).toEqual(["c", "a", "b"]);
    expect(left(grade("c", 1, "crammed"), grade("a", 3, "crammed"))).toEqual(["b", "c"]);
    expect(left(grade("c", 1, "crammed"), grade("a", 3, "crammed"), grade("b", 3, "crammed"))).toEqual(["c"]);
    expect(
      left(
        grade("c", 1, "crammed"),
        grade("a", 3, "crammed"),
        grade("b", 3, "crammed"),
        grade("c", 3, "crammed"),
      ),
    ).toEqual([]);
  });

  it("leaves every memory alone", () => {
    const study = told([0, grade("a", 4)], [1, began], [1, grade("a", 1, "crammed")]);
    expect(memoryOf(study, "a")).toEqual(memoryOf(told([0, grade("a", 4)]), "a"));
  });
});

describe("a sitting of one's own", () => {
  const began = { type: "began", custom: { kind: "ahead", cards: ["a", "b", "gone"] } } as const;

  it("asks its cards in order, though they are not due, and follows the learning steps", () => {
    const before = [0, grade("a", 4)] as const;
    const study = told(before, [1, began]);
    const now = (day + 1) * dayLength + 50;
    expect(presentQueue(entries, study, settings, now, day + 1).reviews).toEqual(["a", "b"]);
    const failed = told(before, [1, began], [1, grade("a", 1)]);
    const queue = presentQueue(entries, failed, settings, now, day + 1);
    expect(queue.reviews).toEqual(["b"]);
    expect(queue.later.map(({ card }) => card)).toEqual(["a"]);
  });

  it("is over on the next day", () => {
    const study = told([0, began]);
    expect(presentQueue(entries, study, settings, (day + 1) * dayLength, day + 1).fresh).toHaveLength(4);
  });
});
