import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayLength } from "../../src/domain/day";
import { daysUntilBelow, forgettingOf } from "../../src/domain/forgetting";
import type { Event, Happening } from "../../src/domain/log";
import { grades } from "../../src/domain/memory";
import { pastOf } from "../../src/domain/past";
import { defaultSettings } from "../../src/domain/settings";
import { replay, trackOf } from "../../src/domain/study";

const day = 20_780;
const now = day * dayLength + dayLength / 2;
const { scheduling } = defaultSettings;
const rules = { scheduling, aliases: { old: "a" } };

const told = (...happenings: readonly (readonly [daysAgo: number, happening: Happening])[]) =>
  replay(
    happenings.map(([ago, happening], seq): Event => ({
      writer: "w",
      seq,
      at: now - ago * dayLength - 1000 + seq,
      day: day - ago,
      ...happening,
    })),
    rules,
  );
const grade = (given: 1 | 2 | 3 | 4, card = "a"): Happening => ({
  type: "graded",
  card,
  grade: given,
  took: 1,
});
const reset: Happening = { type: "changed", cards: ["a", "b"], change: { type: "reset" } };

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom(...grades).map((given) => grade(given)),
  fc.constantFrom(...grades).map((given): Happening => ({ ...grade(given), type: "crammed" }) as Happening),
  fc.constantFrom<Happening>(
    reset,
    { type: "changed", cards: ["a"], change: { type: "rescheduled", to: day + 4 } },
    { type: "changed", cards: ["b"], change: { type: "marked", on: true } },
    { type: "tookBack", event: "w.0" },
    { type: "tookBack", event: "w.2" },
  ),
);
const studies = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 90 }), happenings), { maxLength: 12 })
  .map((events) => told(...events.toSorted(([a], [b]) => b - a)));

describe("a card's past", () => {
  it("ends in the card's memory, whatever was done, and each moment begins where the one before ended", () => {
    fc.assert(
      fc.property(studies, (study) => {
        const past = pastOf(study, "a", rules);
        expect(past.at(-1)?.after).toEqual(trackOf(study, "a").memory);
        past.forEach(({ before }, i) => expect(before).toEqual(past[i - 1]?.after));
      }),
    );
  });

  it("has the crams, which move nothing, and nothing that was taken back", () => {
    const study = told(
      [9, grade(3)],
      [8, { type: "crammed", card: "a", grade: 1, took: 1 }],
      [7, { type: "crammed", card: "a", grade: 2, took: 1 }],
      [7, { type: "tookBack", event: "w.2" }],
      [6, { type: "crammed", card: "b", grade: 2, took: 1 }],
    );
    const past = pastOf(study, "a", rules);
    expect(past.map(({ event }) => event.type)).toEqual(["graded", "crammed"]);
    expect(past[1]?.after).toEqual(past[1]?.before);
  });

  it("has what was done under its former name", () => {
    const study = told(
      [9, grade(3, "old")],
      [8, { type: "crammed", card: "old", grade: 1, took: 1 }],
      [1, grade(3)],
    );
    expect(pastOf(study, "a", rules)).toHaveLength(3);
  });

  it("tells when the card was set aside as a leech", () => {
    const lapses = Array.from({ length: 8 }, (_, i) => [
      [300 - 20 * i, grade(1)] as const,
      [300 - 20 * i, grade(4)] as const,
    ]).flat();
    const past = pastOf(told([320, grade(4)], ...lapses), "a", rules);
    expect(past.filter(({ becameLeech }) => becameLeech).map(({ after }) => after?.lapses)).toEqual([8]);
  });
});

describe("a forgetting curve", () => {
  it("runs without a gap from the first review to now, falling between reviews, and on into the year ahead", () => {
    fc.assert(
      fc.property(studies, (study) => {
        const moments = pastOf(study, "a", rules);
        const { past, future } = forgettingOf(moments, scheduling, now, 365);
        const first = moments.find(({ event }) => event.type === "graded");
        expect(past[0]?.[0]?.at).toBe(first?.event.at);
        for (const stretch of [...past, ...(future ? [future] : [])]) {
          stretch.slice(1).forEach(({ at, recall }, i) => {
            expect(at).toBeGreaterThanOrEqual(stretch[i]?.at ?? 0);
            expect(recall).toBeLessThanOrEqual(stretch[i]?.recall ?? 0);
          });
          expect(stretch.every(({ recall }) => recall > 0 && recall <= 1)).toBe(true);
        }
        for (const stretch of past) expect(stretch[0]?.recall).toBeCloseTo(1, 6);
        const goesOn = trackOf(study, "a").memory !== undefined;
        expect(future?.[0]).toEqual(goesOn ? past.at(-1)?.at(-1) : undefined);
        expect(future?.at(-1)?.at).toBe(goesOn ? now + 365 * dayLength : undefined);
      }),
    );
  });

  it("ends where a card was reset, and begins again with the next review", () => {
    const moments = pastOf(told([9, grade(3)], [5, reset], [1, grade(3)]), "a", rules);
    const { past } = forgettingOf(moments, scheduling, now, 365);
    expect(past).toHaveLength(2);
    expect(past[0]?.at(-1)?.at).toBe(moments[1]?.event.at);
    expect(past[1]?.[0]?.at).toBe(moments[2]?.event.at);
  });

  it("falls below 90% when its stability has passed, and says so to the day", () => {
    const { memory } = trackOf(told([0, grade(4)]), "a");
    expect(memory && daysUntilBelow(0.9, memory, scheduling, memory.last, 365)).toBe(
      Math.floor(memory?.stability ?? 0) + 1,
    );
    expect(memory && daysUntilBelow(0.01, memory, scheduling, memory.last, 365)).toBeUndefined();
    expect(memory && daysUntilBelow(0.9, memory, scheduling, memory.last + 100 * dayLength, 365)).toBe(0);
  });
});
