/** Each field of the settings record: accepted up to its bounds, and replaced by its default beyond them. */
import { describe, expect, it } from "vitest";
import { type Settings, defaultSettings } from "../../../src/domain/settings";
import { maxDay, maxTimestamp } from "../../../src/domain/time";
import { toSettingsRecord } from "../../../src/storage/settings/settingsRecord";
import { parseSettings, parseSettingsRecord } from "../../../src/storage/settings/settingsSchema";

const parameters = defaultSettings.scheduling.parameters.map((parameter) => parameter + 0.01);
const steps = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}m`);

/** The settings of a record with one other value, at a path like `scheduling.retention`. */
function parseWith(path: string, value: unknown): Settings {
  const [group = "", field] = path.split(".");
  const record: Readonly<Record<string, unknown>> = { ...toSettingsRecord(defaultSettings) };
  const inner = field === undefined ? value : { ...(record[group] as object), [field]: value };
  const settings = parseSettings({ ...record, [group]: inner });
  if (!settings) throw new Error("no settings");
  return settings;
}

type FieldCase = {
  readonly path: string;
  readonly get: (settings: Settings) => unknown;
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
};

const preferenceCases = (
  [
    ["typeAnswers", "typesAnswers"],
    ["swipe", "hasSwipe"],
    ["tap", "hasTap"],
    ["haptics", "hasHaptics"],
    ["keepAwake", "keepsAwake"],
    ["timer", "hasTimer"],
  ] as const
).map(([storedName, name]): FieldCase => ({
  path: `hands.${storedName}`,
  get: ({ reviewPreferences }) => reviewPreferences[name],
  accepted: [true, false],
  refused: [1, "true", null],
}));

const cases: readonly FieldCase[] = [
  {
    path: "scheduling.retention",
    get: ({ scheduling }) => scheduling.desiredRetention,
    accepted: [0.7, 0.85, 0.97],
    refused: [0.69, 0.98, "0.8", null],
  },
  {
    path: "scheduling.learningSteps",
    get: ({ scheduling }) => scheduling.learningSteps,
    accepted: [[], ["1m", "9999h", "3d"], steps(10)],
    refused: [steps(11), ["0m"], ["10000m"], ["1w"], [5], "1m"],
  },
  {
    path: "scheduling.relearningSteps",
    get: ({ scheduling }) => scheduling.relearningSteps,
    accepted: [[], steps(10)],
    refused: [steps(11), ["m"]],
  },
  {
    path: "scheduling.maximumInterval",
    get: ({ scheduling }) => scheduling.maximumInterval,
    accepted: [1, 36_500],
    refused: [0, 36_501, 1.5],
  },
  {
    path: "scheduling.spread",
    get: ({ scheduling }) => scheduling.enableFuzz,
    accepted: [true, false],
    refused: ["no", 0],
  },
  {
    path: "scheduling.easyDays",
    get: ({ scheduling }) => scheduling.easyDays,
    accepted: [[0, 1, 0.5, 0, 1, 1, 0]],
    refused: [
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 1.5],
      [0, 0, 0, 0, 0, 0, -0.5],
    ],
  },
  {
    path: "scheduling.weights",
    get: ({ scheduling }) => scheduling.parameters,
    accepted: [parameters],
    refused: [parameters.slice(1), [...parameters, 1], [...parameters.slice(1), Infinity]],
  },
  { path: "newPerDay", get: ({ newPerDay }) => newPerDay, accepted: [0, 999], refused: [-1, 1_000, 0.5] },
  {
    path: "reviewsPerDay",
    get: ({ reviewsPerDay }) => reviewsPerDay,
    accepted: [0, 9_999],
    refused: [-1, 10_000],
  },
  { path: "turnsAt", get: ({ dayStartHour }) => dayStartHour, accepted: [0, 23], refused: [-1, 24, 3.5] },
  {
    path: "turnedAt",
    get: ({ previousDayStart }) => previousDayStart,
    accepted: [
      { hour: 0, until: 0 },
      { hour: 23, until: maxTimestamp },
    ],
    refused: [
      { hour: -1, until: 0 },
      { hour: 24, until: 0 },
      { hour: 3, until: -1 },
      { hour: 3, until: maxTimestamp + 1 },
      { hour: 3 },
    ],
  },
  {
    path: "maxAnswerSeconds",
    get: ({ maxAnswerSeconds }) => maxAnswerSeconds,
    accepted: [5, 3_600],
    refused: [4, 3_601, 7.5],
  },
  { path: "theme", get: ({ theme }) => theme, accepted: ["light", "dark", "system"], refused: ["sepia", 1] },
  {
    path: "characterKeys",
    get: ({ hasCharacterKeys }) => hasCharacterKeys,
    accepted: [true, false],
    refused: [0, "no"],
  },
  {
    path: "pastInterviews",
    get: ({ pastInterviews }) => pastInterviews,
    accepted: [
      [],
      [
        { day: 0, outcome: "well" },
        { day: maxDay, outcome: "mixed" },
        { day: 3, outcome: "badly" },
      ],
    ],
    refused: [
      [{ day: -1, outcome: "well" }],
      [{ day: maxDay + 1, outcome: "well" }],
      [{ day: 3, outcome: "?" }],
    ],
  },
  {
    path: "hands.readAloud",
    get: ({ reviewPreferences }) => reviewPreferences.readAloud,
    accepted: ["off", "questions", "both"],
    refused: ["all", true],
  },
  ...preferenceCases,
];

describe.each(cases)("the field $path", ({ path, get, accepted, refused }) => {
  it.each(accepted.map((value) => [value]))("may be %j", (value) => {
    expect(get(parseWith(path, value))).toEqual(value);
  });

  it.each(refused.map((value) => [value]))("has its default instead of %j", (value) => {
    expect(get(parseWith(path, value))).toEqual(get(defaultSettings));
  });
});

describe("the last optimization", () => {
  const parseFitted = (fitted: unknown) => parseWith("fitted", fitted).optimization;

  it.each([
    { at: 0, reviews: 0, former: parameters },
    { at: maxTimestamp, reviews: 10_000_000, former: parameters },
  ])("is read at its bounds (case %#)", (fitted) => {
    expect(parseFitted(fitted)).toEqual({
      optimizedAt: fitted.at,
      reviewCount: fitted.reviews,
      previousParameters: parameters,
    });
  });

  it.each([
    { at: -1, reviews: 0, former: parameters },
    { at: 0.5, reviews: 0, former: parameters },
    { at: maxTimestamp + 1, reviews: 0, former: parameters },
    { at: 0, reviews: -1, former: parameters },
    { at: 0, reviews: 10_000_001, former: parameters },
    { at: 0, reviews: 0, former: parameters.slice(1) },
    { at: 0, reviews: 0 },
  ])("is left out beyond them (case %#)", (fitted) => {
    expect(parseFitted(fitted)).toBeUndefined();
  });
});

describe("the planned interview", () => {
  const interview = {
    day: 20_800,
    minuteOfDay: 600,
    minutesByWeekday: [0, 1, 2, 3, 4, 5, 6],
    daysOff: [20_790],
    extraMinutes: { day: 20_785, minutes: 10 },
    weights: { "tier:detail": 1 },
    choosesCards: false,
  };
  const parseInterview = (change: object) => parseWith("interview", { ...interview, ...change }).interview;

  it.each([
    {},
    { day: 0, minuteOfDay: 0, daysOff: [0] },
    { day: maxDay, minuteOfDay: 1_439, daysOff: [maxDay] },
    { minutesByWeekday: [0, 1_440, 0, 0, 0, 0, 0.5] },
    { extraMinutes: { day: maxDay, minutes: 1_440 } },
    { weights: { "tier:core": 0, "tier:detail": 100 } },
    { choosesCards: true },
  ])("is read with %j", (change) => {
    expect(parseInterview(change)).toEqual({ ...interview, ...change });
  });

  it.each([
    { day: -1 },
    { day: maxDay + 1 },
    { day: 0.5 },
    { minutesByWeekday: [0, 0, 0, 0, 0, 0] },
    { minutesByWeekday: [0, 0, 0, 0, 0, 0, 0, 0] },
    { minutesByWeekday: [0, 0, 0, 0, 0, 0, -1] },
    { minutesByWeekday: [0, 0, 0, 0, 0, 0, 1_441] },
    { daysOff: [-1] },
    { extraMinutes: { day: 0, minutes: 1_441 } },
    { weights: { "tier:detail": -1 } },
    { weights: { "tier:detail": 101 } },
    { choosesCards: "yes" },
  ])("is left out with %j", (change) => {
    expect(parseInterview(change)).toBeUndefined();
  });

  it("is read with the days since which each weekday has its minutes, and without them where they are damaged", () => {
    const plannedSince = [0, 1, 2, 3, 4, 5, maxDay];
    expect(parseInterview({ plannedSince })).toEqual({ ...interview, plannedSince });
    for (const damaged of [
      plannedSince.slice(1),
      [...plannedSince, 7],
      plannedSince.with(0, -1),
      plannedSince.with(6, maxDay + 1),
      "yesterday",
    ])
      expect(parseInterview({ plannedSince: damaged })).toEqual({ ...interview, plannedSince: undefined });
  });

  it.each([-1, 1_440, 90.5, "ten"])("has no time of day instead of %j, and stays", (minuteOfDay) => {
    expect(parseInterview({ minuteOfDay })).toEqual({ ...interview, minuteOfDay: undefined });
  });
});

describe("a settings record", () => {
  it("without any fields is the default settings", () => {
    expect(parseSettings({})).toEqual(defaultSettings);
  });

  it.each(["scheduling", "hands"])(
    "with a damaged group %s has that group's defaults and keeps the rest",
    (group) => {
      for (const value of [7, null, "x"])
        expect(parseSettings({ newPerDay: 7, [group]: value })).toEqual({ ...defaultSettings, newPerDay: 7 });
    },
  );

  it("is read from its text, with all of its fields", () => {
    const fields = { newPerDay: 7, fromNewerVersion: [1, 2] };
    expect(parseSettingsRecord(JSON.stringify(fields))).toEqual({
      fields,
      settings: { ...defaultSettings, newPerDay: 7 },
    });
  });

  it.each(["", "{", "7", "null", '"text"'])("is damaged if its text is %j", (text) => {
    expect(parseSettingsRecord(text)).toBeUndefined();
  });

  it.each([7, null, "text", undefined])("is none if it is %j", (value) => {
    expect(parseSettings(value)).toBeUndefined();
  });
});
