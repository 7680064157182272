/** What the planner is asked: the person's cards, time and habits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeGoal } from "../../../src/domain/planning/changeGoal";
import { createPlanRequest } from "../../../src/domain/planning/createPlanRequest";
import { estimateAttendance } from "../../../src/domain/planning/person/attendance";
import { type InterviewGoal, defaultSettings } from "../../../src/domain/settings";
import type { Study } from "../../../src/domain/study/study";
import { goal, graded, studyAfter } from "./pastStudy";
import { today } from "./requests";

const entries = [
  { card: "plain", chapter: "a" },
  { card: "fine", chapter: "b", tier: "detail" as const },
  { card: "first", chapter: "b", tier: "core" as const },
];

const requestAfter = (study: Study, changed: Partial<InterviewGoal> = {}) =>
  createPlanRequest(entries, study, defaultSettings, { ...goal, ...changed }, today);

it("takes core cards first, then those of no tier, each under its chapter and tier", () => {
  const { cards } = requestAfter(studyAfter([]), { weights: { "chapter:b": 2, "tier:detail": 0 } });
  expect(cards.map(({ id, weight, groups }) => [id, weight, groups])).toEqual([
    ["first", 20, ["tier:core", "chapter:b", "core:b"]],
    ["plain", 3, ["tier:standard", "chapter:a"]],
    ["fine", 0, ["tier:detail", "chapter:b"]],
  ]);
  expect(requestAfter(studyAfter([])).cards.map(({ weight }) => weight)).toEqual([10, 3, 1]);
});

it("counts the hours to the interview from the start of its day, and none where its hour isn't known", () => {
  const hours = (dayStartHour: number, minuteOfDay?: number) =>
    createPlanRequest(
      entries,
      studyAfter([]),
      { ...defaultSettings, dayStartHour },
      { ...goal, minuteOfDay },
      today,
    ).hoursIntoDay;
  expect([hours(0), hours(4), hours(4, 9 * 60), hours(4, 3 * 60), hours(0, 90)]).toEqual([0, 0, 5, 0, 1.5]);
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
  const crammed = studyAfter([[0, { type: "crammed", card: "first", grade: 3, durationMs: 6_000 }]]);
  expect(requestAfter(crammed).time.minutesUsedToday).toBe(0.1);
});

describe("attendance", () => {
  const plannedFor = (days: number) => Array.from({ length: 7 }, () => today - days);
  const after = (daysAgo: readonly number[], changed: Partial<InterviewGoal> = {}) =>
    requestAfter(studyAfter(daysAgo.map((each) => [each, graded("first")])), {
      plannedSince: plannedFor(100),
      ...changed,
    }).model.attendance;
  const beginners = estimateAttendance(0, 0);

  it("is counted from the first answer on", () => {
    expect(after([])).toBe(beginners);
    expect(after([10, 9, 7, 3])).toBe(estimateAttendance(4, 10));
  });

  it("counts a day on which cards were only crammed", () => {
    const crammed = { type: "crammed", card: "first", grade: 3, durationMs: 5_000 } as const;
    const study = studyAfter([
      [10, graded("first")],
      [9, crammed],
    ]);
    const { attendance } = requestAfter(study, { plannedSince: plannedFor(100) }).model;
    expect(attendance).toBe(estimateAttendance(2, 10));
  });

  it("looks back four weeks", () => {
    expect(after([60, 40, 20, 2])).toBe(estimateAttendance(2, 28));
  });

  it("leaves out days off, and today", () => {
    expect(after([4, 2, 0], { daysOff: [today - 3, today - 1] })).toBe(estimateAttendance(2, 2));
  });

  it("is a beginner's after weeks without study, and if the first planned days aren't known", () => {
    const aWeekLongAgo = [46, 45, 44, 43, 42, 41, 40];
    expect(after(aWeekLongAgo, { plannedSince: plannedFor(0) })).toBe(beginners);
    expect(after([27, 26, 25], { plannedSince: plannedFor(0) })).toBe(beginners);
    expect(after(aWeekLongAgo, { plannedSince: undefined })).toBe(beginners);
    expect(after([46, 3, 2], { plannedSince: plannedFor(4) })).toBe(estimateAttendance(2, 4));
  });

  it("counts each weekday from when it has had minutes, and no minutes that were added to a single day", () => {
    // A Thursday. Saturdays and Sundays for weeks, the other weekdays since yesterday.
    const plannedSince = Array.from(
      { length: 7 },
      (_, weekday) => today - (weekday === 0 || weekday === 6 ? 100 : 1),
    );
    expect(after([28, 11, 4], { plannedSince })).toBe(estimateAttendance(2, 9));
    const onlySundays = [20, 0, 0, 0, 0, 0, 0];
    const extraMinutes = { day: today - 1, minutes: 10 };
    expect(after([11, 4], { minutesByWeekday: onlySundays, extraMinutes })).toBe(estimateAttendance(2, 2));
  });

  const weekdays = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 7, maxLength: 7 });
  const anyGoal = fc.record({
    minutesByWeekday: weekdays(fc.constantFrom(0, 10, 40)),
    plannedSince: fc.option(weekdays(fc.integer({ min: today - 40, max: today })), { nil: undefined }),
    daysOff: fc.array(fc.integer({ min: today - 20, max: today + 9 })),
    extraMinutes: fc.option(
      fc.record({ day: fc.integer({ min: today - 9, max: today }), minutes: fc.nat(60) }),
      {
        nil: undefined,
      },
    ),
  });
  const daysStudied = fc.uniqueArray(fc.integer({ min: 0, max: 40 }));

  it("is never less for more minutes on any weekday, nor for a coming day off", () => {
    const dayOff = fc.integer({ min: today, max: today + 9 });
    fc.assert(
      fc.property(anyGoal, daysStudied, weekdays(fc.nat(30)), dayOff, (changed, studied, more, off) => {
        const before = { ...goal, ...changed };
        const minutesByWeekday = before.minutesByWeekday.map((minutes, i) => minutes + (more[i] ?? 0));
        const attendance = after(studied, changed);
        expect(after(studied, changeGoal(before, { minutesByWeekday }, today))).toBe(attendance);
        expect(after(studied, changeGoal(before, { daysOff: [...before.daysOff, off] }, today))).toBe(
          attendance,
        );
      }),
      { numRuns: 200 },
    );
  });
});
