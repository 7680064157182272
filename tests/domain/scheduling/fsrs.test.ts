import fc from "fast-check";
import { type Card, Rating, State, createEmptyCard, fsrs } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import {
  nextMemory,
  retentionDaysOf,
  retrievability,
  retrievabilityAfterDays,
} from "../../../src/domain/scheduling/fsrs";
import { intervalAfter } from "../../../src/domain/scheduling/interval";
import type { Grade, Memory } from "../../../src/domain/scheduling/memory";
import type { LearningStep, SchedulingOptions } from "../../../src/domain/scheduling/schedulingOptions";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay, msPerMinute } from "../../../src/domain/time";

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

const steps = fc.array(fc.constantFrom<LearningStep>("1m", "10m", "90m", "12h", "1d", "36h", "3d"), {
  maxLength: 3,
});
/** Whatever a person can set. */
const options = fc.record({
  desiredRetention: fc.constantFrom(0.7, 0.8, 0.9, 0.97),
  maximumInterval: fc.constantFrom(1, 2, 30, 36_500),
  learningSteps: fc.oneof(fc.constant(scheduling.learningSteps), steps),
  relearningSteps: fc.oneof(fc.constant(scheduling.relearningSteps), steps),
  parameters: fc
    .array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 21, maxLength: 21 })
    .map((factors) => scheduling.parameters.map((weight, i) => weight * (factors[i] ?? 1))),
});
type Options = Partial<SchedulingOptions>;

function ourMemory(history: readonly { grade: Grade; wait: number }[], changed: Options = {}): Memory {
  const changedScheduling = { ...scheduling, ...changed };
  let day = day0;
  let memory: Memory | undefined;
  for (const { grade, wait } of history) {
    day += wait;
    memory = nextMemory(memory, grade, day * msPerDay, day, changedScheduling);
  }
  if (!memory) throw new Error("an empty history");
  return memory;
}

function tsFsrsCard(history: readonly { grade: Grade; wait: number }[], changed: Options = {}): Card {
  const all = { ...scheduling, ...changed };
  const scheduler = fsrs({
    request_retention: all.desiredRetention,
    maximum_interval: all.maximumInterval,
    enable_fuzz: false,
    learning_steps: all.learningSteps,
    relearning_steps: all.relearningSteps,
    w: all.parameters,
  });
  let day = day0;
  let card = createEmptyCard(new Date(day * msPerDay));
  for (const { grade, wait } of history) {
    day += wait;
    // ts-fsrs keeps the step of a day or more after which a card is in review, and would skip as many relearning steps.
    if (card.state === State.Review) card.learning_steps = 0;
    card = scheduler.next(card, new Date(day * msPerDay), grade).card;
  }
  return card;
}

