/** The study store: the log and what it adds up to. State is the domain's own; actions name its functions. */
import { create } from "zustand";
import { type PersistStorage, persist } from "zustand/middleware";
import { type Calendar, dayOf, msPerMinute } from "../domain/scheduling/calendar";
import {
  type Event,
  type EventId,
  type EventPayload,
  type SeqRange,
  type WriterId,
  hasEvent,
  eventIdOf,
  oldestFirst,
} from "../domain/events/log";
import { type ReplayOptions, type Study, appendEvent, emptyStudy, replay } from "../domain/study/study";
import { readQuarantine } from "../storage/eventLog/quarantine";
import { type LocalStorageLog, openLocalStorageLog } from "../storage/eventLog/localStorageLog";
import { lineVersion } from "../storage/eventLog/eventCodec";
import { type CheckpointStorage, openCheckpointStorage } from "../storage/eventLog/checkpoint";
import { useSettings } from "./settings";
import { readableEvents } from "../storage/eventLog/rows";
import { updateSaveStatus } from "./saveStatus";
import { notify } from "./notifications";
import type { Platform } from "./platform";

type StudyState = {
  readonly study: Study;
  /** What this tab did since it was opened, in order: all that it ever has to write. */
  readonly tabEvents: readonly Event[];
  /** What it took in from backups, which is the journal's to keep, too. */
  readonly restoredEvents: readonly Event[];
};

/** What `persist` hands to the storage. What is there is opened where the state is made of it. */
type PersistedEvents = { readonly events: readonly Event[] };

let currentPlatform: Platform | undefined;
let localStorageLog: LocalStorageLog | undefined;
let checkpoints: CheckpointStorage | undefined;
let aliases: ReplayOptions["aliases"] = {};
/** The rules that the present study was replayed by, spelled out. */
let appliedRules = "";

const storageNearlyFull = {
  id: "crowded",
  message:
    "This browser's storage for the page is nearly full. Everything so far is saved. Download a backup in Settings, then make room.",
};
const persistStorage: PersistStorage<PersistedEvents> = {
  getItem: () => (localStorageLog ? { state: { events: [] }, version: lineVersion } : null),
  setItem: (_, { state }) => {
    if (!localStorageLog) return;
    try {
      localStorageLog.append(state.events);
      updateSaveStatus({ localStorage: "open" });
    } catch {
      updateSaveStatus({ localStorage: "full" });
    }
  },
  // Nothing in the app takes a log away.
  removeItem: () => undefined,
};

export const useStudy = create<StudyState>()(
  persist<StudyState, [], [], PersistedEvents>(
    () => ({ study: emptyStudy, tabEvents: [], restoredEvents: [] }),
    {
      name: "retrain.log",
      version: lineVersion,
      storage: persistStorage,
      skipHydration: true,
      partialize: ({ tabEvents }) => ({ events: tabEvents }),
      merge: (_, current) => ({ ...current, study: openStudy() }),
      onRehydrateStorage: () => (_, failure) => {
        if (failure === undefined) return;
        notify({
          id: "unread",
          message:
            "What was saved could not be read. It is untouched; reload to try again, and download a backup before you go on.",
        });
      },
    },
  ),
);

function openStudy(): Study {
  if (!localStorageLog || !checkpoints) return replayWithRules([], getRules());
  const study = checkpoints.restore(
    localStorageLog.readRows(),
    getRules().scheduling,
    localStorageLog.readEvents,
  );
  ({ aliases } = study);
  appliedRules = JSON.stringify(getRules());
  return study;
}

export function startStudy(platform: Platform): void {
  currentPlatform = platform;
  if (platform.storage) {
    localStorageLog = openLocalStorageLog(platform.storage, platform.writer, notify);
    checkpoints = openCheckpointStorage(platform.storage, platform.buildId);
  } else updateSaveStatus({ localStorage: "forbidden" });
  void useStudy.persist.rehydrate();
  platform.onOtherTabWrite((key, text) => applyForeignEvents(readableEvents({ key, text })));
  const compact = () => {
    if (!localStorageLog) return;
    try {
      localStorageLog.compact();
      checkpoints?.save(localStorageLog.readRows(), getRules().scheduling, useStudy.getState().study);
    } catch {
      notify(storageNearlyFull);
    }
  };
  // Where a lock is refused, nothing is sealed; the lines are as safe as a segment.
  platform.runWhenIdle(() =>
    platform.runExclusively ? void platform.runExclusively(compact).catch(() => undefined) : compact(),
  );
}

/** What could not be read and was set aside, for a download. */
export const listQuarantined = () =>
  currentPlatform?.storage ? readQuarantine(currentPlatform.storage) : [];

