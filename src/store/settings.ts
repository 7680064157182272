/** The settings store: one small versioned record, checked when it is read; the newest write wins. */
import { create } from "zustand";
import type { Scheduling } from "../domain/memory";
import { type Hands, type Settings, defaultSettings } from "../domain/settings";
import { copyAside } from "./log/aside";
import type * as settingsSchema from "./settingsSchema";
import { dismiss, report } from "./trouble";

type Schema = typeof settingsSchema;
type Fields = settingsSchema.Fields;
type Found = NonNullable<ReturnType<Schema["parsed"]>>;

type SettingsState = {
  readonly settings: Settings;
  /** Whether anything was ever chosen on this device. */
  readonly chosen: boolean;
};

export const useSettings = create<SettingsState>(() => ({ settings: defaultSettings, chosen: false }));

const key = "retrain.settings";
const version = 1;
let shelf: Storage | undefined;
/** The record as it was found: what a newer Retrain wrote beside what this one knows is kept, though not understood. */
let found: Fields = {};
/** What this build makes of it. */
let understood: Settings = defaultSettings;
/** A record that can't be read and could not be set aside yet. */
let damaged: string | undefined;
/** The storage would not even hand it over. */
let isUnread = false;
let schema: Schema | undefined;

const unreadable =
  "Your settings could not be read, so the usual ones are in use. Choose yours again in Settings.";

const unsaved = {
  id: "unsaved settings",
  says: "Your choice holds until you close the page, but could not be saved: the storage for this page is full or closed. Make room, then choose again.",
};

const within = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

/** The record to write: what was found, with this build's fields over it. A newer version's number stays, as its fields do. */
function recordOf(settings: Settings): Fields {
  const newer = typeof found["version"] === "number" ? Math.max(version, found["version"]) : version;
  const scheduling = over(within(found["scheduling"]), settings.scheduling, understood.scheduling);
  const hands = over(within(found["hands"]), settings.hands, understood.hands);
  return { ...over(found, settings, understood), version: newer, scheduling, hands };
}

/** A field that means what it meant stays as it was found: a newer version may have chosen what this one can't read. */
function over(there: object, now: Fields, before: Fields): Fields {
  const isChosen = ([name, value]: readonly [string, unknown]) =>
    !Object.hasOwn(there, name) || JSON.stringify(value) !== JSON.stringify(before[name]);
  return { ...there, ...Object.fromEntries(Object.entries(now).filter(isChosen)) };
}

/**
 * Reads what was chosen. Resolves at once where nothing ever was: what checks a record is a file of its own, which a first visit
 * doesn't need. Never rejects: what fails is said.
 */
export async function startSettings(storage: Storage | undefined): Promise<void> {
  shelf = storage;
  let text: string | undefined;
  try {
    text = shelf?.getItem(key) ?? undefined;
    if (text === undefined) return;
    schema = await import("./settingsSchema");
    // Another tab may have chosen meanwhile, and nothing is heard yet.
    take(shelf?.getItem(key) ?? text, schema);
  } catch {
    isUnread = true;
    report({ id: "settings", says: unreadable });
    schema ??= await import("./settingsSchema").catch(() => undefined);
  }
}

function take(text: string, { parsed }: Schema): void {
  const read = parsed(text);
  if (read) return follow(read);
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

/** A record that was read is what holds. */
function follow({ settings, fields }: Found): void {
  found = fields;
  understood = settings;
  useSettings.setState({ settings, chosen: true });
}

/** The storage may hand over by now what it would not at the start. */
function readAgain(): void {
  try {
    const text = shelf?.getItem(key) ?? undefined;
    if (text !== undefined && schema) take(text, schema);
    isUnread = text !== undefined && !schema;
  } catch {
    // Said at the start; what is chosen now holds, and is not written over what nobody has read.
  }
}

function setAside(): void {
  if (damaged !== undefined && shelf) copyAside(shelf, key, damaged);
  damaged = undefined;
}

/** What another tab chose. One that can't be read is that tab's to mend. */
export async function hearSettings(heard: string, value: string): Promise<void> {
  if (heard !== key) return;
  schema ??= await import("./settingsSchema").catch(() => undefined);
  const read = schema?.parsed(value);
  if (read) follow(read);
}

export function changeSettings(change: Partial<Settings>): void {
  if (isUnread) readAgain();
  const settings = { ...useSettings.getState().settings, ...change };
  useSettings.setState({ settings, chosen: true });
  try {
    if (isUnread) throw new Error(`${key} was never read`);
    setAside();
    const record = recordOf(settings);
    shelf?.setItem(key, JSON.stringify(record));
    found = record;
    understood = settings;
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
