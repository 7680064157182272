/** The settings store: one small versioned record, checked when it is read; the newest write wins. */
import * as v from "valibot";
import { create } from "zustand";
import { type Scheduling, type Step, defaultWeights } from "../domain/memory";
import { type Hands, type Settings, defaultSettings } from "../domain/settings";
import { noEasyDays } from "../domain/spread";
import { copyAside } from "./aside";
import { dismiss, report } from "./trouble";

type SettingsState = {
  readonly settings: Settings;
  /** Whether anything was ever chosen on this device. */
  readonly chosen: boolean;
};

export const useSettings = create<SettingsState>(() => ({ settings: defaultSettings, chosen: false }));

const key = "retrain.settings";
const version = 1;
let shelf: Storage | undefined;
type Fields = Readonly<Record<string, unknown>>;
/** The record as it was found: what a newer Retrain wrote beside what this one knows is kept, though not understood. */
let found: Fields = {};
/** A record that can't be read and could not be set aside yet. */
let damaged: string | undefined;
/** The storage would not even hand it over. */
let isUnread = false;

const unreadable =
  "Your settings could not be read, so the usual ones are in use. Choose yours again in Settings.";

const unsaved = {
  id: "unsaved settings",
  says: "Your choice holds until you close the page, but could not be saved: the storage for this page is full or closed. Make room, then choose again.",
};

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

function parsed(text: string): { readonly settings: Settings; readonly fields: Fields } | undefined {
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

/** The record to write: what was found, with this build's fields over it. A newer version's number stays, as its fields do. */
function recordOf(settings: Settings): Fields {
  const newer = typeof found["version"] === "number" ? Math.max(version, found["version"]) : version;
  const scheduling = { ...fieldsIn(found["scheduling"]), ...settings.scheduling };
  const hands = { ...fieldsIn(found["hands"]), ...settings.hands };
  return { ...found, version: newer, ...settings, scheduling, hands };
}

export function startSettings(storage: Storage | undefined): void {
  shelf = storage;
  try {
    open();
  } catch {
    isUnread = true;
    report({ id: "settings", says: unreadable });
  }
}

/** Reads the record. Throws where the storage does. */
function open(): void {
  const text = shelf?.getItem(key) ?? undefined;
  isUnread = false;
  if (text === undefined) return;
  const read = parsed(text);
  if (read) {
    found = read.fields;
    useSettings.setState({ settings: read.settings, chosen: true });
    return;
  }
  damaged = text;
  try {
    setAside();
  } catch {
    // It stays where it is: nothing is written over it before there is room for the copy.
  }
  report({
    id: "settings",
    says: unreadable,
    download: { name: "retrain-settings.txt", text },
  });
}

function setAside(): void {
  if (damaged !== undefined && shelf) copyAside(shelf, key, damaged);
  damaged = undefined;
}

/** What another tab chose. */
export function hearSettings(heard: string, value: string): void {
  const read = heard === key ? parsed(value) : undefined;
  if (!read) return;
  found = read.fields;
  useSettings.setState({ settings: read.settings, chosen: true });
}

export function changeSettings(change: Partial<Settings>): void {
  try {
    if (isUnread) open();
  } catch {
    // Said at the start; what is chosen now holds, and is not written over what nobody has read.
  }
  const settings = { ...useSettings.getState().settings, ...change };
  useSettings.setState({ settings, chosen: true });
  try {
    if (isUnread) throw new Error(`${key} was never read`);
    setAside();
    const record = recordOf(settings);
    shelf?.setItem(key, JSON.stringify(record));
    found = record;
    dismiss(unsaved.id);
  } catch {
    report(unsaved);
  }
}

export function changeHands(change: Partial<Hands>): void {
  changeSettings({ hands: { ...useSettings.getState().settings.hands, ...change } });
}

export function changeScheduling(change: Partial<Scheduling>): void {
  changeSettings({ scheduling: { ...useSettings.getState().settings.scheduling, ...change } });
}
