/** What can't be planned is told apart, with what is needed for a sentence. Nothing crashes. */
import { describe, expect, it } from "vitest";
import { createMemoryModel } from "../../../src/domain/planning/person/memoryModel";
import { maxPlannedDays } from "../../../src/domain/planning/planRequest";
import { model, planOf, requestOf, someCards, today, makePlan } from "./requests";

const withTime = (changed: Partial<ReturnType<typeof requestOf>["time"]>) => {
  const request = requestOf();
  return { ...request, time: { ...request.time, ...changed } };
};
const problemOf = (request: ReturnType<typeof requestOf>) => {
  const result = makePlan(request);
  return result.type === "problem" ? result.problem : result.type;
};

describe("a plan that can't be made", () => {
  it("says that the day has passed, and how long ago", () => {
    expect(problemOf(requestOf({ interviewDay: today - 3 }))).toEqual({ type: "dayPassed", daysAgo: 3 });
  });

  it("says that the interview is today", () => {
    expect(problemOf(requestOf({ interviewDay: today }))).toEqual({ type: "interviewToday" });
  });

  it("says that there are no cards, that all are suspended, or that none is wanted", () => {
    expect(problemOf(requestOf({ cards: [] }))).toEqual({ type: "noCards" });
    const suspended = someCards(4).map((card) => Object.assign({}, card, { isSuspended: true }));
    expect(problemOf(requestOf({ cards: suspended }))).toEqual({ type: "allSuspended", cardCount: 4 });
    const unwanted = someCards(4, 0.5, () => Number.NaN);
    expect(problemOf(requestOf({ cards: unwanted }))).toEqual({ type: "nothingWanted", cardCount: 4 });
  });

  it("says that there are no minutes, also where they hold no answer, or are none", () => {
    for (const minutes of [0, 0.1, -5, Number.NaN]) {
      const minutesByWeekday = Array.from({ length: 7 }, () => minutes);
      expect(problemOf(withTime({ minutesByWeekday }))).toMatchObject({ type: "noMinutes", days: 8 });
    }
    expect(problemOf(withTime({ minutesByWeekday: [] }))).toMatchObject({ type: "noMinutes" });
  });

  it("says so where the only weekday with minutes doesn't come before the interview, and from which day to which that is", () => {
    // A Thursday; only Sunday has minutes.
    const request = { ...withTime({ minutesByWeekday: [30, 0, 0, 0, 0, 0, 0] }), interviewDay: today + 3 };
    expect(problemOf(request)).toMatchObject({ type: "noMinutes", today, days: 3 });
  });

  it("says that all days are off, and what will be left of the core cards without study", () => {
    const daysOff = Array.from({ length: 8 }, (_, i) => today + i);
    const problem = problemOf(withTime({ daysOff }));
    expect(problem).toMatchObject({ type: "allDaysOff", days: 8 });
    const { recall } = createMemoryModel(model.parameters);
    const mean = (cards: typeof all) =>
      cards.reduce(
        (total, { memory }) => total + (memory ? recall(today + 8 - memory.lastDay, memory.stability) : 0),
        0,
      ) / cards.length;
    const all = someCards(60);
    const isCore = ({ groups }: (typeof all)[number]) => groups.includes("tier:core");
    expect(problem).toMatchObject({ ifStopped: expect.closeTo(mean(all.filter(isCore)), 9), isCore: true });
    // Of all that are asked, where core cards aren't.
    const cards = all.map((card) => Object.assign({}, card, { isSuspended: isCore(card) }));
    expect(problemOf({ ...withTime({ daysOff }), cards })).toMatchObject({
      ifStopped: expect.closeTo(mean(all.filter((card) => !isCore(card))), 9),
      isCore: false,
    });
  });

  it("says what will be left on the day itself, also beyond the days that would be planned", () => {
    const noMinutes = { ...requestOf({ interviewDay: today + 900 }, 0), cards: someCards(1, 1) };
    const [{ memory } = {}] = noMinutes.cards;
    const { recall } = createMemoryModel(model.parameters);
    expect(problemOf(noMinutes)).toHaveProperty(
      "ifStopped",
      expect.closeTo(recall(today + 900 - (memory?.lastDay ?? 0), memory?.stability ?? 0), 9),
    );
  });

  it("says that today's time is used up where no other day is left", () => {
    const request = { ...withTime({ minutesUsedToday: 5 }), interviewDay: today + 1 };
    expect(problemOf(request)).toMatchObject({ type: "timeUsedUp", ifStopped: expect.any(Number) });
  });
});

describe("a plan that can be made, barely", () => {
  it("plans one card", () => {
    const plan = planOf(makePlan(requestOf({ cards: someCards(1, 0) })));
    expect(plan.ranked.map(({ id }) => id)).toEqual(["card-0"]);
    expect(plan.overall.expected).toBeGreaterThan(0.9);
  });

  it("plans one day", () => {
    expect(planOf(makePlan(requestOf({ interviewDay: today + 1 }))).days).toHaveLength(1);
  });

  it("plans for as many days as make sense where the interview is in ten years, and says so", () => {
    const plan = planOf(makePlan(requestOf({ interviewDay: today + 3_650, cards: someCards(8) }, 1)));
    expect(plan.plannedDays).toBe(maxPlannedDays);
    expect(plan.interviewDay).toBe(today + 3_650);
    expect(plan.forecastDay).toBe(today + maxPlannedDays);
    expect(plan.overall.expected).toBeGreaterThan(0.7);
  });

  it("takes a memory from a day to come as one of today, and suspended cards as none", () => {
    const [first, ...rest] = someCards(6, 1);
    if (!first) throw new Error("no cards");
    const cards = [
      { ...first, memory: { stability: 3, difficulty: 5, lastDay: today + 4 } },
      ...rest.map((card, i) => Object.assign({}, card, { isSuspended: i === 0 })),
    ];
    const plan = planOf(makePlan(requestOf({ cards })));
    expect(plan.overall.cardCount).toBe(5);
    expect(plan.ranked.some(({ id }) => id === first.id)).toBe(false);
  });

  it("plans with all the time there could be, and with a day longer than a day", () => {
    const minutesByWeekday = Array.from({ length: 7 }, () => 1e9);
    const plan = planOf(makePlan({ ...withTime({ minutesByWeekday }), model }));
    expect(plan.days[0]?.minutes).toBe(24 * 60);
    expect(plan.overall.expected).toBeGreaterThan(0.97);
  });
});
