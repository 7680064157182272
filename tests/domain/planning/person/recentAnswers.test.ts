/** The newest answers of a person, from which the planner learns. */
import { expect, it } from "vitest";
import { createPersistentMap } from "../../../../src/domain/collections/persistentMap";
import type { Event } from "../../../../src/domain/events/event";
import { createLog } from "../../../../src/domain/events/log";
import {
  lastAnswerAt,
  recentAnswers,
  recentStudyDays,
} from "../../../../src/domain/planning/person/recentAnswers";
import type { Study } from "../../../../src/domain/study/study";
import { msPerDay } from "../../../../src/domain/time";
import { type PastPayload, graded, studyOf, today } from "../../progress/history";

const crammed: PastPayload = { ...graded("a", 1, 3), type: "crammed" } as PastPayload;

it("are the grades that count, oldest first, under the cards' current ids", () => {
  const study = studyOf(
    [
      graded("old", 3, 9, 4_000),
      graded("b", 1, 8, 5_000),
      crammed,
      { type: "sessionEnded", daysAgo: 3 },
      graded("a", 4, 2, 6_000),
      { type: "undone", event: "w.1", daysAgo: 2 },
    ],
    { old: "a" },
  );
  const timestamp: unknown = expect.any(Number);
  expect(recentAnswers(study)).toEqual([
    { card: "a", day: today - 9, timestamp, grade: 3, durationMs: 4_000, isNew: true },
    { card: "a", day: today - 2, timestamp, grade: 4, durationMs: 6_000, isNew: false },
  ]);
});

it("are ten thousand at most", () => {
  const events = Array.from({ length: 10_001 }, (_, seq): Event => ({
    writer: "w",
    seq,
    timestamp: seq,
    day: 0,
    type: "graded",
    card: "a",
    grade: 3,
    durationMs: seq,
  }));
  const study: Study = {
    log: createLog(events),
    cardStates: createPersistentMap([]),
    inactiveIds: createPersistentMap([]),
    aliases: {},
    restores: [],
  };
  const answers = recentAnswers(study);
  expect(answers).toHaveLength(10_000);
  expect([answers[0]?.durationMs, answers.at(-1)?.durationMs]).toEqual([1, 10_000]);
});

it("the days of study are those with an answer that counts, a cram session included", () => {
  const undone: PastPayload = { type: "undone", event: "w.1", daysAgo: 2 };
  const study = studyOf([graded("a", 3, 9), graded("b", 3, 8), crammed, undone]);
  expect([...recentStudyDays(study)]).toEqual([today - 3, today - 9]);
});

it("the last answer is the newest grade that counts, one in a cram session included", () => {
  const noon = (daysAgo: number) => (today - daysAgo + 0.5) * msPerDay;
  const ended: PastPayload = { type: "sessionEnded", daysAgo: 1 };
  expect(lastAnswerAt(studyOf([ended]))).toBeUndefined();
  expect(lastAnswerAt(studyOf([graded("a", 3, 9), graded("b", 3, 8), ended]))).toBe(noon(8) + 1_000);
  expect(lastAnswerAt(studyOf([graded("a", 3, 9), crammed, ended]))).toBe(noon(3) + 1_000);
  const undone: PastPayload = { type: "undone", event: "w.1", daysAgo: 2 };
  expect(lastAnswerAt(studyOf([graded("a", 3, 9), crammed, undone]))).toBe(noon(9));
});