describe("nextMemory", () => {
  it("agrees with ts-fsrs, except for the step of a lapse, on every history: stability, difficulty, due, reps, lapses, phase, step", () => {
    fc.assert(
      fc.property(histories, options, (history, changed) => {
        const memory = ourMemory(history, changed);
        const card = tsFsrsCard(history, changed);
        expect(memory.stability).toBe(card.stability);
        expect(memory.difficulty).toBe(card.difficulty);
        expect(memory.reps).toBe(card.reps);
        expect(memory.lapses).toBe(card.lapses);
        expect(memory.learningStepIndex).toBe(card.learning_steps);
        expect(memory.next.type).toBe(State[card.state].toLowerCase());
        const waitMs = card.due.getTime() - memory.lastReviewedDay * msPerDay;
        expect(memory.next).toMatchObject(
          memory.next.type === "review"
            ? // A step of 36 hours is due on a day, as every card in review.
              { dueDay: memory.lastReviewedDay + Math.round(waitMs / msPerDay) }
            : { dueAt: card.due.getTime() },
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes a new card through the learning steps: 1 minute, 10 minutes, then days", () => {
    const waits = (grade: Grade, memory?: Memory) =>
      intervalAfter(nextMemory(memory, grade, 0, 0, scheduling), 0);
    expect(waits(Rating.Again)).toEqual({ type: "minutes", count: 1 });
    expect(waits(Rating.Good)).toEqual({ type: "minutes", count: 10 });
    const learning = nextMemory(undefined, 3, 0, 0, scheduling);
    expect(waits(3, learning)).toEqual({ type: "days", count: 2 });
    expect(waits(4)).toEqual({ type: "days", count: 8 });
  });

  it("begins with the first relearning step when a card is forgotten, whichever learning step it has passed", () => {
    const forgotten = (changed: Options, ...passed: readonly Grade[]) => {
      const { lastReviewedAt, next } = ourMemory(
        [...passed, 1 as const].map((grade, i) => ({ grade, wait: i })),
        changed,
      );
      return next.type === "relearning" && (next.dueAt - lastReviewedAt) / msPerMinute;
    };
    // In review after the step of a day.
    expect(forgotten({ learningSteps: ["10m", "1d"], relearningSteps: ["10m"] }, 3)).toBe(10);
    expect(forgotten({ learningSteps: ["1m", "10m", "1d"], relearningSteps: ["10m"] }, 3, 3)).toBe(10);
    expect(forgotten({ relearningSteps: ["10m", "1d"] }, 4, 1, 3)).toBe(10);
  });

  it("has no negative interval if the clock was set back", () => {
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
    const timestamp = 4 * msPerDay + 22 * 60 * msPerMinute;
    expect(nextMemory(evening, 3, timestamp, 5, scheduling)).toMatchObject({
      lastReviewedDay: 5,
      lastReviewedAt: timestamp,
    });
    expect(nextMemory(evening, 3, timestamp, 5, scheduling).stability).toBe(
      tsFsrsCard([
        { grade: 4, wait: 0 },
        { grade: 3, wait: 5 },
      ]).stability,
    );
  });
});

describe("retrievability", () => {
  it("is 90% after as many days as the stability, and keeps falling", () => {
    const memory = ourMemory([{ grade: 4, wait: 0 }]);
    const recallAfter = (days: number) =>
      retrievability(memory, memory.lastReviewedAt + days * msPerDay, scheduling);
    expect(recallAfter(0)).toBe(1);
    expect(recallAfter(memory.stability)).toBeCloseTo(0.9, 6);
    expect(recallAfter(100)).toBeLessThan(recallAfter(50));
    expect(recallAfter(100_000)).toBeGreaterThan(0);
  });

  it("is 1 for a moment before the last review", () => {
    const memory = ourMemory([{ grade: 3, wait: 0 }]);
    expect(retrievability(memory, memory.lastReviewedAt - msPerDay, scheduling)).toBe(1);
  });
});

describe("the forgetting curve", () => {
  const recallAfter20Days = (decay: number) =>
    retrievabilityAfterDays({ stability: 10 }, 20, {
      ...scheduling,
      parameters: scheduling.parameters.with(20, decay),
    });
  /** 90% after as many days as the stability. */
  const byFormula = (decay: number) => (1 + 2 * (0.9 ** (-1 / decay) - 1)) ** -decay;

  it("falls by the last parameter, which is held from 0.1 to 0.8", () => {
    expect(recallAfter20Days(0.5)).toBeCloseTo(byFormula(0.5), 7);
    expect(recallAfter20Days(0.05)).toBeCloseTo(byFormula(0.1), 7);
    expect(recallAfter20Days(0.9)).toBeCloseTo(byFormula(0.8), 7);
  });

  it("reaches the desired retention after a day at the earliest, and by 90% after the stability", () => {
    expect([0.01, 1.2, 1.6, 10, 90_000].map((stability) => retentionDaysOf(stability, scheduling))).toEqual([
      1, 1, 2, 10, 90_000,
    ]);
  });
});
