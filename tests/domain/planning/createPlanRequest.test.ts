/** What the planner is asked: the person's cards, time and habits. */
import { describe, expect, it } from "vitest";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { createPlanRequest } from "../../../src/domain/planning/createPlanRequest";
import { estimateAttendance } from "../../../src/domain/planning/person/attendance";
import { type InterviewGoal, defaultSettings } from "../../../src/domain/settings";
import { type Study, replay } from "../../../src/domain/study/study";
import { msPerDay, msPerSecond } from "../../../src/domain/time";

const today = 20_783;
const goal: InterviewGoal = {
  day: today + 10,
  minutesByWeekday: Array.from({ length: 7 }, () => 10),
  daysOff: [],
  weights: {},
  choosesCards: true,
};
const entries = [
  { card: "plain", chapter: "a" },
  { card: "fine", chapter: "b", tier: "detail" as const },
  { card: "first", chapter: "b", tier: "core" as const },
];

const studyAfter = (past: readonly (readonly [daysAgo: number, payload: EventPayload])[]): Study =>
  replay(
    past.map(([daysAgo, payload], seq): Event => ({
      ...payload,
      writer: "w",
      seq,
      day: today - daysAgo,
      timestamp: (today - daysAgo + 0.5) * msPerDay + seq,
    })),
    { scheduling: defaultSettings.scheduling, aliases: {} },
  );
const graded = (card: string, seconds = 5): EventPayload => ({
  type: "graded",
  card,
  grade: 3,
  durationMs: seconds * msPerSecond,
});
const requestAfter = (study: Study, changed: Partial<InterviewGoal> = {}) =>
  createPlanRequest(entries, study, defaultSettings, { ...goal, ...changed }, today);

it("takes core cards first, then those of no tier, each under its chapter and tier", () => {
  const { cards } = requestAfter(studyAfter([]), { weights: { "chapter:b": 2, "tier:detail": 0 } });
  expect(cards.map(({ id, weight, groups }) => [id, weight, groups])).toEqual([
    ["first", 20, ["tier:core", "chapter:b", "core:b"]],
    ["plain", 3, ["tier:standard", "chapter:a"]],
    ["fine", 0, ["tier:detail", "chapter:b"]],
  ]);
});

it("says what FSRS knows of a card, and which are suspended", () => {
  const study = studyAfter([
    [4, graded("first")],
    [0, { type: "cardsChanged", cards: ["plain"], change: { type: "suspended", on: true } }],
  ]);
  const [first, plain] = requestAfter(study).cards;
  expect(first?.memory).toMatchObject({ lastDay: today - 4 });
  expect([first?.isSuspended, plain?.isSuspended, plain?.memory]).toEqual([false, true, undefined]);
});

it("counts the minutes used today, an answer for its longest time at most", () => {
  const answers = [
    [1, graded("first", 50)],
    [0, graded("first", 30)],
    [0, graded("plain", 2 * defaultSettings.maxAnswerSeconds)],
  ] as const;
  expect(requestAfter(studyAfter(answers)).time.minutesUsedToday).toBe(
    (30 + defaultSettings.maxAnswerSeconds) / 60,
  );
});

describe("attendance", () => {
  const after = (daysAgo: readonly number[], changed: Partial<InterviewGoal> = {}) =>
    requestAfter(studyAfter(daysAgo.map((each) => [each, graded("first")])), changed).model.attendance;

  it("is counted from the first answer on", () => {
    expect(after([])).toBe(estimateAttendance(0, 0));
    expect(after([10, 9, 7, 3])).toBe(estimateAttendance(4, 10));
  });

  it("looks back four weeks", () => {
    expect(after([60, 40, 20, 2])).toBe(estimateAttendance(2, 28));
  });

  it("leaves out days off, and today", () => {
    expect(after([4, 2, 0], { daysOff: [today - 3, today - 1] })).toBe(estimateAttendance(2, 2));
  });
});
