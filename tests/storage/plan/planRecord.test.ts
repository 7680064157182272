/** The cached last plan, which may be missing, damaged or denied. */
import { expect, it } from "vitest";
import { readPlanRecords, writePlanRecords } from "../../../src/storage/plan/planRecord";
import { clearPlanRecords } from "../../../src/storage/plan/clearPlanRecords";
import { FakeStorage } from "../fakeStorage";

const last = {
  interviewDay: 20_800,
  minuteOfDay: 840,
  madeOn: 20_783,
  lastAnswerAt: 1_795_400_000_000,
  time: { minutesByWeekday: [20, 20, 20, 20, 20, 20, 20], daysOff: [20_790] },
  settings: 3_735_928_559,
  cards: 17,
  suspended: { count: 2, fingerprint: 4_294_967_295 },
  core: 0.83,
  countsCore: true,
  weighted: 0.71,
};
const extraMinutes = { day: 20_783, minutes: 10 };

it("is read as it was written", () => {
  const storage = new FakeStorage();
  expect(readPlanRecords(storage)).toBeUndefined();
  for (const records of [
    { last },
    { last, base: { ...last, time: { ...last.time, extraMinutes } } },
    { last: { ...last, core: 1 }, base: { ...last, core: 0 } },
  ]) {
    writePlanRecords(storage, records);
    expect(readPlanRecords(storage)).toEqual(records);
  }
});

it("is none once it is cleared, and clearing doesn't throw if the storage is denied", () => {
  const storage = new FakeStorage();
  writePlanRecords(storage, { last });
  clearPlanRecords(storage);
  expect(readPlanRecords(storage)).toBeUndefined();
  storage.removeItem = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(() => clearPlanRecords(storage)).not.toThrow();
});

it("is none where it is damaged or of an earlier version, or where there is no storage", () => {
  const storage = new FakeStorage();
  const { interviewDay, madeOn, time, core } = last;
  const earlier = [
    { interviewDay, madeOn, weeklyMinutes: 140, core },
    { interviewDay, hoursIntoDay: 10, madeOn, logLength: 812, time, weight: 5_210, core },
  ];
  for (const text of [
    "",
    "{",
    "7",
    JSON.stringify({ last: { ...last, core: 1.01 } }),
    JSON.stringify({ last: { ...last, core: -0.01 } }),
    JSON.stringify(earlier[0]),
    JSON.stringify({ last: earlier[1] }),
  ]) {
    storage.setItem("retrain.plan", text);
    expect(readPlanRecords(storage)).toBeUndefined();
  }
  expect(readPlanRecords(undefined)).toBeUndefined();
  writePlanRecords(undefined, { last });
});
