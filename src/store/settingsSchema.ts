/** What a settings record must be to come in. Only those who have chosen something before need it at the start. */
import * as v from "valibot";
import { farthest } from "../domain/day";
import { type Step, defaultWeights } from "../domain/memory";
import { type Settings, defaultSettings } from "../domain/settings";
import { noEasyDays } from "../domain/spread";

export type Fields = Readonly<Record<string, unknown>>;

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const steps = v.pipe(
  v.array(v.custom<Step>((word) => typeof word === "string" && /^[1-9]\d{0,3}[mhd]$/.test(word))),
  v.maxLength(10),
);
const easyDays = v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), v.length(7));
const weights = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(defaultWeights.length));

const switched = (name: "typeAnswers" | "swipe" | "tap" | "haptics" | "keepAwake" | "timer") =>
  v.fallback(v.boolean(), defaultSettings.hands[name]);

/** A field that is missing or out of bounds is its default; the others stand. */
const settingsSchema = v.object({
  scheduling: v.fallback(
    v.object({
      retention: v.fallback(
        v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)),
        defaultSettings.scheduling.retention,
      ),
      learningSteps: v.fallback(steps, [...defaultSettings.scheduling.learningSteps]),
      relearningSteps: v.fallback(steps, [...defaultSettings.scheduling.relearningSteps]),
      maximumInterval: v.fallback(whole(1, 36_500), defaultSettings.scheduling.maximumInterval),
      spread: v.fallback(v.boolean(), defaultSettings.scheduling.spread),
      easyDays: v.fallback(easyDays, [...noEasyDays]),
      weights: v.fallback(weights, [...defaultWeights]),
    }),
    {
      ...defaultSettings.scheduling,
      easyDays: [...noEasyDays],
      learningSteps: [...defaultSettings.scheduling.learningSteps],
      relearningSteps: [...defaultSettings.scheduling.relearningSteps],
      weights: [...defaultWeights],
    },
  ),
  newPerDay: v.fallback(whole(0, 999), defaultSettings.newPerDay),
  reviewsPerDay: v.fallback(whole(0, 9999), defaultSettings.reviewsPerDay),
  turnsAt: v.fallback(whole(0, 23), defaultSettings.turnsAt),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), defaultSettings.theme),
  fitted: v.fallback(
    v.optional(v.object({ at: whole(0, farthest), reviews: whole(0, 10_000_000), former: weights })),
    undefined,
  ),
  hands: v.fallback(
    v.object({
      typeAnswers: switched("typeAnswers"),
      readAloud: v.fallback(v.picklist(["off", "questions", "both"]), defaultSettings.hands.readAloud),
      swipe: switched("swipe"),
      tap: switched("tap"),
      haptics: switched("haptics"),
      keepAwake: switched("keepAwake"),
      timer: switched("timer"),
    }),
    defaultSettings.hands,
  ),
});

/** The settings in a value of unknown origin; undefined if there are none in it. */
export function settingsIn(value: unknown): Settings | undefined {
  const read = v.safeParse(settingsSchema, value);
  return read.success ? read.output : undefined;
}

const fieldsIn = (value: unknown): Fields | undefined => {
  const read = v.safeParse(v.record(v.string(), v.unknown()), value);
  return read.success ? read.output : undefined;
};

/** The settings in the text of a record, and all of its fields; undefined if it can't be read. */
export function parsed(text: string): { readonly settings: Settings; readonly fields: Fields } | undefined {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields = fieldsIn(record);
  const settings = settingsIn(record);
  return fields && settings ? { settings, fields } : undefined;
}
