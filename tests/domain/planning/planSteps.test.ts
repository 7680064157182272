/** What a person may rely on of their plan. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSteps } from "../../../src/domain/planning/planSteps";
import type { Plan } from "../../../src/domain/planning/planResult";
import { cardsWithin, model, planOf, requestOf, someCards, today, makePlan } from "./requests";

const days = fc.integer({ min: 1, max: 10 });
const minutes = fc.integer({ min: 1, max: 30 });
const share = fc.constantFrom(0, 0.3, 0.7, 1);

describe("a plan", () => {
  it("is the same for the same request", () => {
    expect(makePlan(requestOf())).toEqual(makePlan(requestOf()));
  });

  it("expects no more than the bound, and no less than without studying", () => {
    fc.assert(
      fc.property(days, minutes, share, (count, time, known) => {
        const request = requestOf({ interviewDay: today + count, cards: someCards(50, known) }, time);
        const { weighted, overall } = planOf(makePlan(request));
        expect(weighted.expected).toBeLessThanOrEqual((weighted.bound ?? 0) + 1e-9);
        expect(weighted.expected).toBeGreaterThanOrEqual(weighted.ifStopped - 1e-9);
        // All weights are 1.
        expect(overall.expected).toBeCloseTo(weighted.expected, 9);
        expect(weighted.bound).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  });

  it("never plans for more minutes than a day has, nor for a day off", () => {
    fc.assert(
      fc.property(days, minutes, fc.integer({ min: 0, max: 9 }), (count, time, off) => {
        const base = requestOf({ interviewDay: today + count + 1 }, time);
        const plan = planOf(makePlan({ ...base, time: { ...base.time, daysOff: [today + 1 + off] } }));
        expect(plan.days).toHaveLength(count + 1);
        for (const day of plan.days) {
          expect(day.minutes).toBe(day.day === today + 1 + off ? 0 : time);
          expect(day.expectedMinutes).toBeLessThanOrEqual(day.minutes);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("plans the same for a day on which the person comes, whether or not others may be missed", () => {
    const plans = [1, 0.8].map((attendance) =>
      planOf(makePlan(requestOf({ cards: someCards(300, 0), model: { ...model, attendance } }))),
    );
    const [sure, unsure] = plans.map(({ days: planned }) => planned);
    expect(unsure?.map(({ attendance }) => attendance)).toEqual([1, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8]);
    for (const [i, { expectedMinutes, newCards }] of (unsure ?? []).entries()) {
      expect(expectedMinutes).toBeGreaterThan(4.7);
      expect(newCards).toBeGreaterThan((sure?.[i]?.newCards ?? 0) - 1);
    }
    // What is missed is still counted on where recall is forecast.
    expect(plans[1]?.overall.expected).toBeLessThan((plans[0]?.overall.expected ?? 0) - 0.03);
  });

  it("counts new cards apart from reviews", () => {
    const firstDay = (known: number) => planOf(makePlan(requestOf({ cards: someCards(40, known) }))).days[0];
    const [learning, reviewing] = [firstDay(0), firstDay(1)];
    expect(learning?.newCards).toBeGreaterThan(1);
    expect(learning?.reviews).toBe(0);
    expect(reviewing?.reviews).toBeGreaterThan(1);
    expect(reviewing?.newCards).toBe(0);
  });

  it("gains from more minutes", () => {
    const bounds = [2, 4, 8, 16, 32].map((time) => planOf(makePlan(requestOf({}, time))).weighted);
    for (const [i, less] of bounds.slice(0, -1).entries()) {
      const more = bounds[i + 1];
      expect((more?.bound ?? 0) - (less.bound ?? 0)).toBeGreaterThan(-0.001);
      expect((more?.expected ?? 0) - less.expected).toBeGreaterThan(-0.002);
    }
    expect((bounds.at(-1)?.expected ?? 0) - (bounds[0]?.expected ?? 0)).toBeGreaterThan(0.15);
  });

  it("recalls more of the cards that weigh more, and ranks none that weighs nothing", () => {
    const weightOf = (i: number) => (i % 3 === 0 ? 4 : i % 3 === 1 ? 1 : 0);
    const request = requestOf({ cards: someCards(90, 0.3, weightOf), interviewDay: today + 5 }, 3);
    const plan = planOf(makePlan(request));
    const even = planOf(makePlan({ ...request, cards: someCards(90, 0.3) }));
    const core = (of: typeof plan) => of.groups.get("tier:core")?.expected ?? 0;
    expect(core(plan)).toBeGreaterThan(core(even) + 0.05);
    const weights = new Map(request.cards.map(({ id, weight }) => [id, weight]));
    expect(plan.ranked.filter(({ id }) => weights.get(id) === 0)).toEqual([]);
  });

  it("says the same whatever the unit of the weights", () => {
    const times = (factor: number) =>
      planOf(makePlan(requestOf({ cards: someCards(40, 0.5, (i) => factor * (1 + (i % 2))) })));
    expect(times(1_000).weighted.expected).toBeCloseTo(times(1).weighted.expected, 3);
    expect(
      times(1_000)
        .ranked.slice(0, 5)
        .map(({ id }) => id),
    ).toEqual(
      times(1)
        .ranked.slice(0, 5)
        .map(({ id }) => id),
    );
  });

  it("gives reasons: a review today helps, and cards that aren't reviewed are only forgotten", () => {
    const plan = planOf(makePlan(requestOf()));
    expect(plan.ranked.length).toBeGreaterThan(10);
    for (const card of cardsWithin(plan, 5)) {
      expect(card.recallReviewed).toBeGreaterThan(card.recallIfStopped);
      expect(card.recallSkipped).toBeGreaterThanOrEqual(card.recallIfStopped - 0.02);
      expect(card.gain).toBeGreaterThan(0);
    }
    const rankedNewCards = plan.ranked.filter(({ isNew }) => isNew);
    expect(rankedNewCards.length).toBeGreaterThan(0);
    for (const { recallIfStopped, recall } of rankedNewCards)
      expect([recallIfStopped, recall]).toEqual([0, 0]);
  });

  it("has nothing for a day off today, and goes on tomorrow", () => {
    const request = requestOf({ interviewDay: today + 3 });
    const plan = planOf(makePlan({ ...request, time: { ...request.time, daysOff: [today] } }));
    expect(plan.ranked).toEqual([]);
    expect(plan.days[0]).toEqual({
      day: today,
      attendance: 1,
      minutes: 0,
      expectedMinutes: 0,
      newCards: 0,
      reviews: 0,
      gainPerMinute: 0,
    });
    expect(plan.days[1]?.expectedMinutes).toBeGreaterThan(4);
    expect(plan.overall.expected).toBeGreaterThan(plan.overall.ifStopped);
  });

  it("asks no card again that was reviewed today", () => {
    const cards = someCards(30, 1).map((card) =>
      Object.assign({}, card, { memory: { stability: 2, difficulty: 5, lastDay: today } }),
    );
    expect(planOf(makePlan(requestOf({ cards }))).ranked).toEqual([]);
  });

  it("draws recall from this morning to the day of the interview, for groups, too", () => {
    const plan = planOf(makePlan(requestOf({ curveGroups: ["tier:core"] })));
    expect(plan.curve.planned).toHaveLength(plan.plannedDays + 1);
    expect(plan.curve.planned[0]).toBeCloseTo(plan.curve.ifStopped[0] ?? 0, 9);
    expect(plan.curve.ifStopped.at(-1)).toBeCloseTo(plan.overall.ifStopped, 9);
    expect(plan.curve.planned.at(-1)).toBeCloseTo(plan.overall.expected, 9);
    const core = plan.groupCurves.get("tier:core");
    expect(core?.planned.at(-1)).toBeCloseTo(plan.groups.get("tier:core")?.expected ?? 0, 9);
    expect(core?.ifStopped.at(-1)).toBeCloseTo(plan.groups.get("tier:core")?.ifStopped ?? 0, 9);
  });

  it("counts recall at the hour of the interview, in its numbers and at the end of its curves", () => {
    const morning = planOf(makePlan(requestOf({ curveGroups: ["tier:core"] })));
    const evening = planOf(makePlan(requestOf({ curveGroups: ["tier:core"], hoursIntoDay: 18 })));
    const next = planOf(makePlan(requestOf({ interviewDay: today + 9 })));
    expect(evening.days).toHaveLength(morning.days.length);
    expect(evening.overall.ifStopped).toBeLessThan(morning.overall.ifStopped);
    expect(evening.overall.ifStopped).toBeGreaterThan(next.overall.ifStopped);
    expect(evening.overall.expected).toBeLessThan(morning.overall.expected);
    expect(evening.weighted.bound).toBeLessThan(morning.weighted.bound ?? 0);
    expect(evening.curve.ifStopped.at(-1)).toBeCloseTo(evening.overall.ifStopped, 9);
    expect(evening.curve.ifStopped.slice(0, -1)).toEqual(morning.curve.ifStopped.slice(0, -1));
    expect(evening.curve.planned.at(-1)).toBeCloseTo(evening.overall.expected, 9);
  });

  it("spreads a forecast as the chance of each card says", () => {
    const { overall } = planOf(makePlan(requestOf({ cards: someCards(1, 0) }, 30)));
    expect(overall.standardDeviation).toBeCloseTo(Math.sqrt(overall.expected * (1 - overall.expected)), 9);
  });

  it("leaves out what there is no time for", () => {
    const plan = planOf(makePlan(requestOf({ cards: someCards(200, 0), interviewDay: today + 2 }, 5)));
    // 20 new cards of 30 seconds.
    expect(plan.leftOut.length).toBeGreaterThan(150);
    expect(plan.leftOut).not.toContain(plan.ranked[0]?.id);
  });

  it("has time for a card that the last minutes may reach, as the number of new cards by day says", () => {
    const plan = planOf(makePlan(requestOf({ cards: someCards(52, 0), interviewDay: today + 10 }, 2.7)));
    const learned = plan.days.reduce((sum, { newCards }) => sum + newCards, 0);
    expect(learned).toBeGreaterThan(51.05);
    expect(learned).toBeLessThan(51.5);
    expect(plan.leftOut).toEqual([]);
  });

  it("learns new cards of one weight in their order, and expects no recall of those that it leaves out", () => {
    const request = requestOf({ cards: someCards(60, 0), interviewDay: today + 3 }, 5);
    const plan = planOf(makePlan(request));
    const expected = [...plan.expectedByCard.values()];
    const learned = request.cards.length - plan.leftOut.length;
    expect(learned).toBeGreaterThan(15);
    expect(learned).toBeLessThan(35);
    expect(plan.leftOut).toEqual(request.cards.slice(learned).map(({ id }) => id));
    expect(expected.slice(0, learned - 1).every((recall) => recall > 0.7)).toBe(true);
    expect(expected.slice(learned + 1).every((recall) => recall === 0)).toBe(true);
  });
});

describe("the steps of a plan", () => {
  it("give a provisional plan first, and say how far they are, never backwards", () => {
    const fractions: number[] = [];
    const provisional: Plan[] = [];
    const steps = planSteps(requestOf());
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      if (step.value.type === "progress") fractions.push(step.value.fraction);
      else provisional.push(step.value.plan);
    }
    expect(provisional).toMatchObject([{ isProvisional: true, weighted: { bound: undefined, margin: 0 } }]);
    expect(fractions.every((value, i) => value >= (fractions[i - 1] ?? 0) && value <= 1)).toBe(true);
    expect(fractions[0]).toBeLessThan(0.02);
    expect(planOf(step.value).isProvisional).toBe(false);
  });
});
