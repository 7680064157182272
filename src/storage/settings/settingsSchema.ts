/** Schema of the settings record. Loaded only if there is a record. */
import { maxDay, maxTimestamp } from "../../domain/time";
import * as v from "valibot";
import { defaultParameters } from "../../domain/scheduling/fsrs";
import { type LearningStep, noEasyDays } from "../../domain/scheduling/schedulingOptions";
import { type Settings, defaultSettings } from "../../domain/settings";
import { type RecordFields, fromSettingsRecord, toSettingsRecord } from "./settingsRecord";

const integerBetween = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const steps = v.pipe(
  v.array(v.custom<LearningStep>((word) => typeof word === "string" && /^[1-9]\d{0,3}[mhd]$/.test(word))),
  v.maxLength(10),
);
const easyDays = v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), v.length(7));
const weights = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(defaultParameters.length));

const day = integerBetween(0, maxDay);
const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60));
const interviewGoal = v.object({
  day,
  minuteOfDay: v.fallback(v.optional(integerBetween(0, 24 * 60 - 1)), undefined),
  minutesByWeekday: v.pipe(v.array(minutes), v.length(7)),
  plannedSince: v.fallback(v.optional(v.pipe(v.array(day), v.length(7))), undefined),
  daysOff: v.array(day),
  extraMinutes: v.optional(v.object({ day, minutes })),
  weights: v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  choosesCards: v.boolean(),
});

const defaults = toSettingsRecord(defaultSettings);
const defaultScheduling = {
  ...defaults.scheduling,
  learningSteps: [...defaults.scheduling.learningSteps],
  relearningSteps: [...defaults.scheduling.relearningSteps],
  easyDays: [...noEasyDays],
  weights: [...defaultParameters],
};

const booleanField = (name: "typeAnswers" | "swipe" | "tap" | "haptics" | "keepAwake" | "timer") =>
  v.fallback(v.boolean(), defaults.hands[name]);

/** A missing or invalid field gets its default value; the others are kept. */
const settingsSchema = v.object({
  scheduling: v.fallback(
    v.object({
      retention: v.fallback(
        v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)),
        defaultScheduling.retention,
      ),
      learningSteps: v.fallback(steps, defaultScheduling.learningSteps),
      relearningSteps: v.fallback(steps, defaultScheduling.relearningSteps),
      maximumInterval: v.fallback(integerBetween(1, 36_500), defaultScheduling.maximumInterval),
      spread: v.fallback(v.boolean(), defaultScheduling.spread),
      easyDays: v.fallback(easyDays, defaultScheduling.easyDays),
      weights: v.fallback(weights, defaultScheduling.weights),
    }),
    defaultScheduling,
  ),
  newPerDay: v.fallback(integerBetween(0, 999), defaultSettings.newPerDay),
  reviewsPerDay: v.fallback(integerBetween(0, 9999), defaultSettings.reviewsPerDay),
  turnsAt: v.fallback(integerBetween(0, 23), defaultSettings.dayStartHour),
  turnedAt: v.fallback(
    v.optional(v.object({ hour: integerBetween(0, 23), until: integerBetween(0, maxTimestamp) })),
    undefined,
  ),
  maxAnswerSeconds: v.fallback(v.optional(integerBetween(5, 3600)), undefined),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), defaultSettings.theme),
  characterKeys: v.fallback(v.optional(v.boolean()), undefined),
  fitted: v.fallback(
    v.optional(
      v.object({
        at: integerBetween(0, maxTimestamp),
        reviews: integerBetween(0, 10_000_000),
        former: weights,
      }),
    ),
    undefined,
  ),
  interview: v.fallback(v.optional(interviewGoal), undefined),
  formerInterview: v.fallback(v.optional(interviewGoal), undefined),
  pastInterviews: v.fallback(
    v.optional(v.array(v.object({ day, outcome: v.picklist(["well", "mixed", "badly"]) }))),
    undefined,
  ),
  hands: v.fallback(
    v.object({
      typeAnswers: booleanField("typeAnswers"),
      readAloud: v.fallback(v.picklist(["off", "questions", "both"]), defaults.hands.readAloud),
      swipe: booleanField("swipe"),
      tap: booleanField("tap"),
      haptics: booleanField("haptics"),
      keepAwake: booleanField("keepAwake"),
      timer: booleanField("timer"),
    }),
    defaults.hands,
  ),
});

/** The settings in an untrusted value; undefined if it isn't a record. */
export function parseSettings(value: unknown): Settings | undefined {
  const result = v.safeParse(settingsSchema, value);
  return result.success ? fromSettingsRecord(result.output) : undefined;
}

const parseFields = (value: unknown): RecordFields | undefined => {
  const result = v.safeParse(v.record(v.string(), v.unknown()), value);
  return result.success ? result.output : undefined;
};

/** The settings in a record's text, and all of its fields; undefined if it is damaged. */
export function parseSettingsRecord(
  text: string,
): { readonly settings: Settings; readonly fields: RecordFields } | undefined {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields = parseFields(record);
  const settings = parseSettings(record);
  return fields && settings ? { settings, fields } : undefined;
}
