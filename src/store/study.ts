/** The study store: the log and what it adds up to. State is the domain's own; actions name its functions. */
import { create } from "zustand";
import { type PersistStorage, persist } from "zustand/middleware";
import { type Calendar, dayOf, minute } from "../domain/day";
import {
  type Event,
  type EventId,
  type Happening,
  type Run,
  type Writer,
  holds,
  idOf,
  oldestFirst,
} from "../domain/log";
import { type Rules, type Study, append, emptyStudy, replay } from "../domain/study";
import { asides } from "./log/aside";
import { type EventStorage, openEvents } from "./log/eventStorage";
import { saveVersion } from "./log/line";
import { type Reckoning, openReckoning } from "./log/reckoning";
import { useSettings } from "./settings";
import { eventsIn } from "./log/rows";
import { nowSaving } from "./saving";
import { report } from "./trouble";
import type { World } from "./world";

type StudyState = {
  readonly study: Study;
  /** What this tab did since it was opened, in order: all that it ever has to write. */
  readonly own: readonly Event[];
  /** What it took in from backups, which is the journal's to keep, too. */
  readonly kept: readonly Event[];
};

/** What `persist` hands to the storage. What is there is opened where the state is made of it. */
type Saved = { readonly events: readonly Event[] };

let world: World | undefined;
let events: EventStorage | undefined;
let reckoning: Reckoning | undefined;
let aliases: Rules["aliases"] = {};
/** The rules that the present study was replayed by, spelled out. */
let followed = "";

const crowded = {
  id: "crowded",
  says: "This browser's storage for the page is nearly full. Everything so far is saved. Download a backup in Settings, then make room.",
};
const storage: PersistStorage<Saved> = {
  getItem: () => (events ? { state: { events: [] }, version: saveVersion } : null),
  setItem: (_, { state }) => {
    if (!events) return;
    try {
      events.write(state.events);
      nowSaving({ quick: "open" });
    } catch {
      nowSaving({ quick: "full" });
    }
  },
  // Nothing in the app takes a log away.
  removeItem: () => undefined,
};

export const useStudy = create<StudyState>()(
  persist<StudyState, [], [], Saved>(() => ({ study: emptyStudy, own: [], kept: [] }), {
    name: "retrain.log",
    version: saveVersion,
    storage,
    skipHydration: true,
    partialize: ({ own }) => ({ events: own }),
    merge: (_, present) => ({ ...present, study: opened() }),
    onRehydrateStorage: () => (_, failure) => {
      if (failure === undefined) return;
      report({
        id: "unread",
        says: "What was saved could not be read. It is untouched; reload to try again, and download a backup before you go on.",
      });
    },
  }),
);

function opened(): Study {
  if (!events || !reckoning) return replayed([], rulesNow());
  const study = reckoning.open(events.rows(), rulesNow().scheduling, events.use);
  ({ aliases } = study);
  followed = JSON.stringify(rulesNow());
  return study;
}

export function startStudy(here: World): void {
  world = here;
  if (here.storage) {
    events = openEvents(here.storage, here.writer, report);
    reckoning = openReckoning(here.storage, here.build);
  } else nowSaving({ quick: "forbidden" });
  void useStudy.persist.rehydrate();
  here.listen((key, text) => takeIn(eventsIn({ key, text })));
  const seal = () => {
    if (!events) return;
    try {
      events.seal();
      reckoning?.keep(events.rows(), rulesNow().scheduling, useStudy.getState().study);
    } catch {
      report(crowded);
    }
  };
  // Where a lock is refused, nothing is sealed; the lines are as safe as a segment.
  here.later(() => (here.alone ? void here.alone(seal).catch(() => undefined) : seal()));
}

/** What could not be read and was set aside, for a download. */
export const setAside = () => (world?.storage ? asides(world.storage) : []);

export function rulesNow(): Rules {
  return { scheduling: useSettings.getState().settings.scheduling, aliases };
}

/** Where the person is, and when their day turns over. */
export function calendarNow(): Calendar {
  return { offset: world?.offset ?? (() => 0), turnsAt: useSettings.getState().settings.turnsAt };
}

/** Replays the log if the rules by which it is read have changed. */
export function followRules(next: Rules): void {
  aliases = next.aliases;
  if (JSON.stringify(next) === followed) return;
  useStudy.setState(({ study }) => ({ study: replayed(oldestFirst(study.log), next) }));
}

function replayed(all: Iterable<Event>, rules: Rules): Study {
  followed = JSON.stringify(rules);
  return replay(all, rules);
}

/** Numbers that a backup that was tampered with uses in this tab's name: of two events with one id only one would be there at the next start. */
const taken = new Set<number>();

/** This tab's name. */
export const writerHere = (): Writer => world?.writer ?? "";

/** A clock that is set right by less than this turns round nothing that was done here: it stands still until it has caught up. */
const setRight = 15 * minute;

/** Adds what this tab does, at `at` (epoch milliseconds). */
export function add(happening: Happening, at: number): Event {
  const { study, own } = useStudy.getState();
  const last = own.at(-1);
  const then = last && last.at - at < setRight ? Math.max(last.at, at) : at;
  let seq = last ? last.seq + 1 : 0;
  while (taken.has(seq)) seq += 1;
  const stamp = {
    writer: writerHere(),
    seq,
    at: Math.round(then),
    day: dayOf(then, calendarNow()),
  };
  const event: Event = { ...stamp, ...happening };
  useStudy.setState({ study: append(study, event, rulesNow()), own: [...own, event] });
  return event;
}

/** Events from elsewhere: another tab, or a backup. A tab that seals tells of nothing new. */
function takeIn(told: readonly Event[]): void {
  const { log } = useStudy.getState().study;
  const strange = told.filter((event) => !holds(log, event));
  if (strange.length === 0) return;
  leaveNumbers(strange);
  useStudy.setState(({ study }) => ({
    study:
      strange.length < 32
        ? strange.reduce((so, event) => append(so, event, rulesNow()), study)
        : replayed([...oldestFirst(log), ...strange], rulesNow()),
  }));
}

function leaveNumbers(strange: readonly Event[]): void {
  for (const { writer, seq } of strange) if (writer === writerHere()) taken.add(seq);
}

/** Takes in the events of a backup, and keeps them. Throws nothing: what can't be kept is said. */
function union(strange: readonly Event[]): void {
  recover(strange);
  useStudy.setState(({ kept }) => ({ kept: [...kept, ...strange] }));
}

/** Takes in the events of a backup, and notes which of them count because of it. Returns the id of that note. */
export function restoreEvents(strange: readonly Event[], runs: readonly Run[], at: number): EventId {
  leaveNumbers(strange);
  // The note goes first: a page that is killed in between leaves nothing that can't be taken back.
  const note = add({ type: "restored", runs }, at);
  union(strange);
  return idOf(note);
}

/** Takes in what only the journal had, and keeps it in localStorage, too. */
export function recover(strange: readonly Event[]): void {
  if (strange.length === 0) return;
  takeIn(strange);
  try {
    events?.keep(strange);
  } catch {
    nowSaving({ quick: "full" });
  }
}

/** Where this page may keep things. */
export const placesNow = (): {
  readonly storage: Storage | undefined;
  readonly database: IDBFactory | undefined;
} => ({
  storage: world?.storage,
  database: databaseNow(),
});

function databaseNow(): IDBFactory | undefined {
  try {
    return world?.journal?.database() ?? undefined;
  } catch {
    // Forbidden is as good as absent; the journal has said so.
    return undefined;
  }
}
