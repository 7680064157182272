/** The study store: the log and what it adds up to. State is the domain's own; actions name its functions. */
import { create } from "zustand";
import { type PersistStorage, persist } from "zustand/middleware";
import { type Calendar, dayLength, dayOf } from "../domain/day";
import type { CardId } from "../domain/deck";
import {
  type Change,
  type Custom,
  type Event,
  type EventId,
  type Happening,
  type Run,
  holds,
  idOf,
  oldestFirst,
} from "../domain/log";
import type { Did, RoundId } from "../domain/interview/events";
import type { Grade } from "../domain/memory";
import { type Deed, lastEnd, openSitting } from "../domain/sitting";
import { type Rules, type Study, append, emptyStudy, replay } from "../domain/study";
import { asides } from "./aside";
import { type EventStorage, openEvents } from "./eventStorage";
import { saveVersion } from "./line";
import { useSettings } from "./settings";
import { eventsIn } from "./rows";
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

/** What `persist` hands to the storage, and gets from it. */
type Saved = { readonly events: readonly Event[] };

let world: World | undefined;
let events: EventStorage | undefined;
let aliases: Rules["aliases"] = {};
/** The rules that the present study was replayed by, spelled out. */
let followed = "";

const crowded = {
  id: "crowded",
  says: "This browser's storage for the page is nearly full. Everything so far is saved. Download a backup in Settings, then make room.",
};
const storage: PersistStorage<Saved> = {
  getItem: () => (events ? { state: { events: events.read() }, version: saveVersion } : null),
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
    merge: (saved, present) => ({ ...present, study: replayed(savedEvents(saved), rulesNow()) }),
    onRehydrateStorage: () => (_, failure) => {
      if (failure === undefined) return;
      report({
        id: "unread",
        says: "What was saved could not be read. It is untouched; reload to try again, and download a backup before you go on.",
      });
    },
  }),
);

/** `storage.getItem` is the only one who hands over what `merge` is given. */
function savedEvents(saved: unknown): readonly Event[] {
  return typeof saved === "object" && saved !== null && "events" in saved && Array.isArray(saved.events)
    ? saved.events
    : [];
}

export function startStudy(here: World): void {
  world = here;
  if (here.storage) events = openEvents(here.storage, here.writer, report);
  else nowSaving({ quick: "forbidden" });
  void useStudy.persist.rehydrate();
  here.listen((key, text) => takeIn(eventsIn({ key, text })));
  const seal = () => {
    try {
      events?.seal();
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

function add(happening: Happening, at: number): Event {
  const { study, own } = useStudy.getState();
  const stamp = {
    writer: world?.writer ?? "",
    seq: own.length,
    at: Math.round(at),
    day: dayOf(at, calendarNow()),
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
  useStudy.setState(({ study }) => ({
    study:
      strange.length < 32
        ? strange.reduce((so, event) => append(so, event, rulesNow()), study)
        : replayed([...oldestFirst(log), ...strange], rulesNow()),
  }));
}

/** Takes in the events of a backup, and keeps them. Throws nothing: what can't be kept is said. */
function union(strange: readonly Event[]): void {
  recover(strange);
  useStudy.setState(({ kept }) => ({ kept: [...kept, ...strange] }));
}

/** Takes in the events of a backup, and notes which of them count because of it. Returns the id of that note. */
export function restoreEvents(strange: readonly Event[], runs: readonly Run[], at: number): EventId {
  union(strange);
  return idOf(add({ type: "restored", runs }, at));
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

const studyNow = () => useStudy.getState().study;
const todayAt = (at: number) => dayOf(at, calendarNow());

/** Begins the day's own sitting, if none is open. */
export function sitDown(at: number): void {
  if (!openSitting(studyNow(), todayAt(at))) add({ type: "began" }, at);
}

/** A grade for a card, `took` milliseconds after its question was seen, at `at` (epoch milliseconds). In a cram it moves nothing. */
export function grade(card: CardId, given: Grade, took: number, at: number): void {
  sitDown(at);
  const sitting = openSitting(studyNow(), todayAt(at));
  const type = sitting?.custom?.kind === "cram" ? "crammed" : "graded";
  // Whole milliseconds, because that is what a line holds; and a page left open overnight was no day of thinking.
  const thought = Math.round(Math.min(Math.max(0, took), dayLength)) || 0;
  add({ type, card, grade: given, took: thought }, at);
}

/** Decides something about cards, all at once: one step back undoes it for all of them. Returns the event's id. */
export function change(cards: readonly CardId[], to: Change, at: number): EventId {
  return idOf(add({ type: "changed", cards, change: to }, at));
}

/** So many new cards more, today. */
export function moreToday(fresh: number, at: number): void {
  add({ type: "more", fresh }, at);
}

/** Begins a sitting of one's own; the one that is open, if any, ends. */
export function beginCustom(custom: Custom, at: number): void {
  endSitting(at);
  add({ type: "began", custom }, at);
}

/** What happened in an interview round. */
export function interviewed(round: RoundId, did: Did, at: number): void {
  add({ type: "interviewed", round, did }, at);
}

/** A name for a new round: of this tab, and of this moment in what it does. */
export const newRound = (): RoundId =>
  `${world?.writer ?? ""}-${useStudy.getState().own.length.toString(36)}`;

/** Where this page may keep things. */
export const placesNow = (): {
  readonly storage: Storage | undefined;
  readonly database: IDBFactory | undefined;
} => ({
  storage: world?.storage,
  database: world?.journal?.database() ?? undefined,
});

/** Takes any event back. */
export function takeBackEvent(event: EventId, at: number): void {
  add({ type: "tookBack", event }, at);
}

/** Takes back the newest deed of the sitting, and reopens one that has just ended. Returns what was taken back. */
export function takeBack(at: number): Deed | undefined {
  const today = todayAt(at);
  if (!openSitting(studyNow(), today)) {
    const end = lastEnd(studyNow(), today);
    if (!end) return undefined;
    takeBackEvent(idOf(end), at);
  }
  const last = openSitting(studyNow(), today)?.deeds.at(-1);
  if (last) takeBackEvent(idOf(last), at);
  return last;
}

export function endSitting(at: number): void {
  if (openSitting(studyNow(), todayAt(at))) add({ type: "ended" }, at);
}
