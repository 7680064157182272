import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, type EventPayload, eventIdOf } from "../../../src/domain/events/event";
import { oldestFirst } from "../../../src/domain/events/log";
import { grades } from "../../../src/domain/scheduling/memory";
import { daysUntilBelow } from "../../../src/domain/scheduling/daysUntilBelow";
import { defaultSettings } from "../../../src/domain/settings";
import { cardHistoryOf, isChangeEffective } from "../../../src/domain/study/cardHistory";
import { buildForgettingCurve } from "../../../src/domain/study/buildForgettingCurve";
import { cardStateOf, replay } from "../../../src/domain/study/study";
import { msPerDay } from "../../../src/domain/time";

const day = 20_780;
const now = day * msPerDay + msPerDay / 2;
const { scheduling } = defaultSettings;
const options = { scheduling, aliases: { old: "a" } };

const studyOf = (...steps: readonly (readonly [daysAgo: number, payload: EventPayload])[]) =>
  replay(
    steps.map(([ago, payload], seq): Event => ({
      writer: "w",
      seq,
      timestamp: now - ago * msPerDay - 1000 + seq,
      day: day - ago,
      ...payload,
    })),
    options,
  );
const grade = (value: 1 | 2 | 3 | 4, card = "a"): EventPayload => ({
  type: "graded",
  card,
  grade: value,
  durationMs: 1,
});
const reset: EventPayload = { type: "cardsChanged", cards: ["a", "b"], change: { type: "reset" } };

const payloads: fc.Arbitrary<EventPayload> = fc.oneof(
  fc.constantFrom(...grades).map((value) => grade(value)),
  fc
    .constantFrom(...grades)
    .map((value): EventPayload => ({ ...grade(value), type: "crammed" }) as EventPayload),
  fc.constantFrom<EventPayload>(
    reset,
    { type: "cardsChanged", cards: ["a"], change: { type: "rescheduled", dueDay: day + 4 } },
    { type: "cardsChanged", cards: ["b"], change: { type: "marked", on: true } },
    { type: "undone", event: "w.0" },
    { type: "undone", event: "w.2" },
  ),
);
const studies = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 90 }), payloads), { maxLength: 12 })
  .map((events) => studyOf(...events.toSorted(([a], [b]) => b - a)));

describe("a card's history", () => {
  it("knows of each change whether undoing it would change the card", () => {
    fc.assert(
      fc.property(studies, (study) => {
        const history = cardHistoryOf(study, "a", options);
        for (const { event } of history) {
          if (event.type !== "cardsChanged") continue;
          const undo: Event = {
            writer: "undo",
            seq: 0,
            timestamp: now,
            day,
            type: "undone",
            event: eventIdOf(event),
          };
          const after = cardStateOf(replay([...oldestFirst(study.log), undo], options), "a");
          expect(isChangeEffective(history, event, options)).toBe(
            JSON.stringify(after) !== JSON.stringify(cardStateOf(study, "a")),
          );
        }
      }),
    );
  });

  it("ends in the card's memory, and each entry begins where the one before ended", () => {
    fc.assert(
      fc.property(studies, (study) => {
        const past = cardHistoryOf(study, "a", options);
        expect(past.at(-1)?.after).toEqual(cardStateOf(study, "a").memory);
        past.forEach(({ before }, i) => expect(before).toEqual(past[i - 1]?.after));
      }),
    );
  });

  it("has cram grades, which change nothing, and no undone events", () => {
    const study = studyOf(
      [9, grade(3)],
      [8, { type: "crammed", card: "a", grade: 1, durationMs: 1 }],
      [7, { type: "crammed", card: "a", grade: 2, durationMs: 1 }],
      [7, { type: "undone", event: "w.2" }],
      [6, { type: "crammed", card: "b", grade: 2, durationMs: 1 }],
    );
    const past = cardHistoryOf(study, "a", options);
    expect(past.map(({ event }) => event.type)).toEqual(["graded", "crammed"]);
    expect(past[1]?.after).toEqual(past[1]?.before);
  });

  it("has events under its former id", () => {
    const study = studyOf(
      [9, grade(3, "old")],
      [8, { type: "crammed", card: "old", grade: 1, durationMs: 1 }],
      [1, grade(3)],
    );
    expect(cardHistoryOf(study, "a", options)).toHaveLength(3);
  });

  it("says when the card was suspended as a leech", () => {
    const lapses = Array.from({ length: 8 }, (_, i) => [
      [300 - 20 * i, grade(1)] as const,
      [300 - 20 * i, grade(4)] as const,
    ]).flat();
    const past = cardHistoryOf(studyOf([320, grade(4)], ...lapses), "a", options);
    expect(past.filter(({ becameLeech }) => becameLeech).map(({ after }) => after?.lapses)).toEqual([8]);
  });
});

describe("a forgetting curve", () => {
  it("has no gap from the first review to now, and falls between reviews and into the future", () => {
    fc.assert(
      fc.property(studies, (study) => {
        const moments = cardHistoryOf(study, "a", options);
        const { past, future } = buildForgettingCurve(moments, scheduling, now, 365);
        const first = moments.find(({ event }) => event.type === "graded");
        expect(past[0]?.[0]?.timestamp).toBe(first?.event.timestamp);
        for (const stretch of [...past, ...(future ? [future] : [])]) {
          stretch.slice(1).forEach(({ timestamp, recall }, i) => {
            expect(timestamp).toBeGreaterThanOrEqual(stretch[i]?.timestamp ?? 0);
            expect(recall).toBeLessThanOrEqual(stretch[i]?.recall ?? 0);
          });
          expect(stretch.every(({ recall }) => recall > 0 && recall <= 1)).toBe(true);
        }
        for (const stretch of past) expect(stretch[0]?.recall).toBeCloseTo(1, 6);
        const goesOn = cardStateOf(study, "a").memory !== undefined;
        expect(future?.[0]).toEqual(goesOn ? past.at(-1)?.at(-1) : undefined);
        expect(future?.at(-1)?.timestamp).toBe(goesOn ? now + 365 * msPerDay : undefined);
      }),
    );
  });

  it("ends at a reset, and starts again with the next review", () => {
    const moments = cardHistoryOf(studyOf([9, grade(3)], [5, reset], [1, grade(3)]), "a", options);
    const { past } = buildForgettingCurve(moments, scheduling, now, 365);
    expect(past).toHaveLength(2);
    expect(past[0]?.at(-1)?.timestamp).toBe(moments[1]?.event.timestamp);
    expect(past[1]?.[0]?.timestamp).toBe(moments[2]?.event.timestamp);
  });

  it("falls below 90% after as many days as the stability", () => {
    const { memory } = cardStateOf(studyOf([0, grade(4)]), "a");
    expect(memory && daysUntilBelow(0.9, memory, scheduling, memory.lastReviewedAt, 365)).toBeCloseTo(
      memory?.stability ?? 0,
      2,
    );
    expect(memory && daysUntilBelow(0.01, memory, scheduling, memory.lastReviewedAt, 365)).toBeUndefined();
    expect(
      memory && daysUntilBelow(0.9, memory, scheduling, memory.lastReviewedAt + 100 * msPerDay, 365),
    ).toBe(0);
  });
});
