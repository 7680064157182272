/** What a plan says, in sentences. */
import { describe, expect, it } from "vitest";
import type { ChangeByPerson, PlanChange } from "../../../../src/domain/planning/planChange";
import type { PlanProblem } from "../../../../src/domain/planning/planRequest";
import {
  formatCountdown,
  describeLeftOut,
  describePlanChange,
  describeProblem,
  describeSpread,
  describeUsualMinutes,
} from "../../../../src/features/today/plan/describePlan";
import { makePlan, planOf, requestOf, someCards, today } from "../../../domain/planning/requests";

it("counts the days to the interview", () => {
  const on = (day: number, minuteOfDay?: number) =>
    formatCountdown(
      { day, minuteOfDay, minutesByWeekday: [], daysOff: [], weights: {}, choosesCards: true },
      100,
    );
  expect(on(100)).toBe("Your interview is today");
  expect(on(100, 14 * 60)).toBe("Your interview is today at 14:00");
  expect(on(101)).toBe("Your interview is tomorrow");
  expect(on(101, 9 * 60 + 5)).toBe("Your interview is tomorrow at 09:05");
  expect(on(121, 14 * 60)).toBe("21 days to your interview");
});

it("says the usual minutes, and on how many days there are any", () => {
  const every = [5, 5, 5, 5, 5, 5, 5];
  expect(describeUsualMinutes(every, 1)).toBe("1 minute a day");
  expect(describeUsualMinutes(every, 30)).toBe("30 minutes a day");
  expect(describeUsualMinutes([0, 0, 0, 0, 0, 0, 0], 5)).toBe("5 minutes a day");
  expect(describeUsualMinutes([9, 0, 0, 0, 0, 0, 9], 45)).toBe("45 minutes on 2 days a week");
  expect(describeUsualMinutes([0, 1, 0, 0, 0, 0, 0], 1)).toBe("1 minute on 1 day a week");
});

it("says how sure a number is, within what is possible, and of one card that it is a chance", () => {
  const spread = (expected: number, standardDeviation: number, wantedCount = 50) =>
    describeSpread({ cardCount: 60, wantedCount, expected, standardDeviation, ifStopped: 0 });
  expect(spread(0.83, 0.02)).toBe("83 of 100, give or take 4.");
  expect(spread(0.83, 0)).toBe("83 of 100, give or take 1.");
  expect(spread(0.99, 0.11)).toBe("99 of 100, most likely between 77 and 100.");
  expect(spread(0.01, 0.01)).toBe("1 of 100, most likely between 0 and 3.");
  expect(spread(0.99, 0.11, 1)).toBe("It is one card: 99 of 100 is the chance that you recall it.");
});

describe("a problem", () => {
  it.each<[PlanProblem, string]>([
    [
      { type: "noMinutes", today, days: 9, ifStopped: 0.42, isCore: true },
      "recall 42 of 100 core cards on the day.",
    ],
    [
      { type: "noMinutes", today, days: 9, ifStopped: 0.42, isCore: true },
      "Give at least one weekday some minutes.",
    ],
    [
      { type: "noMinutes", today, days: 3, ifStopped: 0.42, isCore: true },
      "Give at least one of Thursday, Friday and Saturday some minutes.",
    ],
    [{ type: "noMinutes", today, days: 1, ifStopped: 0.42, isCore: true }, "Give Thursday some minutes."],
    [
      { type: "allDaysOff", days: 5, ifStopped: 0.4, isCore: false },
      "Every day with minutes before your interview is a day off.",
    ],
    [
      { type: "allDaysOff", days: 5, ifStopped: 0.4, isCore: false },
      "recall 40 of 100 cards on the day. Make at least one of them a day of study again.",
    ],
    [
      { type: "allSuspended", cardCount: 12 },
      "All 12 cards are suspended, so there is nothing to plan. Unsuspend some of them in the library.",
    ],
    [
      { type: "allSuspended", cardCount: 1 },
      "The only card is suspended, so there is nothing to plan. Unsuspend it in the library.",
    ],
    [{ type: "nothingWanted", cardCount: 12 }, "Let at least one count."],
    [
      { type: "timeUsedUp", ifStopped: 0.22, isCore: true },
      "has any. Without another review you would recall 22 of 100 core cards on the day. Add minutes if you want to go on.",
    ],
    [{ type: "interviewToday" }, "There is nothing left to plan"],
    [{ type: "dayPassed", daysAgo: 2 }, "has passed"],
    [{ type: "noCards" }, "no chapter has a card"],
  ])("%o says what it means", (problem, sentence) => {
    expect(describeProblem(problem)).toContain(sentence);
  });
});

type Cause<Change = PlanChange> = Change extends PlanChange
  ? Omit<Change, "before" | "after" | "gain">
  : never;

