/** Opens all stores: reads the settings and the event log, listens to other tabs, and starts the copy in IndexedDB. */
import { readableEvents } from "../storage/eventLog/rows";
import { settingsKey } from "../storage/settings/settingsStorage";
import { type LoadJournalWriter, startJournal } from "./journal/startJournal";
import { notify, notifyOfRow } from "./notifications";
import type { Stores } from "./stores";
import { addForeignEvents } from "./study/addForeignEvents";
import { createScheduleUpdater } from "./study/createScheduleUpdater";

/** Without `loadJournalWriter` the events are in localStorage only. */
export async function openStores(stores: Stores, loadJournalWriter?: LoadJournalWriter): Promise<void> {
  const { platform, settings } = stores;
  await settings.persist.rehydrate();
  const applyScheduling = createScheduleUpdater(stores);
  applyScheduling();
  readStudy(stores);
  settings.subscribe(applyScheduling);
  platform.onOtherTabWrite((key, text) => {
    if (key === settingsKey) void settings.persist.rehydrate();
    else addForeignEvents(stores, readableEvents({ key, text }));
  });
  platform.runAfterStart(() => compactLog(stores));
  if (loadJournalWriter) void startJournal(stores, loadJournalWriter);
}

/** Synchronous, because localStorage is. */
function readStudy({ platform, eventLog, study, saveStatus, notifications }: Stores): void {
  if (!platform.storage) saveStatus.setState({ localStorage: "forbidden" });
  void study.persist.rehydrate();
  for (const problem of study.getState().storageProblems)
    if (problem.type === "newer") notify(notifications, { type: "newerVersion" });
    else {
      eventLog?.quarantine(problem.row);
      notifyOfRow(notifications, { ...problem, type: "damagedRow" });
    }
}

function compactLog({ platform, eventLog, study, notifications }: Stores): void {
  const compact = () => {
    const state = study.getState();
    try {
      eventLog?.compact(state.study, state.replayOptions.scheduling);
    } catch {
      notify(notifications, { type: "storageNearlyFull" });
    }
  };
  if (!platform.requestLock) return compact();
  // If the lock is refused, skip compaction: uncompacted event rows are just as safe.
  platform.requestLock("retrain.seal", {}, compact).catch(() => undefined);
}
