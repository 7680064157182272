/** The copy of the settings in IndexedDB. It is used when localStorage has lost its record; otherwise localStorage decides. */
import { defaultSettings } from "../../domain/settings";
import type { Journal } from "../../storage/eventLog/journal/journal";
import type { Row } from "../../storage/eventLog/rows";
import { putText } from "../../storage/putText";
import { quarantineText } from "../../storage/quarantine";
import { type RecordFields, mergeIntoRecord } from "../../storage/settings/settingsRecord";
import { settingsKey } from "../../storage/settings/settingsStorage";
import { dismiss } from "../notifications";
import type { Stores } from "../stores";

export type SettingsCopy = {
  /** Reads the copy. Recovers the settings from it, once, if localStorage had no readable record when the tab was opened. */
  readonly read: (journal: Journal) => Promise<void>;
  /** The row to write; none if the copy is as in localStorage, or localStorage has no readable record. */
  readonly listUnwrittenRows: () => readonly Row[];
  readonly markWritten: (rows: readonly Row[]) => void;
};

export function createSettingsCopy(stores: Stores): SettingsCopy {
  const { storage } = stores.platform;
  // A change that is made before this code is loaded writes a record, too.
  let isLost = stores.settings.hadRecord() === false;
  let writtenText: string | undefined;
  return {
    read: async (journal) => {
      writtenText = await journal.readText(settingsKey);
      const fields = parseFields(writtenText);
      if (isLost && fields) await recoverSettings(stores, fields);
      isLost = false;
    },
    listUnwrittenRows: () => {
      const text = readText(storage);
      return text !== writtenText && text !== undefined && parseFields(text)
        ? [{ key: settingsKey, text }]
        : [];
    },
    markWritten: (rows) => {
      writtenText = rows[0]?.text ?? writtenText;
    },
  };
}

/** What was changed here before the journal was open is kept. */
async function recoverSettings({ platform, settings, notifications }: Stores, copy: RecordFields) {
  const { storage } = platform;
  // First, because without it the record can't be applied.
  const { parseSettings } = await import("../../storage/settings/settingsSchema");
  const fields = mergeIntoRecord(copy, settings.getState().settings, defaultSettings);
  try {
    if (!storage) throw new Error("there is no localStorage");
    const damagedText = readText(storage);
    if (damagedText !== undefined && !parseFields(damagedText))
      quarantineText(storage, settingsKey, damagedText);
    // As text, because it may have fields of a newer version.
    putText(storage, settingsKey, JSON.stringify(fields));
    await settings.persist.rehydrate();
  } catch {
    settings.change(parseSettings(fields) ?? {});
  }
  // It says that the defaults are in use.
  dismiss(notifications, "unreadableSettings");
}

function readText(storage: Storage | undefined): string | undefined {
  try {
    return storage?.getItem(settingsKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function parseFields(text: string | undefined): RecordFields | undefined {
  try {
    const record: unknown = JSON.parse(text ?? "");
    return typeof record === "object" && record !== null ? { ...record } : undefined;
  } catch {
    return undefined;
  }
}