export function getRules(): ReplayOptions {
  return { scheduling: useSettings.getState().settings.scheduling, aliases };
}

/** Where the person is, and when their day turns over. */
export function getCalendar(): Calendar {
  return {
    utcOffsetMinutes: currentPlatform?.utcOffsetMinutes ?? (() => 0),
    dayStartHour: useSettings.getState().settings.dayStartHour,
  };
}

/** Replays the log if the rules by which it is read have changed. */
export function applyRules(rules: ReplayOptions): void {
  aliases = rules.aliases;
  if (JSON.stringify(rules) === appliedRules) return;
  useStudy.setState(({ study }) => ({ study: replayWithRules(oldestFirst(study.log), rules) }));
}

function replayWithRules(events: Iterable<Event>, rules: ReplayOptions): Study {
  appliedRules = JSON.stringify(rules);
  return replay(events, rules);
}

/** Numbers that a backup that was tampered with uses in this tab's name: of two events with one id only one would be there at the next start. */
const reservedSeqs = new Set<number>();

/** This tab's name. */
export const getWriterId = (): WriterId => currentPlatform?.writer ?? "";

/** A clock that is set right by less than this turns round nothing that was done here: it stands still until it has caught up. */
const maxClockCorrectionMs = 15 * msPerMinute;

/** Adds what this tab does, at `at` (epoch milliseconds). */
export function addEvent(payload: EventPayload, timestamp: number): Event {
  const { study, tabEvents } = useStudy.getState();
  const last = tabEvents.at(-1);
  const eventTimestamp =
    last && last.timestamp - timestamp < maxClockCorrectionMs
      ? Math.max(last.timestamp, timestamp)
      : timestamp;
  let seq = last ? last.seq + 1 : 0;
  while (reservedSeqs.has(seq)) seq += 1;
  const meta = {
    writer: getWriterId(),
    seq,
    timestamp: Math.round(eventTimestamp),
    day: dayOf(eventTimestamp, getCalendar()),
  };
  const event: Event = { ...meta, ...payload };
  useStudy.setState({ study: appendEvent(study, event, getRules()), tabEvents: [...tabEvents, event] });
  return event;
}

/** Events from elsewhere: another tab, or a backup. A tab that seals tells of nothing new. */
function applyForeignEvents(events: readonly Event[]): void {
  const { log } = useStudy.getState().study;
  const newEvents = events.filter((event) => !hasEvent(log, event));
  if (newEvents.length === 0) return;
  reserveSeqs(newEvents);
  useStudy.setState(({ study }) => ({
    study:
      newEvents.length < 32
        ? newEvents.reduce((next, event) => appendEvent(next, event, getRules()), study)
        : replayWithRules([...oldestFirst(log), ...newEvents], getRules()),
  }));
}

function reserveSeqs(events: readonly Event[]): void {
  for (const { writer, seq } of events) if (writer === getWriterId()) reservedSeqs.add(seq);
}

/** Takes in the events of a backup, and keeps them. Throws nothing: what can't be kept is said. */
function addRestoredEvents(newEvents: readonly Event[]): void {
  recoverEvents(newEvents);
  useStudy.setState(({ restoredEvents }) => ({ restoredEvents: [...restoredEvents, ...newEvents] }));
}

/** Takes in the events of a backup, and notes which of them count because of it. Returns the id of that note. */
export function restoreEvents(
  newEvents: readonly Event[],
  ranges: readonly SeqRange[],
  timestamp: number,
): EventId {
  reserveSeqs(newEvents);
  // The note goes first: a page that is killed in between leaves nothing that can't be taken back.
  const restoreEvent = addEvent({ type: "restored", ranges }, timestamp);
  addRestoredEvents(newEvents);
  return eventIdOf(restoreEvent);
}

/** Takes in what only the journal had, and keeps it in localStorage, too. */
export function recoverEvents(missingEvents: readonly Event[]): void {
  if (missingEvents.length === 0) return;
  applyForeignEvents(missingEvents);
  try {
    localStorageLog?.addForeignEvents(missingEvents);
  } catch {
    updateSaveStatus({ localStorage: "full" });
  }
}

/** Where this page may keep things. */
export const getStoragePlaces = (): {
  readonly storage: Storage | undefined;
  readonly database: IDBFactory | undefined;
} => ({
  storage: currentPlatform?.storage,
  database: getDatabaseFactory(),
});

function getDatabaseFactory(): IDBFactory | undefined {
  try {
    return currentPlatform?.journal?.databaseFactory() ?? undefined;
  } catch {
    // Forbidden is as good as absent; the journal has said so.
    return undefined;
  }
}
