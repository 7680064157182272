/** The settings store: one small versioned record, checked when it is read; the newest write wins. */
import * as v from "valibot";
import { create } from "zustand";
import { type Scheduling, type Step, defaultWeights } from "../domain/memory";
import { type Settings, defaultSettings } from "../domain/settings";
import { report } from "./trouble";

type SettingsState = {
  readonly settings: Settings;
  /** Whether anything was ever chosen on this device. */
  readonly chosen: boolean;
};

export const useSettings = create<SettingsState>(() => ({ settings: defaultSettings, chosen: false }));

const key = "retrain.settings";
const version = 1;
let shelf: Storage | undefined;
/** What a newer Retrain wrote beside what this one knows: kept, though not understood. */
let unknown: Readonly<Record<string, unknown>> = {};

const unreadable =
  "Your settings could not be read, so the usual ones are in use. Choose yours again in Settings.";

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const steps = v.pipe(
  v.array(v.custom<Step>((word) => typeof word === "string" && /^[1-9]\d{0,3}[mhd]$/.test(word))),
  v.maxLength(10),
);
const weights = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(defaultWeights.length));

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
      weights: v.fallback(weights, [...defaultWeights]),
    }),
    {
      ...defaultSettings.scheduling,
      learningSteps: [...defaultSettings.scheduling.learningSteps],
      relearningSteps: [...defaultSettings.scheduling.relearningSteps],
      weights: [...defaultWeights],
    },
  ),
  newPerDay: v.fallback(whole(0, 999), defaultSettings.newPerDay),
  reviewsPerDay: v.fallback(whole(0, 9999), defaultSettings.reviewsPerDay),
  turnsAt: v.fallback(whole(0, 23), defaultSettings.turnsAt),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), defaultSettings.theme),
});

/** The settings in a value of unknown origin; undefined if there are none in it. */
export function settingsIn(value: unknown): Settings | undefined {
  const read = v.safeParse(settingsSchema, value);
  return read.success ? read.output : undefined;
}

function parsed(
  text: string,
): { readonly settings: Settings; readonly rest: Record<string, unknown> } | undefined {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return undefined;
  }
  const rest = v.safeParse(v.record(v.string(), v.unknown()), record);
  const settings = settingsIn(record);
  return rest.success && settings ? { settings, rest: rest.output } : undefined;
}

export function startSettings(storage: Storage | undefined): void {
  shelf = storage;
  let text: string | null | undefined;
  try {
    text = storage?.getItem(key);
  } catch {
    report({ id: "settings", says: unreadable });
  }
  if (text === null || text === undefined) return;
  const read = parsed(text);
  if (read) {
    unknown = read.rest;
    useSettings.setState({ settings: read.settings, chosen: true });
    return;
  }
  try {
    storage?.setItem(`retrain.aside.${key}`, text);
  } catch {
    // It stays where it is until settings are changed; the download has it.
  }
  report({
    id: "settings",
    says: unreadable,
    download: { name: "retrain-settings.txt", text },
  });
}

/** What another tab chose. */
export function hearSettings(heard: string, value: string): void {
  const read = heard === key ? parsed(value) : undefined;
  if (!read) return;
  unknown = read.rest;
  useSettings.setState({ settings: read.settings, chosen: true });
}

export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...useSettings.getState().settings, ...change };
  useSettings.setState({ settings, chosen: true });
  try {
    shelf?.setItem(key, JSON.stringify({ ...unknown, version, ...settings }));
  } catch {
    report({
      id: "settings",
      says: "Your choice holds until you close the page, but could not be saved: the storage for this page is full. Make room, then choose again.",
    });
  }
}

export function changeScheduling(change: Partial<Scheduling>): void {
  changeSettings({ scheduling: { ...useSettings.getState().settings.scheduling, ...change } });
}
