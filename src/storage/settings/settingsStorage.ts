/** The settings record in localStorage. Never overwrites what could not be read. */
import { type Settings, defaultSettings } from "../../domain/settings";
import { putText } from "../putText";
import { quarantineText } from "../quarantine";
import { type RecordFields, mergeIntoRecord } from "./settingsRecord";
import type * as settingsSchema from "./settingsSchema";

export const settingsKey = "retrain.settings";

export type StoredSettings =
  | { readonly type: "none" }
  | { readonly type: "read"; readonly settings: Settings }
  /** It is quarantined before anything is written over it. */
  | { readonly type: "damaged"; readonly text: string };

export type SettingsStorage = {
  /** Throws or rejects if the browser can't read the record. Synchronous where there is no record, or once the schema is loaded. */
  readonly read: () => StoredSettings | Promise<StoredSettings>;
  /** Throws if the record can't be written, or was not read yet. */
  readonly write: (settings: Settings) => void;
  readonly hasReadFailed: () => boolean;
};

export function openSettingsStorage(storage: Storage | undefined): SettingsStorage {
  /** What was read or written last: the fields, including those of a newer version, and what this version makes of them. */
  let record: { readonly fields: RecordFields; readonly settings: Settings } = {
    fields: {},
    settings: defaultSettings,
  };
  let damagedText: string | undefined;
  let hasReadFailed = false;
  let schema: typeof settingsSchema | undefined;

  const readText = () => storage?.getItem(settingsKey) ?? undefined;

  function parse(text: string | undefined, { parseSettingsRecord }: typeof settingsSchema): StoredSettings {
    hasReadFailed = false;
    if (text === undefined) return { type: "none" };
    const parsed = parseSettingsRecord(text);
    if (parsed) {
      record = parsed;
      return { type: "read", settings: parsed.settings };
    }
    damagedText = text;
    try {
      quarantineDamaged();
    } catch {
      // Without room for the copy, the text stays where it is until something is written.
    }
    return { type: "damaged", text };
  }

  function quarantineDamaged(): void {
    if (damagedText !== undefined && storage) quarantineText(storage, settingsKey, damagedText);
    damagedText = undefined;
  }

  /** The schema is a file of its own, which a first visit doesn't need. */
  async function loadSchemaAndRead(): Promise<StoredSettings> {
    schema = await import("./settingsSchema");
    return parse(readText(), schema);
  }

  return {
    read: () => {
      // Also while it is being read.
      hasReadFailed = true;
      if (schema) return parse(readText(), schema);
      if (!isAbsent(storage)) return loadSchemaAndRead();
      hasReadFailed = false;
      return { type: "none" };
    },
    write: (settings) => {
      if (hasReadFailed) throw new Error(`${settingsKey} was not read`);
      quarantineDamaged();
      const fields = mergeIntoRecord(record.fields, settings, record.settings);
      if (storage) putText(storage, settingsKey, JSON.stringify(fields));
      record = { fields, settings };
    },
    hasReadFailed: () => hasReadFailed,
  };
}

function isAbsent(storage: Storage | undefined): boolean {
  try {
    return (storage?.getItem(settingsKey) ?? undefined) === undefined;
  } catch {
    return false;
  }
}
