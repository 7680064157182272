/** What today's queue holds, in the terms of the plan's days. */
import { expect, it } from "vitest";
import type { TodaysPlan } from "../../../src/domain/planning/plannedQueue";
import { todaysWorkOf, withTodaysWork } from "../../../src/domain/planning/todaysWork";
import { emptyQueue } from "../../../src/domain/study/queue";
import { makePlan, model, planOf, requestOf, today } from "./requests";

const plan = planOf(makePlan(requestOf()));
const planned: TodaysPlan = {
  plan,
  model,
  goal: { day: plan.interviewDay, minutesByWeekday: [], daysOff: [], weights: {}, choosesCards: true },
};

it("takes the seconds of the queue's cards, and counts those that come back soon", () => {
  const [known, fresh] = [false, true].map((isNew) => plan.ranked.find((each) => each.isNew === isNew));
  if (!known || !fresh) throw new Error("no cards");
  const queue = {
    ...emptyQueue,
    learning: ["again"],
    learningLater: [
      { card: "soon", dueAt: 60_000 },
      { card: "much later", dueAt: 9e9 },
    ],
    reviews: [known.id],
    newCards: [fresh.id],
  };
  expect(todaysWorkOf(queue, planned, 0)).toEqual({
    expectedMinutes: expect.closeTo((known.seconds + fresh.seconds + 2 * model.seconds.recalled) / 60, 9),
    newCards: 1,
    reviews: 3,
  });
});

it("takes the place of the first day's amount, where there is a queue", () => {
  const work = { expectedMinutes: 3, newCards: 1, reviews: 2 };
  const days = withTodaysWork(plan.days, work);
  expect(days[0]).toEqual({ ...plan.days[0], ...work, day: today });
  expect(days.slice(1)).toEqual(plan.days.slice(1));
  expect(withTodaysWork(plan.days, undefined)).toBe(plan.days);
});
