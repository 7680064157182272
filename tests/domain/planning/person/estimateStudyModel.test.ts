/** What the planner learns of a person from their answers. */
import { expect, it } from "vitest";
import { estimateStudyModel, paceSince } from "../../../../src/domain/planning/person/estimateStudyModel";
import { createMemoryModel } from "../../../../src/domain/planning/person/memoryModel";
import type { RecentAnswer } from "../../../../src/domain/planning/person/recentAnswers";
import { estimateStabilityScale } from "../../../../src/domain/planning/person/estimateStabilityScale";
import { type StudyModel, usualStudy } from "../../../../src/domain/planning/person/studyModel";
import { defaultSettings } from "../../../../src/domain/settings";
import { msPerDay, msPerSecond } from "../../../../src/domain/time";

const modelOf = (answers: readonly RecentAnswer[]) =>
  estimateStudyModel(answers, defaultSettings.scheduling, 60 * msPerSecond, 1);
const answer = (changed: Partial<RecentAnswer>): RecentAnswer => ({
  card: "a",
  day: 100,
  timestamp: 100 * msPerDay,
  grade: 3,
  durationMs: 12 * msPerSecond,
  isNew: false,
  ...changed,
});

it("is the usual model without answers", () => {
  const { seconds, firstGrades, recalledGrades, repeatedGrades, stabilityScale } = modelOf([]);
  expect(seconds).toEqual(usualStudy.seconds);
  for (const [i, chance] of firstGrades.entries())
    expect(chance).toBeCloseTo(usualStudy.firstGrades[i] ?? NaN, 10);
  for (const [i, chance] of recalledGrades.entries())
    expect(chance).toBeCloseTo(usualStudy.recalledGrades[i] ?? NaN, 10);
  for (const [i, chance] of repeatedGrades.entries())
    expect(chance).toBeCloseTo(usualStudy.repeatedGrades[i] ?? NaN, 10);
  expect(stabilityScale).toBeCloseTo(1, 5);
});

it("has usual chances that add up to 1", () => {
  const { firstGrades, recalledGrades, repeatedGrades, sameDayRepeats } = usualStudy;
  const { first, forgotten } = sameDayRepeats;
  for (const chances of [firstGrades, recalledGrades, repeatedGrades, ...first, forgotten])
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
});

it("weighs usual seconds as five answers, and an answer of an hour as a minute", () => {
  const slow = modelOf([answer({ durationMs: 3_600 * msPerSecond })]);
  expect(slow.seconds.recalled).toBeCloseTo((5 * 10 + 60) / 6, 10);
  const many = modelOf(
    Array.from({ length: 5 }, (_, i) => answer({ card: `c${i}`, durationMs: 30 * msPerSecond })),
  );
  expect(many.seconds.recalled).toBeCloseTo(20, 10);
});

it("learns no seconds from answers without a time, and grades from all", () => {
  const model = modelOf(
    [0, 1, 40_000].map((durationMs, i) => answer({ card: `c${i}`, grade: 4, durationMs })),
  );
  expect(model.seconds.recalled).toBeCloseTo((5 * 10 + 0.001 + 40) / 7, 10);
  expect(model.recalledGrades[3]).toBeCloseTo((20 * 0.145 + 3) / 23, 10);
});

it("tells new, recalled and forgotten cards apart by the first answer of a day, and repeats after it", () => {
  const model = modelOf([
    answer({ isNew: true, grade: 1, durationMs: 50 * msPerSecond }),
    answer({ isNew: true, grade: 1, durationMs: 31 * msPerSecond }),
    answer({ day: 103, grade: 1, durationMs: 46 * msPerSecond }),
    answer({ day: 103, grade: 4 }),
  ]);
  expect(model.seconds.new).toBeCloseTo((5 * 30 + 50) / 6, 10);
  expect(model.seconds.forgotten).toBeCloseTo((5 * 25 + 46) / 6, 10);
  expect(model.seconds.recalled).toBe(10);
  expect(model.firstGrades[0]).toBeCloseTo((20 * 0.24 + 1) / 21, 10);
  expect(model.seconds.repeated).toBeCloseTo((5 * 10 + 31 + 12) / 7, 10);
  expect(model.repeatedGrades[0]).toBeCloseTo(1 / 7, 10);
  expect(model.repeatedGrades[3]).toBeCloseTo((5 * 0.145 + 1) / 7, 10);
});

it("expects more repeats of someone who forgets within minutes", () => {
  const forgetful = modelOf(
    Array.from({ length: 5 }, (_, i) => [
      answer({ card: `c${i}`, isNew: true }),
      answer({ card: `c${i}`, grade: 1 }),
    ]).flat(),
  );
  const once = ({ sameDayRepeats }: StudyModel) => sameDayRepeats.first[2][1] ?? 0;
  expect(once(modelOf([]))).toBeCloseTo(0.776, 10);
  expect(once(forgetful)).toBeCloseTo(0.388, 10);
});

it("finds that a person forgets sooner than FSRS believes", () => {
  const answers = Array.from({ length: 60 }, (_, i) => [
    answer({ card: `c${i}`, isNew: true }),
    answer({ card: `c${i}`, day: 101, grade: 1 }),
  ]).flat();
  expect(modelOf(answers).stabilityScale).toBeLessThan(0.7);
});

it("learns nothing of a memory whose beginning isn't known", () => {
  const answers = Array.from({ length: 60 }, (_, i) => [
    answer({ card: `c${i}` }),
    answer({ card: `c${i}`, day: 101, grade: 1 }),
  ]).flat();
  expect(modelOf(answers).stabilityScale).toBeCloseTo(1, 5);
});

it("follows each memory through its answers, repeats on a day included", () => {
  const { parameters, stabilityScale } = modelOf([
    answer({ isNew: true }),
    answer({ isNew: true, grade: 4 }),
    answer({ day: 110, grade: 2 }),
    answer({ day: 130, grade: 1 }),
  ]);
  const memory = createMemoryModel(parameters);
  const first = memory.firstState(3);
  const repeated = {
    stability: memory.sameDayStability(first.stability, 4),
    difficulty: memory.nextDifficulty(first.difficulty, 4),
  };
  const reviewed = memory.nextStability(repeated, memory.recall(10, repeated.stability), 2);
  const tests = [
    { days: 10, stability: repeated.stability, isRecalled: true },
    { days: 20, stability: reviewed, isRecalled: false },
  ];
  expect(stabilityScale).toBeCloseTo(estimateStabilityScale(tests, parameters), 12);
});

it("compares the answers after a moment with what was assumed of each at that moment", () => {
  const answers = [
    // Recalled in 40 seconds: of them, (5 * 10 + 40) / 6 = 15 are assumed.
    answer({ timestamp: 1, durationMs: 40 * msPerSecond }),
    answer({ timestamp: 2, card: "b", isNew: true, durationMs: 20 * msPerSecond }),
    answer({ timestamp: 3, card: "b", durationMs: 3_600 * msPerSecond }),
    answer({ timestamp: 4, card: "c", durationMs: 31 * msPerSecond }),
    answer({ timestamp: 5, card: "d", durationMs: 0 }),
  ];
  const since = paceSince(answers, 1, 60 * msPerSecond);
  expect(since?.assumedSeconds).toEqual({ ...usualStudy.seconds, recalled: 15 });
  // A new card, a repeat and a recalled one.
  expect(since?.pace).toEqual({ actualSeconds: (20 + 60 + 31) / 3, assumedSeconds: (30 + 10 + 15) / 3 });
  expect(paceSince(answers, 4, 60 * msPerSecond)).toBeUndefined();
});
