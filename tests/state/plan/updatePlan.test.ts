/** Making a new plan: the request depends on the log and the settings only, and an existing plan is only replaced by a full one. */
import { expect, it } from "vitest";
import { coreRecallOf } from "../../../src/domain/planning/groupKeys";
import { planSteps } from "../../../src/domain/planning/planSteps";
import { outlookSteps } from "../../../src/domain/planning/outlookSteps";
import { runToEnd } from "../../../src/domain/collections/runToEnd";
import type { Plan } from "../../../src/domain/planning/planResult";
import { type Settings, defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";
import { changeCards } from "../../../src/state/actions/changeCards";
import { gradeCard } from "../../../src/state/actions/gradeCard";
import { startCustomSession } from "../../../src/state/actions/sessions";
import { removeInterview } from "../../../src/state/settings/endInterview";
import { setInterview } from "../../../src/state/settings/setInterview";
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
    runPlannerWorker: (message, respond) => {
      runs.push({ message, respond });
      return () => undefined;
    },
  });
  const update = (wanted = goal, settings = defaultSettings, day = today) => {
    const { study } = stores.study.getState();
    updatePlan(stores, { entries, study, settings, goal: wanted, today: day });
    const run = runs.at(-1);
    if (run?.message.type !== "plan") throw new Error("nothing was asked");
    return { request: run.message.request, respond: run.respond };
  };
  return { stores, update, runs };
}

function provisionalOf(request: Parameters<typeof planSteps>[0]): Plan {
  for (const step of planSteps(request)) if (step.type === "provisional") return step.plan;
  throw new Error("no provisional plan");
}

it("makes the same request after a reload, so that the same log gives the same plan", async () => {
  const storage = new FakeStorage();
  const first = (await openPlanning(storage)).update();
  first.respond({ type: "planned", result: makePlan(first.request), groupBound: 1 });
  const reloaded = (await openPlanning(storage)).update();
  expect(reloaded.request).toEqual(first.request);
  expect(makePlan(reloaded.request)).toEqual(makePlan(first.request));
});

it("compares with the plan that stood before the minutes were changed, also after a reload", async () => {
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
  // One after another, as the weekdays are in the form.
  planWith(1);
  const after = planWith(3);
  const change = { type: "byPerson", changes: ["otherMinutes"], before, after, gain: expect.any(Number) };
  expect(stores.plan.getState().change).toEqual(change);
  const reloaded = await openPlanning(storage);
  planWith(3, reloaded.update);
  expect(reloaded.stores.plan.getState().change).toEqual(change);
});

/** The type of change that is shown after a plan with these inputs, made on a day. */
function changeOf({ stores, update }: Awaited<ReturnType<typeof openPlanning>>) {
  return (day = today, settings = defaultSettings, wanted = { ...goal, day: today + 9 }) => {
    const { request, respond } = update(wanted, settings, day);
    respond({ type: "planned", result: makePlan(request), groupBound: 1 });
    return stores.plan.getState().change;
  };
}
const noonOf = (day: number) => (day + 0.5) * msPerDay;
const mark = { type: "marked", on: true } as const;

it("still reports the missed days after a card is marked, until a card is answered", async () => {
  const tab = await openPlanning(new FakeStorage());
  const replan = changeOf(tab);
  replan();
  const missed = replan(today + 3);
  expect(missed).toMatchObject({ type: "missedDays", missedDays: 3 });
  changeCards(tab.stores, ["c/s/3:name"], mark, noonOf(today + 3));
  expect(replan(today + 3)).toEqual(missed);
  gradeCard(tab.stores, "c/s/3:name", 1, 5_000, noonOf(today + 3));
  expect(replan(today + 3)?.type).not.toBe("missedDays");
});

it("doesn't call a day of cramming missed", async () => {
  const tab = await openPlanning(new FakeStorage());
  const replan = changeOf(tab);
  replan();
  startCustomSession(tab.stores, { type: "cram", cards: ["c/s/3:name"] }, noonOf(today));
  gradeCard(tab.stores, "c/s/3:name", 3, 5_000, noonOf(today));
  expect(replan(today + 1)?.type).not.toBe("missedDays");
  expect(replan(today + 3)).toMatchObject({ type: "missedDays", missedDays: 2 });
});

it("doesn't report other settings or suspended cards as better or worse recall", async () => {
  const few = { ...goal, day: today + 9, minutesByWeekday: Array.from({ length: 7 }, () => 1) };
  const { scheduling } = defaultSettings;
  const learningSteps = ["1m", "2m", "5m", "10m", "20m", "30m"] as const;
  const settings = { ...defaultSettings, scheduling: { ...scheduling, learningSteps } };
  const rest = entries.slice(4).map(({ card }) => card);
  const change = async (changed: Settings, suspended: readonly string[]) => {
    const tab = await openPlanning(new FakeStorage());
    const replan = changeOf(tab);
    replan(today, defaultSettings, few);
    for (const { card } of entries.slice(0, 4)) gradeCard(tab.stores, card, 3, 5_000, noonOf(today));
    replan(today, defaultSettings, few);
    changeCards(tab.stores, suspended, { type: "suspended", on: true }, noonOf(today));
    const reported = replan(today, changed, few);
    changeCards(tab.stores, rest, mark, noonOf(today));
    expect(replan(today, changed, few)).toEqual(reported);
    return reported?.type === "byPerson" && reported.changes;
  };
  expect(await change(settings, [])).toEqual(["otherSettings"]);
  expect(await change(defaultSettings, rest)).toEqual(["moreSuspended"]);
});

it("explains a worse plan by the time that answers took, if it would be as before with the time that was assumed", async () => {
  const few = { ...goal, day: today + 9, minutesByWeekday: Array.from({ length: 7 }, () => 2) };
  const tab = await openPlanning(new FakeStorage());
  const replan = changeOf(tab);
  const changeNow = () => tab.stores.plan.getState().change;
  replan(today, defaultSettings, few);
  for (const { card } of entries.slice(0, 2)) gradeCard(tab.stores, card, 3, 60_000, noonOf(today));
  expect(replan(today, defaultSettings, few)).toBeUndefined();
  const run = tab.runs.at(-1);
  if (run?.message.type !== "outlooks") throw new Error("nothing was asked");
  const [outlook] = runToEnd(outlookSteps(run.message.requests));
  if (outlook) run.respond({ type: "outlook", index: 0, outlook });
  const reported = changeNow();
  expect(reported).toMatchObject({ type: "answerTimes", pace: { actualSeconds: 60, assumedSeconds: 30 } });
  expect(reported?.after).toBeLessThan(reported?.before ?? 0);
  run.respond({ type: "failed", message: "no worker" });
  expect(changeNow()).toMatchObject({ type: "recall", before: reported?.before, after: reported?.after });
});

it("shows no change in the first plan for an interview, when the one before was removed", async () => {
  const tab = await openPlanning(new FakeStorage());
  const replan = changeOf(tab);
  setInterview(tab.stores, { day: today + 9 }, today);
  replan();
  expect(replan(today, defaultSettings, { ...goal, day: today + 5 })).toMatchObject({
    changes: ["otherDay"],
  });
  removeInterview(tab.stores);
  expect(tab.stores.plan.getState()).toEqual({});
  setInterview(tab.stores, { day: today + 7 }, today);
  expect(replan(today, defaultSettings, { ...goal, day: today + 7 })).toBeUndefined();
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
