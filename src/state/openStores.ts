/** Opens all stores: reads the settings and the event log, listens to other tabs, and starts the copy in IndexedDB. */
import { type Event } from "../domain/events/event";
import { readableEvents } from "../storage/eventLog/rows";
import { settingsKey } from "../storage/settings/settingsStorage";
import { type LoadJournalWriter, startJournal } from "./journal/startJournal";
import { notify, notifyOfRow } from "./notifications";
import type { Stores } from "./stores";
import { addForeignEvents, minEventsToReplay } from "./study/addForeignEvents";
import { createScheduleUpdater } from "./study/createScheduleUpdater";

/** Without `loadJournalWriter` the events are in localStorage only. */
export async function openStores(stores: Stores, loadJournalWriter?: LoadJournalWriter): Promise<void> {
  const { platform, settings } = stores;
  await settings.persist.rehydrate();
  const applyScheduling = createScheduleUpdater(stores);
  applyScheduling();
  readStudy(stores);
  settings.subscribe(applyScheduling);
  const addSegment = createSegmentAdder(stores);
  platform.onOtherTabWrite((key, text) => {
    if (key === settingsKey) return void settings.persist.rehydrate();
    const events = readableEvents({ key, text });
    if (events.length < minEventsToReplay) addForeignEvents(stores, events);
    else addSegment(events);
  });
  platform.runAfterStart(() => compactLog(stores));
  if (loadJournalWriter) void startJournal(stores, loadJournalWriter);
}

/** Adds the segments that arrive together at once: another tab may restore a long history, and each addition replays the log. */
function createSegmentAdder(stores: Stores): (events: readonly Event[]) => void {
  let segments: (readonly Event[])[] = [];
  const addAll = () => {
    const events = segments.flat();
    segments = [];
    addForeignEvents(stores, events);
  };
  return (events) => {
    if (segments.push(events) === 1) void stores.platform.wait(0).then(addAll);
  };
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
