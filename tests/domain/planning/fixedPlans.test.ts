/**
 * Plans of fixed requests, number by number. A change of the planner that is meant to change them is written anew by
 * `npx vitest run tests/domain/planning/fixedPlans.test.ts -u`; any other difference is a fault.
 */
import { expect, it } from "vitest";
import type { PlanRequest } from "../../../src/domain/planning/planRequest";
import type { Plan } from "../../../src/domain/planning/planResult";
import { makePlan, model, planOf, requestOf, someCards, today } from "./requests";

const minutesByWeekday = [30, 5, 0, 10, 5, 20, 0];

const requests: Readonly<Record<string, PlanRequest>> = {
  "eight even days": requestOf({ curveGroups: ["tier:core"] }, 4),
  "an uneven fortnight with weights, days off and an hour": requestOf({
    interviewDay: today + 14,
    hoursIntoDay: 10,
    time: {
      minutesByWeekday,
      daysOff: [today + 3, today + 9],
      extraMinutes: { day: today + 5, minutes: 12 },
      minutesUsedToday: 2,
    },
    cards: someCards(150, 0.4, (i) => [10, 3, 1, 0][i % 4] ?? 1).map((card, i) =>
      Object.assign({}, card, { isSuspended: i % 11 === 0 }),
    ),
    model: { ...model, attendance: 0.8 },
    curveGroups: ["tier:core", "chapter:1"],
  }),
  "five weeks, nothing known": requestOf({ interviewDay: today + 35, cards: someCards(120, 0) }, 3),
};

/** Six digits: what is beyond them depends on the processor. */
const rounded = (_key: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(6)) : value;

const describePlan = ({ ranked, groups, groupCurves, expectedByCard, ...rest }: Plan) => ({
  ...rest,
  groups: Object.fromEntries(groups),
  groupCurves: Object.fromEntries(groupCurves),
  ranked: ranked.map(({ id, gain, seconds, recallIfStopped, recallSkipped, recallReviewed }) =>
    [
      id,
      ...[gain, seconds, recallIfStopped, recallSkipped, recallReviewed].map((x) => x.toPrecision(6)),
    ].join(" "),
  ),
  expected: [...expectedByCard].map(([id, share]) => `${id} ${share.toPrecision(6)}`),
});

it.each(Object.keys(requests))("%s", async (name) => {
  const request = requests[name] ?? requestOf();
  const text = JSON.stringify(describePlan(planOf(makePlan(request))), rounded, 1);
  await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/plans/${name.replaceAll(/[ ,]+/g, "-")}.txt`);
});
