import fc from "fast-check";
import { type Card, Rating, State, createEmptyCard, fsrs } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { dayLength, minute } from "../../src/domain/day";
import { type Grade, type Memory, remember, retrievability, waitAfter } from "../../src/domain/memory";
import { defaultSettings } from "../../src/domain/settings";

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

function ours(history: readonly { grade: Grade; wait: number }[], retention = 0.9): Memory {
  let day = day0;
  let memory: Memory | undefined;
  for (const { grade, wait } of history) {
    day += wait;
    memory = remember(memory, grade, day * dayLength, day, { ...scheduling, retention });
  }
  if (!memory) throw new Error("an empty history");
  return memory;
}

function theirs(history: readonly { grade: Grade; wait: number }[], retention = 0.9): Card {
  const scheduler = fsrs({
    request_retention: retention,
    maximum_interval: 36_500,
    enable_fuzz: false,
    learning_steps: ["1m", "10m"],
    relearning_steps: ["10m"],
  });
  let day = day0;
  let card = createEmptyCard(new Date(day * dayLength));
  for (const { grade, wait } of history) {
    day += wait;
    card = scheduler.next(card, new Date(day * dayLength), grade).card;
  }
  return card;
}

describe("remember", () => {
  it("agrees with ts-fsrs on every history: stability, difficulty, due, reps, lapses, phase", () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(0.8, 0.9, 0.95), (history, retention) => {
        const memory = ours(history, retention);
        const card = theirs(history, retention);
        expect(memory.stability).toBe(card.stability);
        expect(memory.difficulty).toBe(card.difficulty);
        expect(memory.reps).toBe(card.reps);
        expect(memory.lapses).toBe(card.lapses);
        expect(memory.next.phase).toBe(State[card.state].toLowerCase());
        const due = memory.next.phase === "review" ? memory.next.due * dayLength : memory.next.due;
        expect(due).toBe(card.due.getTime());
      }),
      { numRuns: 300 },
    );
  });

  it("takes a new card through the learning steps: 1 minute, 10 minutes, then days", () => {
    const waits = (grade: Grade, memory?: Memory) => waitAfter(remember(memory, grade, 0, 0, scheduling), 0);
    expect(waits(Rating.Again)).toEqual({ unit: "minutes", count: 1 });
    expect(waits(Rating.Good)).toEqual({ unit: "minutes", count: 10 });
    const learning = remember(undefined, 3, 0, 0, scheduling);
    expect(waits(3, learning)).toEqual({ unit: "days", count: 2 });
    expect(waits(4)).toEqual({ unit: "days", count: 8 });
  });

  it("does not let a clock that was set back make time run backwards", () => {
    const learned = ours([
      { grade: 4, wait: 0 },
      { grade: 3, wait: 9 },
    ]);
    const before = remember(learned, 3, (day0 + 2) * dayLength, day0 + 2, scheduling);
    const sameDay = remember(learned, 3, (day0 + 9) * dayLength, day0 + 9, scheduling);
    expect(before.stability).toBe(sameDay.stability);
    expect(before.lastDay).toBe(day0 + 9);
    expect(before.next).toEqual(sameDay.next);
  });

  it("counts days by the person's calendar, not by UTC", () => {
    // Nine in the evening and eight in the morning five days on, ten hours east: four UTC days, five of the person's.
    const evening = remember(undefined, 4, 11 * 60 * minute, 0, scheduling);
    const at = 4 * dayLength + 22 * 60 * minute;
    expect(remember(evening, 3, at, 5, scheduling)).toMatchObject({ lastDay: 5, last: at });
    expect(remember(evening, 3, at, 5, scheduling).stability).toBe(
      theirs([
        { grade: 4, wait: 0 },
        { grade: 3, wait: 5 },
      ]).stability,
    );
  });
});

describe("retrievability", () => {
  it("is 90% after as many days as the stability says, and falls without end", () => {
    const memory = ours([{ grade: 4, wait: 0 }]);
    const at = (days: number) => retrievability(memory, memory.last + days * dayLength, scheduling);
    expect(at(0)).toBe(1);
    expect(at(memory.stability)).toBeCloseTo(0.9, 6);
    expect(at(100)).toBeLessThan(at(50));
    expect(at(100_000)).toBeGreaterThan(0);
  });

  it("is 1 for a moment before the last review", () => {
    const memory = ours([{ grade: 3, wait: 0 }]);
    expect(retrievability(memory, memory.last - dayLength, scheduling)).toBe(1);
  });
});
