/** What a person decides about a card, and what follows from forgetting it too often. */
import { describe, expect, it } from "vitest";
import { dayLength } from "../../src/domain/day";
import type { Change, Event, Happening } from "../../src/domain/log";
import { queueOf } from "../../src/domain/queue";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, memoryOf, replay, statusOf } from "../../src/domain/study";

const day = 20_780;
const rules = { scheduling: { ...defaultSettings.scheduling, spread: false }, aliases: {} };
const settings = { ...defaultSettings, scheduling: rules.scheduling };
const entries = ["a", "b", "c"].map((card) => ({ card, fact: card }));

/** What happened to card a, each on a day of its own, counted from the first. */
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
const grade = (given: 1 | 2 | 3 | 4): Happening => ({ type: "graded", card: "a", grade: given, took: 1 });
const change = (to: Change, card = "a"): Happening => ({ type: "changed", cards: [card], change: to });
const queue = (study: Study, after: number) =>
  queueOf(entries, study, settings, (day + after) * dayLength + 1000, day + after);

describe("a suspended card", () => {
  it("is not asked until it is taken off again, and keeps its memory", () => {
    const suspended = told([0, grade(4)], [1, change({ type: "suspended", on: true })]);
    expect(queue(suspended, 20).reviews).toEqual([]);
    expect(memoryOf(suspended, "a")).toEqual(memoryOf(told([0, grade(4)]), "a"));
    const back = told(
      [0, grade(4)],
      [1, change({ type: "suspended", on: true })],
      [2, change({ type: "suspended", on: false })],
    );
    expect(queue(back, 20).reviews).toEqual(["a"]);
  });
});

describe("a buried card", () => {
  it("is asked again the next day", () => {
    const buried = told([0, change({ type: "buried", on: true })]);
    expect(queue(buried, 0).fresh).toEqual(["b", "c"]);
    expect(queue(buried, 1).fresh).toEqual(["a", "b", "c"]);
  });
});

describe("a leech", () => {
  /** Learned, then forgotten so many times. */
  const forgotten = (times: number, ...then: readonly (readonly [number, Happening])[]) => [
    [0, grade(4)] as const,
    ...Array.from({ length: times }, (_, i) => [
      [20 * (i + 1), grade(1)] as const,
      [20 * (i + 1), grade(4)] as const,
    ]).flat(),
    ...then,
  ];

  it("is set aside at the eighth lapse, not before", () => {
    expect(memoryOf(told(...forgotten(8)), "a")?.lapses).toBe(8);
    expect(statusOf(told(...forgotten(7)), "a").suspended).toBeUndefined();
    expect(statusOf(told(...forgotten(8)), "a").suspended).toBe("leech");
  });

  it("comes back when the person wants it, and is set aside again four lapses later", () => {
    const back = [170, change({ type: "suspended", on: false })] as const;
    expect(statusOf(told(...forgotten(8, back)), "a").suspended).toBeUndefined();
    const more = (times: number) =>
      Array.from({ length: times }, (_, i) => [
        [200 + 20 * i, grade(1)] as const,
        [200 + 20 * i, grade(4)] as const,
      ]).flat();
    expect(statusOf(told(...forgotten(8, back, ...more(3))), "a").suspended).toBeUndefined();
    expect(statusOf(told(...forgotten(8, back, ...more(4))), "a").suspended).toBe("leech");
  });
});

describe("what a person decides", () => {
  it("flags, marks and notes stay until they are changed", () => {
    const study = told(
      [0, change({ type: "flagged", flag: 3 })],
      [0, change({ type: "marked", on: true })],
      [1, change({ type: "noted", text: "think of tables" })],
      [2, change({ type: "flagged", flag: 1 })],
    );
    expect(statusOf(study, "a")).toEqual({ flag: 1, marked: true, note: "think of tables" });
  });

  it("a reset card is as if never seen, and its flag stays", () => {
    const study = told(
      [0, grade(3)],
      [0, change({ type: "flagged", flag: 2 })],
      [1, change({ type: "reset" })],
    );
    expect(memoryOf(study, "a")).toBeUndefined();
    expect(statusOf(study, "a").flag).toBe(2);
    expect(queue(study, 1).fresh).toContain("a");
  });

  it("a set day is the day, and what was never seen has none", () => {
    const study = told(
      [0, grade(4)],
      [1, change({ type: "rescheduled", to: day + 3 })],
      [1, change({ type: "rescheduled", to: day + 3 }, "b")],
    );
    expect(memoryOf(study, "a")?.next).toEqual({ phase: "review", due: day + 3 });
    expect(memoryOf(study, "b")).toBeUndefined();
  });

  it("what an interview brought forward is due on that day, or first among the new", () => {
    const study = told(
      [0, grade(4)],
      [1, change({ type: "broughtForward" })],
      [1, change({ type: "broughtForward" }, "c")],
    );
    expect(queue(study, 1).reviews).toEqual(["a"]);
    expect(queue(study, 1).fresh).toEqual(["c", "b"]);
    expect(
      queue(told([0, grade(4)], [1, change({ type: "broughtForward" })], [1, grade(3)]), 1).reviews,
    ).toEqual([]);
  });

  it("can be taken back, for all the cards at once", () => {
    const study = told(
      [0, { type: "changed", cards: ["a", "b"], change: { type: "suspended", on: true } }],
      [0, { type: "tookBack", event: "w.0" }],
    );
    expect(queue(study, 0).fresh).toEqual(["a", "b", "c"]);
  });

  it("more new cards hold for the day", () => {
    const few = { ...settings, newPerDay: 1 };
    const study = told([0, { type: "more", fresh: 1 }]);
    expect(queueOf(entries, study, few, day * dayLength, day).fresh).toEqual(["a", "b"]);
    expect(queueOf(entries, study, few, (day + 1) * dayLength, day + 1).fresh).toEqual(["a"]);
  });
});
