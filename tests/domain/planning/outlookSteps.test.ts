/** "What if" answers: near enough to the full plan to choose by, and in the right order. */
import { describe, expect, it } from "vitest";
import { runToEnd } from "../../../src/domain/collections/runToEnd";
import { groupBoundSteps } from "../../../src/domain/planning/groupBoundSteps";
import { outlookSteps } from "../../../src/domain/planning/outlookSteps";
import { createDynamics } from "../../../src/domain/planning/person/studyModel";
import { withMinutes, withoutGroups } from "../../../src/domain/planning/variations";
import { planOf, requestOf, someCards, today, makePlan } from "./requests";

const request = requestOf({ cards: someCards(90, 0.2), interviewDay: today + 6 });

describe("an outlook", () => {
  it("says what other minutes would buy, near what their plan says, each as soon as it is known", () => {
    const minutes = [2, 4, 8, 16];
    const requests = minutes.map((time) => withMinutes(request, time));
    const indices: number[] = [];
    const steps = outlookSteps(requests);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      if (step.value.type === "answer") indices.push(step.value.index);
    }
    expect(indices).toEqual([0, 1, 2, 3]);
    const expected = step.value.map((answer) => (answer.type === "outlook" ? answer.overall.expected : 0));
    expect(expected).toEqual(expected.toSorted((a, b) => a - b));
    for (const [i, other] of requests.entries()) {
      const full = planOf(makePlan(other)).overall.expected;
      expect(Math.abs((expected[i] ?? 0) - full)).toBeLessThan(0.012);
    }
  });

  it("is no worse with more minutes, where there are far more than are needed", () => {
    const many = requestOf({
      cards: someCards(1_200, 0.5, (i) => [10, 3, 1][i % 3] ?? 1),
      interviewDay: today + 45,
    });
    const answers = runToEnd(outlookSteps([60, 90].map((time) => withMinutes(many, time))));
    const [less = 1, more = 0] = answers.map((answer) =>
      answer.type === "outlook" ? (answer.groups.get("tier:core")?.expected ?? 0) : 0,
    );
    expect(more).toBeGreaterThanOrEqual(less);
  });

  it("changes the minutes of days that have some, or of all if none has", () => {
    const weekend = { ...request, time: { ...request.time, minutesByWeekday: [30, 0, 0, 0, 0, 0, 30] } };
    expect(withMinutes(weekend, 10).time.minutesByWeekday).toEqual([10, 0, 0, 0, 0, 0, 10]);
    const none = { ...request, time: { ...request.time, minutesByWeekday: [0, 0, 0, 0, 0, 0, 0] } };
    expect(withMinutes(none, 10).time.minutesByWeekday).toEqual([10, 10, 10, 10, 10, 10, 10]);
  });

  it("says what leaving out some cards would buy the others", () => {
    const [all, without] = runToEnd(outlookSteps([request, withoutGroups(request, ["tier:detail"])]));
    if (all?.type !== "outlook" || without?.type !== "outlook") throw new Error("no outlook");
    const expectedOf = (outlook: typeof all, key: string) => outlook.groups.get(key)?.expected ?? 0;
    expect(expectedOf(without, "tier:core")).toBeGreaterThan(expectedOf(all, "tier:core") + 0.1);
    expect(without.groups.get("tier:detail")).toMatchObject({ cardCount: 60, wantedCount: 0, expected: 0 });
    expect(without.overall.expected).toBe(expectedOf(without, "tier:core"));
  });

  it("says of few minutes what they buy, also after minutes that were more than enough", () => {
    const tight = requestOf({ cards: someCards(120, 0), interviewDay: today + 14 }, 1);
    const coreOnly = withoutGroups(tight, ["tier:detail"]);
    const answer = runToEnd(
      outlookSteps([5, 30, 90].map((time) => withMinutes(tight, time)).concat(coreOnly)),
    ).at(-1);
    const full = planOf(makePlan(coreOnly)).groups.get("tier:core")?.expected ?? 0;
    expect(full).toBeLessThan(0.6);
    expect(answer?.type === "outlook" && answer.groups.get("tier:core")?.expected).toBeCloseTo(full, 1);
  });

  describe("that follows a better one", () => {
    const base = requestOf({ cards: someCards(40, 0.5), interviewDay: today + 5 }, 6);
    const weaker = base.cards.map((card) =>
      Object.assign({}, card, { memory: card.memory && { ...card.memory, stability: 0.3 } }),
    );
    it.each<readonly [string, typeof base]>([
      ["fewer minutes", withMinutes(base, 3)],
      ["another day off", { ...base, time: { ...base.time, daysOff: [today + 4] } }],
      ["fewer days", { ...base, interviewDay: today + 4 }],
      ["a later hour", { ...base, hoursIntoDay: 20 }],
      ["weaker cards", { ...base, cards: weaker }],
      ["a person who studies less", { ...base, model: { ...base.model, attendance: 0.5 } }],
    ])("is lower, and the same as when it is asked for alone: %s", (_, less) => {
      const recallOf = (requests: readonly (typeof base)[]) =>
        runToEnd(outlookSteps(requests)).map((answer) =>
          answer.type === "outlook" ? answer.overall.expected : -1,
        );
      const [alone = 0] = recallOf([less]);
      const [more = 0, after = 0] = recallOf([base, less]);
      expect(after).toBeLessThan(more);
      expect(Math.abs(after - alone)).toBeLessThan(0.01);
    });
  });

  it("ignores cards of weight 0, as the plan and the bound do", () => {
    const onlyWanted = requestOf({
      cards: someCards(60, 0.5).filter((_, i) => i % 2 === 0),
      curveGroups: ["tier:core"],
    });
    const all = requestOf({ cards: someCards(60, 0.5, (i) => 1 - (i % 2)), curveGroups: ["tier:core"] });
    const numbersOf = (from: typeof all) => {
      const plan = planOf(makePlan(from));
      const [outlook] = runToEnd(outlookSteps([from]));
      if (outlook?.type !== "outlook") throw new Error("no outlook");
      return [plan, outlook]
        .flatMap(({ overall, groups }) => [overall, groups.get("tier:core")])
        .flatMap((recall) => [recall?.expected, recall?.ifStopped, recall?.standardDeviation])
        .concat(
          ...[plan.curve, plan.groupCurves.get("tier:core")].flatMap((curve) =>
            [curve?.planned, curve?.ifStopped].flat(),
          ),
        )
        .concat(runToEnd(groupBoundSteps(from, "tier:core")));
    };
    const numbers = numbersOf(onlyWanted);
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbersOf(all)).toEqual(numbers.map((number) => expect.closeTo(number ?? Number.NaN, 6)));
  });

  it("passes on what can't be planned, and goes on", () => {
    const [problem, answer] = runToEnd(outlookSteps([withMinutes(request, 0), withMinutes(request, 5)]));
    expect(problem).toMatchObject({ type: "problem", problem: { type: "noMinutes" } });
    expect(answer?.type).toBe("outlook");
  });
});

