/** What today's queue holds, in the terms of the plan's days. */
import { expect, it } from "vitest";
import type { TodaysPlan } from "../../../src/domain/planning/plannedQueue";
import { todaysWorkOf, withTodaysWork } from "../../../src/domain/planning/todaysWork";
import { createPersistentMap } from "../../../src/domain/collections/persistentMap";
import { cardStateOf, memoryOf } from "../../../src/domain/study/study";
import { emptyQueue } from "../../../src/domain/study/queue";
import { defaultSettings } from "../../../src/domain/settings";
import { graded, studyAfter } from "./pastStudy";
import { makePlan, model, planOf, requestOf, today } from "./requests";

const plan = planOf(makePlan(requestOf()));
const planned: TodaysPlan = {
  plan,
  model,
  goal: { day: plan.interviewDay, minutesByWeekday: [], daysOff: [], weights: {}, choosesCards: true },
};

it("takes the seconds of the queue's cards, with all repeats of those in learning, and counts those that come back soon", () => {
  const [knownCard, newCard] = [false, true].map((isNew) => plan.ranked.find((each) => each.isNew === isNew));
  if (!knownCard || !newCard) throw new Error("no cards");
  // Two were forgotten at first, and one was known: steps of 1 and 10 minutes are left, or of 10.
  const study = studyAfter([
    [0, graded("again", 20, 1)],
    [0, graded("good", 20, 3)],
    [0, graded("later", 20, 1)],
    [0, graded("later", 30, 1)],
  ]);
  const queue = {
    ...emptyQueue,
    learning: ["again"],
    learningLater: [
      { card: "good", dueAt: 60_000 },
      { card: "later", dueAt: 9e9 },
    ],
    reviews: [knownCard.id],
    newCards: [newCard.id],
  };
  // Good each time: two repeats of a card at its first step, and one at its second. Five repeats of 10 seconds, and one of 30.
  const always: TodaysPlan = { ...planned, model: { ...model, repeatedGrades: [0, 0, 1, 0] } };
  const context = { entries: [], study, settings: defaultSettings, now: 0, today };
  expect(todaysWorkOf(queue, always, context)).toEqual({
    expectedMinutes: expect.closeTo((knownCard.seconds + newCard.seconds + (5 * (5 * 10 + 30)) / 6) / 60, 9),
    newCards: 1,
    reviews: 3,
  });
});

it("takes the mean seconds of cards that the plan doesn't rank, also where there is no plan", () => {
  // By definition of stability, the chance of recall is 90% after as many days.
  const study = studyAfter([[10, graded("known", 20, 4)]]);
  const memory = memoryOf(study, "known");
  if (!memory) throw new Error("no memory");
  const at90 = { ...memory, stability: 10 };
  const withMemory = {
    ...study,
    cardStates: createPersistentMap([["known", { ...cardStateOf(study, "known"), memory: at90 }]]),
  };
  const queue = { ...emptyQueue, reviews: ["known"], newCards: ["unseen"] };
  const context = { entries: [], study: withMemory, settings: defaultSettings, now: 0, today };
  for (const each of [plan, undefined])
    expect(60 * todaysWorkOf(queue, { ...planned, plan: each }, context).expectedMinutes).toBeCloseTo(
      0.9 * 10 + 0.1 * 25 + 30,
      9,
    );
});

it("takes the place of the first day's amount, where there is a queue", () => {
  const work = { expectedMinutes: 3, newCards: 1, reviews: 2 };
  const days = withTodaysWork(plan.days, work);
  expect(days[0]).toEqual({ ...plan.days[0], ...work, day: today });
  expect(days.slice(1)).toEqual(plan.days.slice(1));
  expect(withTodaysWork(plan.days, undefined)).toBe(plan.days);
});
