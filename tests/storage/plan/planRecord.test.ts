/** What is kept of the last plan: a cache that may be missing, damaged or refused. */
import { expect, it } from "vitest";
import { readPlanRecord, writePlanRecord } from "../../../src/storage/plan/planRecord";
import { FakeStorage } from "../fakeStorage";

const record = {
  interviewDay: 20_800,
  hoursIntoDay: 10,
  madeOn: 20_783,
  weeklyMinutes: 140,
  core: 0.83,
};

it("is read as it was written, and gone when it is removed", () => {
  const storage = new FakeStorage();
  expect(readPlanRecord(storage)).toBeUndefined();
  writePlanRecord(storage, record);
  expect(readPlanRecord(storage)).toEqual(record);
  writePlanRecord(storage, undefined);
  expect(readPlanRecord(storage)).toBeUndefined();
});

it("is read from an earlier version, which knew no hour and kept prices", () => {
  const storage = new FakeStorage();
  const { hoursIntoDay: _, ...rest } = record;
  storage.setItem(
    "retrain.plan",
    JSON.stringify({ ...rest, prices: { firstDay: 20_783, perSecond: [0.01] } }),
  );
  expect(readPlanRecord(storage)).toEqual({ ...record, hoursIntoDay: 0 });
});

it("is none where it is damaged, or where there is no storage", () => {
  const storage = new FakeStorage();
  for (const text of ["", "{", "7", JSON.stringify({ ...record, core: 2 })]) {
    storage.setItem("retrain.plan", text);
    expect(readPlanRecord(storage)).toBeUndefined();
  }
  expect(readPlanRecord(undefined)).toBeUndefined();
  writePlanRecord(undefined, record);
});