describe("the upper bound of a group's recall", () => {
  it("is more than the plan for all cards gives it, and nothing where there is nothing to plan", () => {
    const most = runToEnd(groupBoundSteps(request, "tier:core")) ?? 0;
    expect(most).toBeGreaterThan(planOf(makePlan(request)).groups.get("tier:core")?.expected ?? 1);
    expect(most).toBeLessThanOrEqual(1);
    expect(runToEnd(groupBoundSteps(request, "tier:none"))).toBeUndefined();
  });

  /** Nine weights, more than are solved. */
  const weightOf = (i: number) => ([10, 3, 1][i % 3] ?? 1) * ([1, 1, 0.5, 2][i % 4] ?? 1);
  const planWithin = (days: number) => {
    const short = requestOf({ cards: someCards(600, 0, weightOf), interviewDay: today + days }, 20);
    return { short, plan: planOf(makePlan(short)) };
  };

  it.each([1, 2])(
    "is more than the plan for %i days expects of it, also where cards have many weights",
    (days) => {
      const { short, plan } = planWithin(days);
      const most = runToEnd(groupBoundSteps(short, "tier:core")) ?? 0;
      expect(plan.groups.get("tier:core")?.expected).toBeLessThan(most);
      expect(plan.weighted.expected).toBeGreaterThan(0.97 * (plan.weighted.bound ?? 1));
    },
  );

  it("is for no card above the recall of cards that were learned the day before", () => {
    const { short, plan } = planWithin(1);
    const { first, recall } = createDynamics(short.model);
    const learned = first.reduce(
      (sum, { stability }, i) => sum + (short.model.firstGrades[i] ?? 0) * recall(1, stability),
      0,
    );
    expect(Math.max(...plan.expectedByCard.values())).toBeLessThan(learned);
  });

  it("is a share of the cards that are not suspended", () => {
    const core = request.cards.filter(({ groups }) => groups.includes("tier:core"));
    const [first, ...others] = core;
    const cards = [...(first ? [{ ...first, isSuspended: true }] : []), ...others];
    expect(runToEnd(groupBoundSteps({ ...request, cards }, "tier:core"))).toBeCloseTo(
      runToEnd(groupBoundSteps({ ...request, cards: others }, "tier:core")) ?? 0,
      10,
    );
  });
});
