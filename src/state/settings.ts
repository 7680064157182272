/** The settings store: one small versioned record, checked when it is read; the newest write wins. */
import { create } from "zustand";
import type { SchedulingOptions } from "../domain/scheduling/fsrs";
import { type ReviewPreferences, type Settings, defaultSettings } from "../domain/settings";
import { quarantineText } from "../storage/eventLog/quarantine";
import type * as settingsSchema from "../storage/settings/settingsSchema";
import { toSettingsRecord } from "../storage/settings/settingsRecord";
import { dismiss, notify } from "./notifications";

type SettingsSchemaModule = typeof settingsSchema;
type RecordFields = settingsSchema.SettingsFields;
type ParsedRecord = NonNullable<ReturnType<SettingsSchemaModule["parseSettingsRecord"]>>;

type SettingsState = {
  readonly settings: Settings;
  /** Whether anything was ever chosen on this device. */
  readonly hasChosen: boolean;
};

export const useSettings = create<SettingsState>(() => ({ settings: defaultSettings, hasChosen: false }));

const recordKey = "retrain.settings";
const recordVersion = 1;
let settingsStorage: Storage | undefined;
/** The record as it was found: what a newer Retrain wrote beside what this one knows is kept, though not understood. */
let storedRecord: RecordFields = {};
/** What this build makes of it. */
let storedSettings: Settings = defaultSettings;
/** A record that can't be read and could not be set aside yet. */
let unreadableRecord: string | undefined;
/** The storage would not even hand it over. */
let hasReadFailed = false;
let schemaModule: SettingsSchemaModule | undefined;

const unreadableMessage =
  "Your settings could not be read, so the usual ones are in use. Choose yours again in Settings.";

const unsavedNotification = {
  id: "unsaved settings",
  message:
    "Your choice holds until you close the page, but could not be saved: the storage for this page is full or closed. Make room, then choose again.",
};

const asObject = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

/** The record to write: what was found, with this build's fields over it. A newer version's number stays, as its fields do. */
function buildRecord(settings: Settings): RecordFields {
  const versionToWrite =
    typeof storedRecord["version"] === "number"
      ? Math.max(recordVersion, storedRecord["version"])
      : recordVersion;
  const current = toSettingsRecord(settings);
  const previous = toSettingsRecord(storedSettings);
  const scheduling = mergeFields(
    asObject(storedRecord["scheduling"]),
    current.scheduling,
    previous.scheduling,
  );
  const hands = mergeFields(asObject(storedRecord["hands"]), current.hands, previous.hands);
  return {
    ...mergeFields(storedRecord, current, previous),
    version: versionToWrite,
    scheduling,
    hands,
  };
}

/** A field that means what it meant stays as it was found: a newer version may have chosen what this one can't read. */
function mergeFields(stored: object, current: RecordFields, previous: RecordFields): RecordFields {
  const isChosen = ([name, value]: readonly [string, unknown]) =>
    !Object.hasOwn(stored, name) || JSON.stringify(value) !== JSON.stringify(previous[name]);
  return { ...stored, ...Object.fromEntries(Object.entries(current).filter(isChosen)) };
}

/**
 * Reads what was chosen. Resolves at once where nothing ever was: what checks a record is a file of its own, which a first visit
 * doesn't need. Never rejects: what fails is said.
 */
export async function loadSettings(storage: Storage | undefined): Promise<void> {
  settingsStorage = storage;
  let text: string | undefined;
  try {
    text = settingsStorage?.getItem(recordKey) ?? undefined;
    if (text === undefined) return;
    schemaModule = await import("../storage/settings/settingsSchema");
    // Another tab may have chosen meanwhile, and nothing is heard yet.
    applyRecordText(settingsStorage?.getItem(recordKey) ?? text, schemaModule);
  } catch {
    hasReadFailed = true;
    notify({ id: "settings", message: unreadableMessage });
    schemaModule ??= await import("../storage/settings/settingsSchema").catch(() => undefined);
  }
}

function applyRecordText(text: string, { parseSettingsRecord }: SettingsSchemaModule): void {
  const read = parseSettingsRecord(text);
  if (read) return applyRecord(read);
  unreadableRecord = text;
  try {
    quarantineRecord();
  } catch {
    // It stays where it is: nothing is written over it before there is room for the copy.
  }
  notify({
    id: "settings",
    message: unreadableMessage,
    download: { name: "retrain-settings.txt", text },
  });
}

/** A record that was read is what holds. */
function applyRecord({ settings, fields }: ParsedRecord): void {
  storedRecord = fields;
  storedSettings = settings;
  useSettings.setState({ settings, hasChosen: true });
}

/** The storage may hand over by now what it would not at the start. */
function retryRead(): void {
  try {
    const text = settingsStorage?.getItem(recordKey) ?? undefined;
    if (text !== undefined && schemaModule) applyRecordText(text, schemaModule);
    hasReadFailed = text !== undefined && !schemaModule;
  } catch {
    // Said at the start; what is chosen now holds, and is not written over what nobody has read.
  }
}

function quarantineRecord(): void {
  if (unreadableRecord !== undefined && settingsStorage)
    quarantineText(settingsStorage, recordKey, unreadableRecord);
  unreadableRecord = undefined;
}

/** What another tab chose. One that can't be read is that tab's to mend. */
export async function applyOtherTabSettings(changedKey: string, value: string): Promise<void> {
  if (changedKey !== recordKey) return;
  schemaModule ??= await import("../storage/settings/settingsSchema").catch(() => undefined);
  const read = schemaModule?.parseSettingsRecord(value);
  if (read) applyRecord(read);
}

export function changeSettings(change: Partial<Settings>): void {
  if (hasReadFailed) retryRead();
  const settings = { ...useSettings.getState().settings, ...change };
  useSettings.setState({ settings, hasChosen: true });
  try {
    if (hasReadFailed) throw new Error(`${recordKey} was never read`);
    quarantineRecord();
    const record = buildRecord(settings);
    settingsStorage?.setItem(recordKey, JSON.stringify(record));
    storedRecord = record;
    storedSettings = settings;
    dismiss(unsavedNotification.id);
  } catch {
    notify(unsavedNotification);
  }
}

export function changeReviewPreferences(change: Partial<ReviewPreferences>): void {
  changeSettings({ reviewPreferences: { ...useSettings.getState().settings.reviewPreferences, ...change } });
}

export function changeScheduling(change: Partial<SchedulingOptions>): void {
  changeSettings({ scheduling: { ...useSettings.getState().settings.scheduling, ...change } });
}
