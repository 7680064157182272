import { expect, it } from "vitest";
import { type InterviewGoal, defaultSettings } from "../../src/domain/settings";
import {
  fromSettingsRecord,
  mergeIntoRecord,
  toSettingsRecord,
} from "../../src/storage/settings/settingsRecord";
import { parseSettingsRecord } from "../../src/storage/settings/settingsSchema";

it("a setting that goes back to its default leaves the record", () => {
  const changed = { ...defaultSettings, maxAnswerSeconds: 90 };
  const record = mergeIntoRecord({}, changed, defaultSettings);
  expect(record).toMatchObject({ maxAnswerSeconds: 90 });
  expect(mergeIntoRecord(record, defaultSettings, changed)).not.toHaveProperty("maxAnswerSeconds");
});

it("the longest time that counts is kept, and an older record has the default", () => {
  const changed = { ...defaultSettings, maxAnswerSeconds: 90 };
  expect(fromSettingsRecord(toSettingsRecord(changed)).maxAnswerSeconds).toBe(90);
  expect(toSettingsRecord(defaultSettings)).not.toHaveProperty("maxAnswerSeconds");
  expect(fromSettingsRecord(toSettingsRecord(defaultSettings)).maxAnswerSeconds).toBe(60);
});

const interview: InterviewGoal = {
  day: 20_800,
  minutesByWeekday: [0, 20, 20, 20, 20, 20, 45.5],
  daysOff: [20_790],
  extraMinutes: { day: 20_785, minutes: 10 },
  weights: { "tier:detail": 0, "chapter:cloud": 2 },
  choosesCards: true,
};

it("the interview survives a reload and a backup, and a record without one has none", () => {
  const pastInterviews = [{ day: 20_700, outcome: "mixed" as const }];
  const text = JSON.stringify(toSettingsRecord({ ...defaultSettings, interview, pastInterviews }));
  const read = parseSettingsRecord(text)?.settings;
  expect(read?.interview).toEqual(interview);
  expect(read?.pastInterviews).toEqual(pastInterviews);
  expect(toSettingsRecord(defaultSettings)).not.toHaveProperty("interview");
});

it("an interview that can't be read is none, and the other settings stay", () => {
  for (const broken of [{ ...interview, minutesByWeekday: [20] }, { ...interview, day: "soon" }, 7]) {
    const text = JSON.stringify({
      ...toSettingsRecord({ ...defaultSettings, newPerDay: 7 }),
      interview: broken,
    });
    const read = parseSettingsRecord(text)?.settings;
    expect(read?.interview).toBeUndefined();
    expect(read?.newPerDay).toBe(7);
  }
});

it("removing the interview removes it from the record", () => {
  const withInterview = { ...defaultSettings, interview };
  const record = mergeIntoRecord({}, withInterview, defaultSettings);
  expect(record).toHaveProperty("interview");
  expect(mergeIntoRecord(record, defaultSettings, withInterview)).not.toHaveProperty("interview");
});
