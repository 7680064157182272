/** The simulated workload as a whole. Single days are tested in simulateWorkload.test.ts. */
import { describe, expect, it } from "vitest";
import { simulateWorkload } from "../../../../src/domain/planning/workload/simulateWorkload";
import {
  type WorkloadInput,
  workloadInputOfCards,
} from "../../../../src/domain/planning/workload/workloadInput";
import { seededRandom } from "../../../../src/domain/random/seededRandom";
import { nextMemory } from "../../../../src/domain/scheduling/fsrs";
import { defaultSettings } from "../../../../src/domain/settings";
import { medianAnswerDurations } from "../../../../src/domain/study/medianAnswerDurations";
import { emptyStudy, replay } from "../../../../src/domain/study/study";
import { sampleGrades } from "../../../storage/eventLog/sampleEvents";

const { scheduling } = defaultSettings;
const day = 20_780;
const answerDurations = { 1: 25_000, 2: 12_000, 3: 10_000, 4: 8_000 };
const input: WorkloadInput = {
  memories: [],
  newCardCount: 600,
  newPerDay: 10,
  reviewsPerDay: 200,
  today: day,
  days: 60,
  answerDurations,
};
const minutes = (desiredRetention: number, more: Partial<WorkloadInput> = {}) =>
  simulateWorkload(
    { ...input, ...more },
    { ...scheduling, desiredRetention },
    seededRandom(1),
  ).dailyDurationsMs.reduce((a, b) => a + b, 0) / 60_000;

describe("a simulation", () => {
  it("is the same for the same random numbers, and different for others", () => {
    const once = simulateWorkload(input, scheduling, seededRandom(3));
    expect(simulateWorkload(input, scheduling, seededRandom(3))).toEqual(once);
    expect(simulateWorkload(input, scheduling, seededRandom(4))).not.toEqual(once);
  });

  it("takes more time for a higher retention and for more new cards", () => {
    expect(minutes(0.8)).toBeLessThan(minutes(0.9));
    expect(minutes(0.9)).toBeLessThan(minutes(0.97));
    expect(minutes(0.9, { newPerDay: 5 })).toBeLessThan(minutes(0.9));
    expect(minutes(0.9, { newPerDay: 0 })).toBe(0);
  });

  it("ends with at least about the desired retention", () => {
    const { recalledCount } = simulateWorkload(
      { ...input, newPerDay: 20, newCardCount: 300 },
      scheduling,
      seededRandom(1),
    );
    expect(recalledCount / 300).toBeGreaterThan(0.88);
    expect(recalledCount / 300).toBeLessThanOrEqual(1);
  });

  it("shows when a backlog is done, later with a lower daily limit", () => {
    const learned = day - 60;
    const memory = nextMemory(undefined, 4, learned * 86_400_000, learned, scheduling);
    const memories = Array.from({ length: 300 }, () => memory);
    const end = (reviewsPerDay: number) =>
      simulateWorkload({ ...input, memories, newPerDay: 0, reviewsPerDay }, scheduling, seededRandom(1))
        .caughtUpDay;
    expect(end(400)).toBe(day);
    expect(end(60)).toBeGreaterThan(day + 3);
    expect(end(30)).toBeGreaterThan(end(60) ?? 0);
  });
});

describe("the input of a simulation", () => {
  it("has the person's median answer times, or the default with too few answers", () => {
    const study = replay(sampleGrades(2_000), { scheduling, aliases: {} });
    expect(medianAnswerDurations(study)[3]).toBeGreaterThan(3_000);
    expect(medianAnswerDurations(study)[3]).toBeLessThan(12_000);
    expect(medianAnswerDurations(replay(sampleGrades(10), { scheduling, aliases: {} }))[4]).toBe(8_000);
  });

  it("counts new cards", () => {
    expect(workloadInputOfCards(["a", "b"], emptyStudy)).toEqual({ memories: [], newCardCount: 2 });
  });

  it("tells cards that were seen from new ones", () => {
    const meta = { writer: "w", seq: 0, timestamp: 0, day: 0 };
    const study = replay([{ ...meta, type: "graded", card: "a", grade: 4, durationMs: 1 }], {
      scheduling,
      aliases: {},
    });
    const { memories, newCardCount } = workloadInputOfCards(["a", "b", "c"], study);
    expect([memories.length, newCardCount]).toEqual([1, 2]);
  });

  it("leaves out suspended cards, seen or not", () => {
    const meta = { writer: "w", timestamp: 0, day: 0 };
    const study = replay(
      [
        { ...meta, seq: 0, type: "graded", card: "a", grade: 4, durationMs: 1 },
        {
          ...meta,
          seq: 1,
          type: "cardsChanged",
          cards: ["a", "b"],
          change: { type: "suspended", on: true },
        },
      ],
      { scheduling, aliases: {} },
    );
    expect(workloadInputOfCards(["a", "b", "c"], study)).toEqual({ memories: [], newCardCount: 1 });
  });
});
