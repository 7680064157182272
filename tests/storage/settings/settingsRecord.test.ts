import { describe, expect, it } from "vitest";
import { type InterviewGoal, type Settings, defaultSettings } from "../../../src/domain/settings";
import {
  fromSettingsRecord,
  mergeIntoRecord,
  toSettingsRecord,
} from "../../../src/storage/settings/settingsRecord";
import { parseSettingsRecord } from "../../../src/storage/settings/settingsSchema";

it("a setting that is set to its default is removed from the record", () => {
  const changed = { ...defaultSettings, maxAnswerSeconds: 90 };
  const record = mergeIntoRecord({}, changed, defaultSettings);
  expect(record).toMatchObject({ maxAnswerSeconds: 90 });
  expect(mergeIntoRecord(record, defaultSettings, changed)).not.toHaveProperty("maxAnswerSeconds");
});

it("the maximum answer time is stored, and an older record has the default", () => {
  const changed = { ...defaultSettings, maxAnswerSeconds: 90 };
  expect(fromSettingsRecord(toSettingsRecord(changed)).maxAnswerSeconds).toBe(90);
  expect(toSettingsRecord(defaultSettings)).not.toHaveProperty("maxAnswerSeconds");
  expect(fromSettingsRecord(toSettingsRecord(defaultSettings)).maxAnswerSeconds).toBe(60);
});

const interview: InterviewGoal = {
  day: 20_800,
  minutesByWeekday: [0, 20, 20, 20, 20, 20, 45.5],
  plannedSince: [20_780, 20_770, 20_770, 20_770, 20_770, 20_770, 20_780],
  daysOff: [20_790],
  extraMinutes: { day: 20_785, minutes: 10 },
  weights: { "tier:detail": 0, "chapter:cloud": 2 },
  choosesCards: true,
};

it("the interview survives a reload and a backup, and a record without one has none", () => {
  const pastInterviews = [{ day: 20_700, outcome: "mixed" as const }];
  const text = JSON.stringify(toSettingsRecord({ ...defaultSettings, interview, pastInterviews }));
  const settings = parseSettingsRecord(text)?.settings;
  expect(settings?.interview).toEqual(interview);
  expect(settings?.pastInterviews).toEqual(pastInterviews);
  expect(toSettingsRecord(defaultSettings)).not.toHaveProperty("interview");
});

it("an interview that can't be read is none, and the other settings stay", () => {
  for (const broken of [{ ...interview, minutesByWeekday: [20] }, { ...interview, day: "soon" }, 7]) {
    const text = JSON.stringify({
      ...toSettingsRecord({ ...defaultSettings, newPerDay: 7 }),
      interview: broken,
    });
    const settings = parseSettingsRecord(text)?.settings;
    expect(settings?.interview).toBeUndefined();
    expect(settings?.newPerDay).toBe(7);
  }
});

it("an interview keeps its day if the start of its planned minutes is missing or invalid", () => {
  const { plannedSince: _, ...earlier } = interview;
  const recordOf = (stored: object) => JSON.stringify({ ...toSettingsRecord(defaultSettings), ...stored });
  for (const goal of [earlier, { ...earlier, plannedSince: [20_780] }, { ...earlier, plannedSince: "today" }])
    expect(parseSettingsRecord(recordOf({ interview: goal }))?.settings.interview).toEqual(earlier);
  // It is written unchanged.
  expect(JSON.stringify(toSettingsRecord({ ...defaultSettings, interview: earlier }).interview)).toBe(
    JSON.stringify(earlier),
  );
});

it("removing the interview removes it from the record", () => {
  const withInterview = { ...defaultSettings, interview };
  const record = mergeIntoRecord({}, withInterview, defaultSettings);
  expect(record).toHaveProperty("interview");
  expect(mergeIntoRecord(record, defaultSettings, withInterview)).not.toHaveProperty("interview");
});

describe("every setting", () => {
  const changed: Settings = {
    scheduling: {
      desiredRetention: 0.8,
      learningSteps: ["2m"],
      relearningSteps: ["3h"],
      maximumInterval: 100,
      enableFuzz: false,
      easyDays: [0, 1, 1, 1, 1, 1, 0.5],
      parameters: defaultSettings.scheduling.parameters.map((parameter) => parameter + 0.01),
    },
    newPerDay: 7,
    reviewsPerDay: 50,
    dayStartHour: 3,
    previousDayStart: { hour: 4, until: 1_795_400_000_000 },
    maxAnswerSeconds: 90,
    theme: "dark",
    hasCharacterKeys: false,
    reviewPreferences: {
      typesAnswers: true,
      readAloud: "both",
      hasSwipe: true,
      hasTap: true,
      hasHaptics: false,
      keepsAwake: false,
      hasTimer: true,
    },
    interview,
    formerInterview: { ...interview, day: 20_700 },
    pastInterviews: [{ day: 20_700, outcome: "well" }],
    optimization: {
      optimizedAt: 1_795_400_000_000,
      reviewCount: 2_000,
      previousParameters: [...defaultSettings.scheduling.parameters],
    },
  };

  it("is read back as it was written", () => {
    expect(parseSettingsRecord(JSON.stringify(toSettingsRecord(changed)))?.settings).toEqual(changed);
    expect(fromSettingsRecord(toSettingsRecord(defaultSettings))).toEqual(defaultSettings);
  });

  it("keeps its stored name", () => {
    const { turnsAt, turnedAt, characterKeys, hands } = toSettingsRecord(changed);
    expect(JSON.stringify({ turnsAt, turnedAt, characterKeys, hands })).toBe(
      '{"turnsAt":3,"turnedAt":{"hour":4,"until":1795400000000},"characterKeys":false,"hands":{"typeAnswers":true,' +
        '"readAloud":"both","swipe":true,"tap":true,"haptics":false,"keepAwake":false,"timer":true}}',
    );
  });

  it("that has a default and no value isn't in the record", () => {
    expect(Object.keys(toSettingsRecord(defaultSettings))).toEqual([
      "scheduling",
      "newPerDay",
      "reviewsPerDay",
      "turnsAt",
      "theme",
      "hands",
    ]);
  });
});

describe("a record that a newer version wrote", () => {
  const withSettings = (changes: Partial<Settings>): Settings => ({ ...defaultSettings, ...changes });
  const merge = (stored: object, changes: Partial<Settings>) =>
    mergeIntoRecord({ ...stored }, withSettings(changes), defaultSettings);

  it.each([
    [{}, 1],
    [{ version: 0 }, 1],
    [{ version: 2 }, 2],
    [{ version: "2" }, 1],
  ])("%j gets the version %i", (stored, version) => {
    expect(merge(stored, {})["version"]).toBe(version);
  });

  it("keeps the values that weren't changed here, also those that this version can't read", () => {
    const stored = { theme: "sepia", newPerDay: "many", reviewsPerDay: 3, extra: { a: 1 } };
    expect(merge(stored, { newPerDay: 8 })).toMatchObject({ ...stored, newPerDay: 8 });
  });

  it("keeps the fields of its groups, and gets the missing ones", () => {
    const stored = { scheduling: { retention: "high", other: 1 }, hands: { swipe: "left" } };
    expect(merge(stored, {})).toMatchObject({
      scheduling: { retention: "high", other: 1, spread: true },
      hands: { swipe: "left", timer: false },
    });
  });

  it.each([null, 7, "text"])("gets whole groups in place of %j", (group) => {
    expect(merge({ scheduling: group, hands: group }, {})).toMatchObject({
      scheduling: toSettingsRecord(defaultSettings).scheduling,
      hands: toSettingsRecord(defaultSettings).hands,
    });
  });
});
