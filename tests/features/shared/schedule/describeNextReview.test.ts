import { describe, expect, it } from "vitest";
import type { LearningStep } from "../../../../src/domain/scheduling/schedulingOptions";
import type { Event } from "../../../../src/domain/events/event";
import { defaultSettings } from "../../../../src/domain/settings";
import { startGoal } from "../../../../src/domain/planning/startGoal";
import { type Study, appendEvent, emptyStudy } from "../../../../src/domain/study/study";
import { msPerDay } from "../../../../src/domain/time";
import { describeNextReview } from "../../../../src/features/shared/schedule/describeNextReview";
import { formatDateTime } from "../../../../src/features/library/format";
import { formatRelativeDay, formatStudyDay } from "../../../../src/features/shared/formatDates";
import { formatInterval } from "../../../../src/features/shared/schedule/formatInterval";

const day = 20_780;
const noon = day * msPerDay + 12 * 3_600_000;
const afterMidnight = new Date(2026, 10, 24, 1).getTime();
const entries = [
  { card: "a", fact: "a" },
  { card: "b", fact: "b" },
];
const graded = (card: string, grade: 1 | 4, seq: number): Event => ({
  type: "graded",
  card,
  grade,
  durationMs: 1,
  writer: "w",
  seq,
  timestamp: noon + seq,
  day,
});
const options = { scheduling: { ...defaultSettings.scheduling, enableFuzz: false }, aliases: {} };
const studied = (...events: readonly Event[]) =>
  events.reduce((study, event) => appendEvent(study, event, options), emptyStudy);
/** With one new card a day by default. */
const describeNext = (study: typeof emptyStudy, newPerDay = 1) =>
  describeNextReview(entries, study, { ...defaultSettings, newPerDay }, noon + 10, day);

describe("the next review", () => {
  it("is the next learning step, while there is one that a review would not show ahead", () => {
    const steps = (learningSteps: readonly LearningStep[]) =>
      appendEvent(emptyStudy, graded("a", 1, 0), {
        ...options,
        scheduling: { ...options.scheduling, learningSteps },
      });
    expect(describeNext(steps(["20m", "1d"]))).toBe("1 card left today.");
    expect(describeNext(steps(["46m", "1d"]))).toBe("1 card comes back in 46 minutes.");
    expect(describeNext(steps(["3h", "1d"]))).toMatch(/^1 card comes back at \d\d:\d\d\.$/);
    expect(describeNext(steps(["20h", "1d"]))).toMatch(/^1 card comes back tomorrow at \d\d:\d\d\.$/);
  });

  it("is tomorrow while there are new cards", () => {
    expect(describeNext(studied(graded("a", 4, 0)))).toBe(
      "Come back tomorrow: there are new cards to learn.",
    );
  });

  it("is the day of the next review when all have been seen", () => {
    expect(describeNext(studied(graded("a", 4, 0), graded("b", 4, 1)))).toContain(
      `The next cards are due ${formatRelativeDay(day + 8, day)}`,
    );
  });

  it("is now while cards are left today, as after a cram session", () => {
    expect(describeNext(emptyStudy)).toBe("1 card left today.");
  });

  it("is tomorrow for what was due today and buried, and for what is beyond the day's limit, which is counted", () => {
    const due = studied(graded("a", 4, 0), graded("b", 4, 1));
    const later = { now: noon + 30 * msPerDay, today: day + 30 };
    const buried = appendEvent(
      due,
      {
        type: "cardsChanged",
        cards: ["a", "b"],
        change: { type: "buried", on: true },
        writer: "w",
        seq: 2,
        timestamp: later.now,
        day: later.today,
      },
      options,
    );
    const describeLater = (study: Study, reviewsPerDay: number) =>
      describeNextReview(entries, study, { ...defaultSettings, reviewsPerDay }, later.now, later.today);
    expect(describeLater(buried, 200)).toBe("The next cards are due tomorrow.");
    expect(describeLater(due, 0)).toBe(
      "2 more due cards can wait: you have reached the day's limit. Come back tomorrow.",
    );
  });

  it("promises no new cards for the day of the interview", () => {
    const settings = {
      ...defaultSettings,
      newPerDay: 1,
      interview: startGoal({ day: day + 1 }, undefined, day),
    };
    const study = studied(graded("a", 4, 0));
    expect(describeNextReview(entries, study, settings, noon, day)).toContain("The next cards are due");
    expect(describeNextReview(entries, emptyStudy, { ...settings, newPerDay: 0 }, noon, day)).toBe(
      "There are no cards to review.",
    );
  });

  it("is not for new cards that are suspended", () => {
    const study = studied({
      type: "cardsChanged",
      cards: ["a", "b"],
      change: { type: "suspended", on: true },
      writer: "w",
      seq: 0,
      timestamp: noon,
      day,
    });
    expect(describeNext(study)).toBe("There are no cards to review.");
  });

  it("is replaced by a reason when the settings allow no new cards, and when there are no cards at all", () => {
    expect(describeNext(emptyStudy, 0)).toContain("New cards per day is set to 0");
    expect(describeNextReview([], emptyStudy, defaultSettings, noon, day)).toBe(
      "There are no cards to review.",
    );
  });
});

it("has the hour at which the study day starts, after midnight", () => {
  const today = Math.floor((afterMidnight - new Date(afterMidnight).getTimezoneOffset() * 60_000) / msPerDay);
  // Until four o'clock the study day is the one before.
  expect(formatStudyDay(today, today - 1, afterMidnight, 4)).toBe("today from 04:00");
  expect(formatStudyDay(today + 1, today - 1, afterMidnight, 4)).toBe("tomorrow");
  expect(formatStudyDay(today + 1, today, afterMidnight, 0)).toBe("tomorrow");
});

it("has the year of a day that is far away", () => {
  expect(formatRelativeDay(day + 300, day)).toMatch(/^on [A-Z][a-z]+ \d+ [A-Z][a-z]+$/);
  expect(formatRelativeDay(day + 400, day)).toMatch(/^on \d+ [A-Z][a-z]+ 20\d\d$/);
});

it("has a time in the current time zone", () => {
  const zone = process.env["TZ"];
  process.env["TZ"] = "Europe/Berlin";
  const berlin = formatDateTime(noon);
  process.env["TZ"] = "Asia/Tokyo";
  const tokyo = formatDateTime(noon);
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  expect([berlin, tokyo].map((text) => text.slice(-5))).toEqual(["13:00", "21:00"]);
});

describe("times in words", () => {
  it.each([
    [{ type: "minutes", count: 0 } as const, "1 min"],
    [{ type: "minutes", count: 10 } as const, "10 min"],
    [{ type: "minutes", count: 120 } as const, "2 h"],
    [{ type: "days", count: 1 } as const, "1 day"],
    [{ type: "days", count: 30 } as const, "30 days"],
    [{ type: "days", count: 31 } as const, "1 month"],
    [{ type: "days", count: 61 } as const, "2 months"],
    [{ type: "days", count: 366 } as const, "1 year"],
    [{ type: "days", count: 548 } as const, "1.5 years"],
  ])("%o is %s", (wait, words) => {
    expect(formatInterval(wait)).toBe(words);
  });
});
