import fc from "fast-check";
import { type Card, Rating, State, createEmptyCard, fsrs } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { msPerDay, msPerMinute } from "../../../src/domain/scheduling/calendar";
import {
  type Grade,
  type Memory,
  nextMemory,
  retrievability,
  intervalAfter,
} from "../../../src/domain/scheduling/fsrs";
import { defaultSettings } from "../../../src/domain/settings";

const { scheduling } = defaultSettings;
const day0 = 20_000;

/** A history: a grade and the days that passed before it. */
const histories = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
  }),
  { minLength: 1, maxLength: 40 },
);

function ourMemory(history: readonly { grade: Grade; wait: number }[], desiredRetention = 0.9): Memory {
  let day = day0;
  let memory: Memory | undefined;
  for (const { grade, wait } of history) {
    day += wait;
    memory = nextMemory(memory, grade, day * msPerDay, day, { ...scheduling, desiredRetention });
  }
  if (!memory) throw new Error("an empty history");
  return memory;
}

function tsFsrsCard(history: readonly { grade: Grade; wait: number }[], retention = 0.9): Card {
  const scheduler = fsrs({
    request_retention: retention,
    maximum_interval: 36_500,
    enable_fuzz: false,
    learning_steps: ["1m", "10m"],
    relearning_steps: ["10m"],
  });
  let day = day0;
  let card = createEmptyCard(new Date(day * msPerDay));
  for (const { grade, wait } of history) {
    day += wait;
    card = scheduler.next(card, new Date(day * msPerDay), grade).card;
  }
  return card;
}

describe("remember", () => {
  it("agrees with ts-fsrs on every history: stability, difficulty, due, reps, lapses, phase", () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(0.8, 0.9, 0.95), (history, retention) => {
        const memory = ourMemory(history, retention);
        const card = tsFsrsCard(history, retention);
        expect(memory.stability).toBe(card.stability);
        expect(memory.difficulty).toBe(card.difficulty);
        expect(memory.reps).toBe(card.reps);
        expect(memory.lapses).toBe(card.lapses);
        expect(memory.next.type).toBe(State[card.state].toLowerCase());
        const due = memory.next.type === "review" ? memory.next.dueDay * msPerDay : memory.next.dueAt;
        expect(due).toBe(card.due.getTime());
      }),
      { numRuns: 300 },
    );
  });

  it("takes a new card through the learning steps: 1 minute, 10 minutes, then days", () => {
    const waits = (grade: Grade, memory?: Memory) =>
      intervalAfter(nextMemory(memory, grade, 0, 0, scheduling), 0);
    expect(waits(Rating.Again)).toEqual({ unit: "minutes", count: 1 });
    expect(waits(Rating.Good)).toEqual({ unit: "minutes", count: 10 });
    const learning = nextMemory(undefined, 3, 0, 0, scheduling);
    expect(waits(3, learning)).toEqual({ unit: "days", count: 2 });
    expect(waits(4)).toEqual({ unit: "days", count: 8 });
  });

  it("does not let a clock that was set back make time run backwards", () => {
    const learned = ourMemory([
      { grade: 4, wait: 0 },
      { grade: 3, wait: 9 },
    ]);
    const before = nextMemory(learned, 3, (day0 + 2) * msPerDay, day0 + 2, scheduling);
    const sameDay = nextMemory(learned, 3, (day0 + 9) * msPerDay, day0 + 9, scheduling);
    expect(before.stability).toBe(sameDay.stability);
    expect(before.lastReviewedDay).toBe(day0 + 9);
    expect(before.next).toEqual(sameDay.next);
  });

  it("counts days by the person's calendar, not by UTC", () => {
    // Nine in the evening and eight in the morning five days on, ten hours east: four UTC days, five of the person's.
    const evening = nextMemory(undefined, 4, 11 * 60 * msPerMinute, 0, scheduling);
    const at = 4 * msPerDay + 22 * 60 * msPerMinute;
    expect(nextMemory(evening, 3, at, 5, scheduling)).toMatchObject({
      lastReviewedDay: 5,
      lastReviewedAt: at,
    });
    expect(nextMemory(evening, 3, at, 5, scheduling).stability).toBe(
      tsFsrsCard([
        { grade: 4, wait: 0 },
        { grade: 3, wait: 5 },
      ]).stability,
    );
  });
});

describe("retrievability", () => {
  it("is 90% after as many days as the stability says, and falls without end", () => {
    const memory = ourMemory([{ grade: 4, wait: 0 }]);
    const at = (days: number) => retrievability(memory, memory.lastReviewedAt + days * msPerDay, scheduling);
    expect(at(0)).toBe(1);
    expect(at(memory.stability)).toBeCloseTo(0.9, 6);
    expect(at(100)).toBeLessThan(at(50));
    expect(at(100_000)).toBeGreaterThan(0);
  });

  it("is 1 for a moment before the last review", () => {
    const memory = ourMemory([{ grade: 3, wait: 0 }]);
    expect(retrievability(memory, memory.lastReviewedAt - msPerDay, scheduling)).toBe(1);
  });
});