describe("a change", () => {
  const sentence = (before: number, after: number, cause: Cause, isUnsure = false, gain = after - before) =>
    describePlanChange({ ...cause, before, after, gain }, "core cards", isUnsure);
  const change = (each: ChangeByPerson, before: number, after: number) =>
    sentence(before, after, { type: "byPerson", changes: [each] });
  const missed = { type: "missedDays", missedDays: 2 } as const;
  const recall = { type: "recall" } as const;
  it("says what it costs or gains", () => {
    expect(sentence(0.83, 0.81, missed)).toBe("You missed 2 days: 81 of 100 core cards instead of 83.");
    expect(sentence(0.55, 0.42, missed, true)).toBe(
      "You missed 2 days, so later days are less sure, too: 42 of 100 core cards instead of 55.",
    );
    expect(sentence(0.83, 0.83, missed)).toBe(
      "You missed 2 days, and the plan has made up for it: still 83 of 100 core cards.",
    );
    expect(change("otherMinutes", 0.83, 0.9)).toBe(
      "With the new minutes: 90 of 100 core cards instead of 83.",
    );
    expect(change("otherDay", 0.83, 0.7)).toBe("With the new day: 70 of 100 core cards instead of 83.");
    expect(change("otherHour", 0.83, 0.83)).toBe("With the new hour: still 83 of 100 core cards.");
    expect(change("otherSettings", 0.93, 0.8)).toBe(
      "With the other settings: 80 of 100 core cards instead of 93.",
    );
    expect(change("moreSuspended", 0.69, 0.77)).toBe(
      "With more cards suspended: 77 of 100 core cards instead of 69.",
    );
    expect(change("fewerSuspended", 0.77, 0.69)).toBe(
      "With fewer cards suspended: 69 of 100 core cards instead of 77.",
    );
    expect(change("otherSuspended", 0.77, 0.7)).toBe(
      "With other cards suspended: 70 of 100 core cards instead of 77.",
    );
    expect(change("otherCards", 0.42, 0.96)).toBe(
      "With the cards and weights as they are now: 96 of 100 core cards; before, 42 of 100 of what counted then.",
    );
    expect(sentence(0.83, 0.84, recall)).toBe(
      "It went better than expected: 84 of 100 core cards instead of 83.",
    );
    expect(sentence(0.83, 0.8, recall)).toBe(
      "It went worse than expected: 80 of 100 core cards instead of 83.",
    );
  });

  it("doesn't call a change better or made up for if it costs other cards", () => {
    expect(sentence(0.9, 0.92, recall, false, -0.09)).toBe(
      "It went worse than expected, so the plan divides the minutes differently: 92 of 100 core cards instead of 90.",
    );
    expect(sentence(0.92, 0.9, recall, false, 0.01)).toBe(
      "It went better than expected, so the plan divides the minutes differently: 90 of 100 core cards instead of 92.",
    );
    expect(sentence(0.88, 0.88, missed, false, -0.02)).toBe(
      "You missed 2 days, and the plan has made up for it at the cost of other cards: still 88 of 100 core cards.",
    );
  });

  it("names all that was changed at once", () => {
    const changes = ["otherDay", "otherMinutes", "moreSuspended"] as const;
    expect(sentence(0.83, 0.46, { type: "byPerson", changes })).toBe(
      "With the new day, the new minutes and more cards suspended: 46 of 100 core cards instead of 83.",
    );
    // More minutes alone would not lead to less.
    expect(sentence(0.28, 0.27, { type: "byPerson", changes: ["otherMinutes", "otherAnswers"] })).toBe(
      "With the new minutes and the answers that were added: 27 of 100 core cards instead of 28.",
    );
  });

  it("says how long answers took compared with what was assumed, in whole seconds", () => {
    const times = (actualSeconds: number, assumedSeconds: number) => ({
      type: "answerTimes" as const,
      pace: { actualSeconds, assumedSeconds },
    });
    expect(sentence(0.83, 0.61, times(25.2, 10.4))).toBe(
      "Your answers take longer than assumed (25 s, not 10): 61 of 100 core cards instead of 83.",
    );
    expect(sentence(0.61, 0.83, times(6, 18))).toBe(
      "Your answers take less time than assumed (6 s, not 18): 83 of 100 core cards instead of 61.",
    );
  });
});

it("says which tiers there is no time for, and which the person left out", () => {
  const request = requestOf({ cards: someCards(60, 0, (i) => (i % 3 === 0 ? 10 : 0.001)) }, 3);
  const plan = planOf(makePlan(request));
  expect(describeLeftOut(plan, request)).toMatch(
    /^There is no time for (\d+ core cards? and )?the 40 details\.$/,
  );
  const chosen = requestOf(
    {
      cards: request.cards.map((card, i) =>
        Object.assign({}, card, { weight: i % 3 === 0 || i === 1 ? 0 : 1 }),
      ),
    },
    30,
  );
  expect(describeLeftOut(planOf(makePlan(chosen)), chosen)).toBe(
    "You left out the 20 core cards and 1 detail.",
  );
  const short = { ...chosen, time: requestOf({}, 1).time };
  expect(describeLeftOut(planOf(makePlan(short)), short)).toMatch(
    /^You left out the 20 core cards and 1 detail\. There is no time for \d\d details\.$/,
  );
  const enough = requestOf({ cards: someCards(6, 0) }, 30);
  expect(describeLeftOut(planOf(makePlan(enough)), enough)).toBeUndefined();
});
