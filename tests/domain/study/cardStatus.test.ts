/** Changes by the person, and leeches. */
import { describe, expect, it } from "vitest";
import type { CardChange } from "../../../src/domain/events/cardChange";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { defaultSettings } from "../../../src/domain/settings";
import { buildDailyQueue } from "../../../src/domain/study/buildDailyQueue";
import { type Study, memoryOf, replay, statusOf } from "../../../src/domain/study/study";
import { msPerDay } from "../../../src/domain/time";

const day = 20_780;
const options = { scheduling: { ...defaultSettings.scheduling, enableFuzz: false }, aliases: {} };
const settings = { ...defaultSettings, scheduling: options.scheduling };
const entries = ["a", "b", "c"].map((card) => ({ card, fact: card }));

/** A study with these events of card a, each on the given day after the first. */
const studyOf = (...steps: readonly (readonly [number, EventPayload])[]): Study =>
  replay(
    steps.map(([after, payload], seq): Event => ({
      writer: "w",
      seq,
      timestamp: (day + after) * msPerDay + seq,
      day: day + after,
      ...payload,
    })),
    options,
  );
const grade = (value: 1 | 2 | 3 | 4): EventPayload => ({
  type: "graded",
  card: "a",
  grade: value,
  durationMs: 1,
});
const change = (to: CardChange, card = "a"): EventPayload => ({
  type: "cardsChanged",
  cards: [card],
  change: to,
});
const queue = (study: Study, after: number) =>
  buildDailyQueue({ entries, study, settings, now: (day + after) * msPerDay + 1000, today: day + after });

describe("a suspended card", () => {
  it("is not shown until it is unsuspended, and keeps its memory", () => {
    const suspended = studyOf([0, grade(4)], [1, change({ type: "suspended", on: true })]);
    expect(queue(suspended, 20).reviews).toEqual([]);
    expect(memoryOf(suspended, "a")).toEqual(memoryOf(studyOf([0, grade(4)]), "a"));
    const back = studyOf(
      [0, grade(4)],
      [1, change({ type: "suspended", on: true })],
      [2, change({ type: "suspended", on: false })],
    );
    expect(queue(back, 20).reviews).toEqual(["a"]);
  });
});

describe("a buried card", () => {
  it("is shown again the next day", () => {
    const buried = studyOf([0, change({ type: "buried", on: true })]);
    expect(queue(buried, 0).newCards).toEqual(["b", "c"]);
    expect(queue(buried, 1).newCards).toEqual(["a", "b", "c"]);
  });
});

describe("a leech", () => {
  /** A card that was learned and then forgotten this number of times. */
  const forgotten = (times: number, ...then: readonly (readonly [number, EventPayload])[]) => [
    [0, grade(4)] as const,
    ...Array.from({ length: times }, (_, i) => [
      [20 * (i + 1), grade(1)] as const,
      [20 * (i + 1), grade(4)] as const,
    ]).flat(),
    ...then,
  ];

  it("is suspended at the eighth lapse, not before", () => {
    expect(memoryOf(studyOf(...forgotten(8)), "a")?.lapses).toBe(8);
    expect(statusOf(studyOf(...forgotten(7)), "a").suspended).toBeUndefined();
    expect(statusOf(studyOf(...forgotten(8)), "a").suspended).toBe("leech");
  });

  it("can be unsuspended, and is suspended again four lapses later", () => {
    const back = [170, change({ type: "suspended", on: false })] as const;
    expect(statusOf(studyOf(...forgotten(8, back)), "a").suspended).toBeUndefined();
    const more = (times: number) =>
      Array.from({ length: times }, (_, i) => [
        [200 + 20 * i, grade(1)] as const,
        [200 + 20 * i, grade(4)] as const,
      ]).flat();
    expect(statusOf(studyOf(...forgotten(8, back, ...more(3))), "a").suspended).toBeUndefined();
    expect(statusOf(studyOf(...forgotten(8, back, ...more(4))), "a").suspended).toBe("leech");
  });
});

describe("a change by the person", () => {
  it("keeps flags, marks and notes until the next change", () => {
    const study = studyOf(
      [0, change({ type: "flagged", flag: 3 })],
      [0, change({ type: "marked", on: true })],
      [1, change({ type: "noteEdited", text: "think of tables" })],
      [2, change({ type: "flagged", flag: 1 })],
    );
    expect(statusOf(study, "a")).toEqual({ flag: 1, isMarked: true, note: "think of tables" });
  });

  it("resets a card to new, and keeps its flag", () => {
    const study = studyOf(
      [0, grade(3)],
      [0, change({ type: "flagged", flag: 2 })],
      [1, change({ type: "reset" })],
    );
    expect(memoryOf(study, "a")).toBeUndefined();
    expect(statusOf(study, "a").flag).toBe(2);
    expect(queue(study, 1).newCards).toContain("a");
  });

  it("reschedules a card to a day, but not a new card", () => {
    const study = studyOf(
      [0, grade(4)],
      [1, change({ type: "rescheduled", dueDay: day + 3 })],
      [1, change({ type: "rescheduled", dueDay: day + 3 }, "b")],
    );
    expect(memoryOf(study, "a")?.next).toEqual({ type: "review", dueDay: day + 3 });
    expect(memoryOf(study, "b")).toBeUndefined();
  });

  it("brings a card forward to that day, or to the front of the new cards", () => {
    const study = studyOf(
      [0, grade(4)],
      [1, change({ type: "broughtForward" })],
      [1, change({ type: "broughtForward" }, "c")],
    );
    expect(queue(study, 1).reviews).toEqual(["a"]);
    expect(queue(study, 1).newCards).toEqual(["c", "b"]);
    expect(
      queue(studyOf([0, grade(4)], [1, change({ type: "broughtForward" })], [1, grade(3)]), 1).reviews,
    ).toEqual([]);
  });

  it("brings a card forward until it is graded, which changes nothing else", () => {
    const past: readonly (readonly [number, EventPayload])[] = [
      [0, grade(4)],
      [1, change({ type: "marked", on: true })],
      [1, change({ type: "broughtForward" })],
    ];
    expect(statusOf(studyOf(...past), "a")).toMatchObject({ isMarked: true, broughtForwardDay: day + 1 });
    const after = statusOf(studyOf(...past, [1, grade(3)]), "a");
    expect(after).toEqual({ flag: 0, isMarked: true, note: "" });
  });

  it.each([{ type: "reset" }, { type: "rescheduled", dueDay: day + 3 }] as const)(
    "no longer brings a card forward after it is $type",
    (later) => {
      const study = studyOf([0, grade(4)], [1, change({ type: "broughtForward" })], [1, change(later)]);
      expect(statusOf(study, "a")).toEqual({ flag: 0, isMarked: false, note: "" });
    },
  );

  it("can be undone, for all cards at once", () => {
    const study = studyOf(
      [0, { type: "cardsChanged", cards: ["a", "b"], change: { type: "suspended", on: true } }],
      [0, { type: "undone", event: "w.0" }],
    );
    expect(queue(study, 0).newCards).toEqual(["a", "b", "c"]);
  });

  it("adds new cards for one day", () => {
    const few = { ...settings, newPerDay: 1 };
    const study = studyOf([0, { type: "newCardsAdded", newCards: 1 }]);
    expect(
      buildDailyQueue({ entries, study, settings: few, now: day * msPerDay, today: day }).newCards,
    ).toEqual(["a", "b"]);
    expect(
      buildDailyQueue({ entries, study, settings: few, now: (day + 1) * msPerDay, today: day + 1 }).newCards,
    ).toEqual(["a"]);
  });
});
