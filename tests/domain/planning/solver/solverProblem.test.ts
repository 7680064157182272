/** What a search for prices starts from: the seconds that can be planned for, and the chance of studying on each day. */
import { describe, expect, it } from "vitest";
import { evaluateDual } from "../../../../src/domain/planning/solver/dual";
import {
  createSolverProblem,
  createPlanningTask,
  idealTaskOf,
} from "../../../../src/domain/planning/solver/solverProblem";
import { model } from "../requests";

const newCard = { weight: 1, state: undefined };
/** The longest answer takes 25 seconds, so that a day ends 8⅓ seconds before its time. */
const task = createPlanningTask([newCard], [600, 0, 1, 16, 20], { ...model, attendance: 0.8 });

describe("the days of a task", () => {
  it("end with a third of the longest answer left, and with half of a short day at most", () => {
    expect([...task.availableSeconds]).toEqual([600, 0, 1, 16, 20]);
    expect([...task.usableSeconds]).toEqual([
      expect.closeTo(600 - 25 / 3, 9),
      0,
      0.5,
      8,
      expect.closeTo(20 - 25 / 3, 9),
    ]);
    expect([task.days, task.interviewDayFraction]).toEqual([5, 0]);
  });

  it("are attended for certain today, and by the person's attendance later, where there is time", () => {
    expect([...task.attendance]).toEqual([1, 0, 0.8, 0.8, 0.8]);
    expect(createPlanningTask([newCard], [0, 1], { ...model, attendance: 0.8 }).attendance[0]).toBe(0);
  });

  it("keep every second in the ideal task, and are all attended", () => {
    const ideal = idealTaskOf(task);
    expect([...ideal.usableSeconds]).toEqual([600, 0, 1, 16, 20]);
    expect([...ideal.attendance]).toEqual([1, 0, 1, 1, 1]);
  });
});

it("a task tells nine weights apart", () => {
  const weights = [10, 3, 1].flatMap((tier) => [2, 1, 0.5].map((chapter) => tier * chapter));
  const { groups } = createPlanningTask(
    weights.map((weight) => ({ ...newCard, weight })),
    [60],
    model,
  );
  expect([...groups.weight]).toEqual(weights.toSorted((a, b) => a - b));
});

describe("a new card", () => {
  /** Seconds that are planned for ten of them on one day. */
  const planned = (changed: Partial<typeof model>, seconds = 600) => {
    const ten = createPlanningTask(
      Array.from({ length: 10 }, () => newCard),
      [seconds],
      { ...model, ...changed },
    );
    return evaluateDual(createSolverProblem(ten, [8, 2]), new Float64Array([1e-6]), 1e-6).flow.seconds[0];
  };

  it("fills what reviews leave of a day, unless learning steps make it long", () => {
    expect(planned({})).toBeCloseTo((300 * (600 - 25 / 3)) / 600, 9);
    const first = [
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ] as const;
    expect(planned({ sameDayRepeats: { first, forgotten: [1] } })).toBeCloseTo(10 * 40, 9);
  });

  it("fills no more of a day than whole ones do", () => {
    expect(planned({}, 65)).toBeCloseTo((300 * (65 - 25 / 3)) / 60, 9);
    // Two of 30 seconds leave 15 of 75 unused, and reviews only 8⅓.
    expect(planned({}, 75)).toBeCloseTo(300, 9);
    expect(planned({}, 29)).toBeCloseTo(300, 9);
  });
});

describe("the states of a task", () => {
  const known = { stability: 10, difficulty: 5, daysSince: 4 };
  const today = { ...known, daysSince: 0 };
  const { states, dynamics } = createPlanningTask(
    [newCard, { weight: 1, state: known }, { weight: 1, state: today }],
    [60, 60],
    model,
    6,
    0.5,
  );

  it("are forgotten until the hour of the interview, and may be reviewed from today on, or from tomorrow", () => {
    expect([...states.isNew]).toEqual([true, false, false]);
    expect([...states.recallIfStopped]).toEqual([0, dynamics.recall(6.5, 10), dynamics.recall(2.5, 10)]);
    expect([...states.firstDayIndex]).toEqual([0, 0, 1]);
    expect([...states.recall]).toEqual([0, 0, ...[4, 5, 0, 1].map((days) => dynamics.recall(days, 10))]);
  });

  it("take the seconds of a first answer, or of a review by the chance of recall", () => {
    const review = (days: number) => dynamics.reviewSeconds(dynamics.recall(days, 10));
    expect([...states.seconds]).toEqual(
      [30, 30, review(4), review(5), 0, review(1)].map((value) => expect.closeTo(value, 9)),
    );
  });

  it("lead to each grade by its chance", () => {
    const chances = (state: number, day: number) =>
      Array.from(states.chance.subarray((state * 2 + day) * 4, (state * 2 + day + 1) * 4));
    expect(chances(0, 0)).toEqual([...model.firstGrades]);
    const recall = dynamics.recall(5, 10);
    expect(chances(1, 1)).toEqual([
      1 - recall,
      ...[1, 2, 3].map((i) => recall * (model.recalledGrades[i] ?? 0)),
    ]);
    expect(chances(2, 0)).toEqual([0, 0, 0, 0]);
    const entry = (1 * 2 + 1) * 4 + 2;
    const good = dynamics.after(known, 5, 3);
    expect([states.stability[entry], states.difficulty[entry]]).toEqual([good.stability, good.difficulty]);
  });
});

it("a grid has a value for each point, day and pair of days", () => {
  const { policy } = createSolverProblem(task, [4, 3]);
  expect(policy.transitions.pointCount).toBe(12);
  expect([policy.value.length, policy.recall.length, policy.mass.length]).toEqual([60, 60, 60]);
  // Ten pairs of five days.
  expect(policy.choice).toHaveLength(120);
});
