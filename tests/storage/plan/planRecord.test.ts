/** What is kept of the last plan: a cache that may be missing, damaged or refused. */
import { expect, it } from "vitest";
import { readPlanRecords, writePlanRecords } from "../../../src/storage/plan/planRecord";
import { FakeStorage } from "../fakeStorage";

const last = {
  interviewDay: 20_800,
  hoursIntoDay: 10,
  madeOn: 20_783,
  logLength: 812,
  time: { minutesByWeekday: [20, 20, 20, 20, 20, 20, 20], daysOff: [20_790] },
  weight: 5_210,
  core: 0.83,
};
const extraMinutes = { day: 20_783, minutes: 10 };

it("is read as it was written", () => {
  const storage = new FakeStorage();
  expect(readPlanRecords(storage)).toBeUndefined();
  for (const records of [{ last }, { last, base: { ...last, time: { ...last.time, extraMinutes } } }]) {
    writePlanRecords(storage, records);
    expect(readPlanRecords(storage)).toEqual(records);
  }
});

it("is none where it is damaged or of an earlier version, or where there is no storage", () => {
  const storage = new FakeStorage();
  const earlier = { interviewDay: 20_800, madeOn: 20_783, weeklyMinutes: 140, core: 0.83 };
  for (const text of [
    "",
    "{",
    "7",
    JSON.stringify({ last: { ...last, core: 2 } }),
    JSON.stringify(earlier),
  ]) {
    storage.setItem("retrain.plan", text);
    expect(readPlanRecords(storage)).toBeUndefined();
  }
  expect(readPlanRecords(undefined)).toBeUndefined();
  writePlanRecords(undefined, { last });
});
