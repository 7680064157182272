import { describe, expect, it } from "vitest";
import { dayLength } from "../../src/domain/day";
import type { Event } from "../../src/domain/log";
import { defaultSettings } from "../../src/domain/settings";
import { append, emptyStudy } from "../../src/domain/study";
import { comeBack } from "../../src/screens/comeBack";
import { spellDay, spellWait } from "../../src/screens/spell";

const day = 20_780;
const noon = day * dayLength + 12 * 3_600_000;
const entries = [
  { card: "a", fact: "a" },
  { card: "b", fact: "b" },
];
const graded = (card: string, grade: 1 | 4, seq: number): Event => ({
  type: "graded",
  card,
  grade,
  took: 1,
  writer: "w",
  seq,
  at: noon + seq,
  day,
});
const rules = { scheduling: { ...defaultSettings.scheduling, spread: false }, aliases: {} };
const studied = (...events: readonly Event[]) =>
  events.reduce((study, event) => append(study, event, rules), emptyStudy);
/** With one new card a day, unless it is said otherwise. */
const said = (study: typeof emptyStudy, newPerDay = 1) =>
  comeBack(entries, study, { ...defaultSettings, newPerDay }, noon + 10, day);

describe("when to come back", () => {
  it("is the minute of the next learning step, while there is one", () => {
    expect(said(studied(graded("a", 1, 0)))).toMatch(
      /^1 card you are still learning comes back at \d\d:\d\d\.$/,
    );
  });

  it("is tomorrow while there are new cards", () => {
    expect(said(studied(graded("a", 4, 0)))).toBe("Come back tomorrow: there are new cards to learn.");
  });

  it("is the day of the next review when all have been seen", () => {
    expect(said(studied(graded("a", 4, 0), graded("b", 4, 1)))).toContain(
      `Come back ${spellDay(day + 8, day)}`,
    );
  });

  it("is now while there is something left of today, as after a cram", () => {
    expect(said(emptyStudy)).toBe("1 card of today's is still to come.");
  });

  it("is tomorrow for what was due today and buried, and for what is beyond the day's limit", () => {
    const due = studied(graded("a", 4, 0), graded("b", 4, 1));
    const later = { now: noon + 30 * dayLength, today: day + 30 };
    const buried = append(
      due,
      {
        type: "changed",
        cards: ["a", "b"],
        change: { type: "buried", on: true },
        writer: "w",
        seq: 2,
        at: later.now,
        day: later.today,
      },
      rules,
    );
    for (const [study, reviewsPerDay] of [
      [buried, 200],
      [due, 0],
    ] as const)
      expect(comeBack(entries, study, { ...defaultSettings, reviewsPerDay }, later.now, later.today)).toBe(
        "Come back tomorrow: that is when the next cards are due.",
      );
  });

  it("is not for new cards that are suspended", () => {
    const study = studied({
      type: "changed",
      cards: ["a", "b"],
      change: { type: "suspended", on: true },
      writer: "w",
      seq: 0,
      at: noon,
      day,
    });
    expect(said(study)).toBe("There are no cards to review.");
  });

  it("says so when the settings allow no new cards, and when there are none at all", () => {
    expect(said(emptyStudy, 0)).toContain("New cards a day is 0");
    expect(comeBack([], emptyStudy, defaultSettings, noon, day)).toBe("There are no cards to review.");
  });
});

describe("times in words", () => {
  it.each([
    [{ unit: "minutes", count: 0 } as const, "1 min"],
    [{ unit: "minutes", count: 10 } as const, "10 min"],
    [{ unit: "minutes", count: 120 } as const, "2 h"],
    [{ unit: "days", count: 1 } as const, "1 day"],
    [{ unit: "days", count: 30 } as const, "30 days"],
    [{ unit: "days", count: 61 } as const, "2 months"],
    [{ unit: "days", count: 548 } as const, "1.5 years"],
  ])("%o is %s", (wait, words) => {
    expect(spellWait(wait)).toBe(words);
  });
});
