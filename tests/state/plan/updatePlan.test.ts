/** Planning anew: what is asked depends on the log and the settings alone, and a plan that stands is replaced by a full one only. */
import { expect, it } from "vitest";
import { coreRecallOf } from "../../../src/domain/planning/groupKeys";
import { planSteps } from "../../../src/domain/planning/plan";
import type { Plan } from "../../../src/domain/planning/planResult";
import { defaultSettings } from "../../../src/domain/settings";
import { updatePlan } from "../../../src/state/plan/updatePlan";
import type { PlannerRequest, PlannerResponse } from "../../../src/workers/plannerMessages";
import { FakeStorage } from "../../storage/fakeStorage";
import { makePlan, planOf, today } from "../../domain/planning/requests";
import { openStores } from "../openStores";

type Run = { readonly message: PlannerRequest; readonly respond: (response: PlannerResponse) => void };

const goal = {
  day: today + 3,
  minutesByWeekday: Array.from({ length: 7 }, () => 5),
  daysOff: [],
  weights: {},
  choosesCards: true,
};
const entries = Array.from({ length: 20 }, (_, i) => ({ card: `c/s/${i}:name`, chapter: "c" }));

/** A tab whose planner answers when the test says so. */
async function openPlanning(storage: FakeStorage) {
  const runs: Run[] = [];
  const { stores } = await openStores(storage, undefined, {
    runPlanner: (message, respond) => {
      runs.push({ message, respond });
      return () => undefined;
    },
  });
  const update = (wanted = goal) => {
    const { study } = stores.study.getState();
    updatePlan(stores, { entries, study, settings: defaultSettings, goal: wanted, today });
    const run = runs.at(-1);
    if (run?.message.type !== "plan") throw new Error("nothing was asked");
    return { request: run.message.request, respond: run.respond };
  };
  return { stores, update };
}

function provisionalOf(request: Parameters<typeof planSteps>[0]): Plan {
  for (const step of planSteps(request)) if (step.type === "provisional") return step.plan;
  throw new Error("no provisional plan");
}

it("asks the same after a reload, so that the same log gives the same plan", async () => {
  const storage = new FakeStorage();
  const first = (await openPlanning(storage)).update();
  first.respond({ type: "planned", result: makePlan(first.request), groupBound: 1 });
  const reloaded = (await openPlanning(storage)).update();
  expect(reloaded.request).toEqual(first.request);
  expect(makePlan(reloaded.request)).toEqual(makePlan(first.request));
});

it("compares a series of changes with the plan before them, also after a reload", async () => {
  const storage = new FakeStorage();
  const { stores, update } = await openPlanning(storage);
  const planWith = (minutes: number, make = update) => {
    const { request, respond } = make({
      ...goal,
      minutesByWeekday: Array.from({ length: 7 }, () => minutes),
    });
    respond({ type: "planned", result: makePlan(request), groupBound: 1 });
    return coreRecallOf(planOf(makePlan(request))).expected;
  };
  const before = planWith(5);
  expect(stores.plan.getState().change).toBeUndefined();
  planWith(1);
  const after = planWith(3);
  const change = { type: "otherMinutes", missedDays: 0, before, after };
  expect(stores.plan.getState().change).toEqual(change);
  const reloaded = await openPlanning(storage);
  planWith(3, reloaded.update);
  expect(reloaded.stores.plan.getState().change).toEqual(change);
});

it("shows a provisional plan only where there is none of today", async () => {
  const { stores, update } = await openPlanning(new FakeStorage());
  const isProvisional = () => planOf(stores.plan.getState().result ?? makePlan(first.request)).isProvisional;
  const first = update();
  first.respond({ type: "provisional", plan: provisionalOf(first.request) });
  expect(isProvisional()).toBe(true);
  first.respond({ type: "planned", result: makePlan(first.request), groupBound: 1 });
  expect(isProvisional()).toBe(false);
  update().respond({ type: "provisional", plan: provisionalOf(first.request) });
  expect(isProvisional()).toBe(false);
});
