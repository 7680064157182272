/** From what a person asks to what is computed, in three precisions. */
import { describe, expect, it } from "vitest";
import { planningTaskOf } from "../../../../src/domain/planning/solver/planningTaskOf";
import type { PlanCard } from "../../../../src/domain/planning/planRequest";
import { requestOf, someCards, today } from "../requests";

const reviewed = (i: number, lastDay: number): PlanCard => ({
  id: `${i} ${lastDay}`,
  weight: 1,
  groups: [],
  isSuspended: false,
  memory: { stability: 1 + i, difficulty: 1 + (i % 9), lastDay },
});

describe("a task", () => {
  it("has the seconds from today to the day before the interview, and the part of its day", () => {
    const task = planningTaskOf(requestOf({ interviewDay: today + 3, hoursIntoDay: 6 }, 5), "exact");
    expect([...task.availableSeconds]).toEqual([300, 300, 300]);
    expect(task.interviewDayFraction).toBe(0.25);
  });

  it("has no time on days with less than the quickest answer takes", () => {
    // Ten seconds.
    expect([
      ...planningTaskOf(requestOf({ interviewDay: today + 1 }, 10 / 60), "exact").availableSeconds,
    ]).toEqual([10]);
    expect([
      ...planningTaskOf(requestOf({ interviewDay: today + 1 }, 9.9 / 60), "exact").availableSeconds,
    ]).toEqual([0]);
  });

  it("counts days since the last review, none for one from a day to come, and leaves suspended cards out", () => {
    const cards = [
      reviewed(0, today - 7),
      reviewed(1, today),
      reviewed(2, today + 2),
      { ...reviewed(3, today - 1), isSuspended: true },
    ];
    const { groups } = planningTaskOf(requestOf({ cards }), "exact");
    expect(groups.states.map((state) => state?.daysSince)).toEqual([7, 0, 0]);
    expect(groups.states[0]).toMatchObject({ stability: 1, difficulty: 1 });
  });
});

describe("the precision", () => {
  const cards = [
    ...Array.from({ length: 100 }, (_, i) => reviewed(i, today - 1 - (i % 50))),
    ...Array.from({ length: 100 }, (_, i) => reviewed(i, today)),
  ];
  const weighed = someCards(40, 0, (i) => 1 + i);

  it.each([
    ["coarse", 4, 16 + 16],
    ["rough", 9, 64 + 64],
    ["exact", 9, 200],
  ] as const)("%s has %i levels of weight, and %i states of cards at most", (precision, levels, states) => {
    const byWeight = planningTaskOf(requestOf({ cards: weighed }), precision).groups;
    expect(byWeight.size).toBe(levels);
    expect(planningTaskOf(requestOf({ cards }), precision).groups.states).toHaveLength(states);
  });
});
