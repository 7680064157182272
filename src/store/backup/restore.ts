/** The backup file, read. Restoring one is a union: it adds what is not here and removes nothing. */
import * as v from "valibot";
import { dayLength } from "../../domain/day";
import {
  type Event,
  type EventId,
  type Restored,
  type Stamp,
  customKinds,
  flags,
  idOf,
  inOrder,
  noteMost,
  oldestFirst,
  runsOf,
} from "../../domain/log";
import type { Settings } from "../../domain/settings";
import { drawersOf, take } from "../../domain/shelf";
import { type Study, isBrought, isLeftOut, replay } from "../../domain/study";
import { backupVersion, countingEvents } from "./backup";
import { count, day, name, whole, word } from "./bounds";
import { didSchema } from "./interviewSchema";
import { lineOf } from "../log/line";
import { changeSettings, useSettings } from "../settings";
import { settingsIn } from "../settingsSchema";
import { restoreEvents, rulesNow, useStudy } from "../study";

export type Backup = {
  readonly ok: true;
  readonly events: readonly Event[];
  readonly settings: Settings | undefined;
  /** How many of the events are not here yet, or don't count because their restore was undone. */
  readonly fresh: number;
};

/** All cards of a large guide can be chosen at once. */
const cards = v.pipe(v.array(name), v.minLength(1), v.maxLength(50_000));
const changeSchema = v.variant("type", [
  v.object({ type: v.picklist(["suspended", "buried", "marked"]), on: v.boolean() }),
  v.object({ type: v.literal("flagged"), flag: v.picklist(flags) }),
  v.object({ type: v.literal("noted"), text: v.pipe(v.string(), v.maxLength(noteMost)) }),
  v.object({ type: v.literal("reset") }),
  v.object({ type: v.literal("rescheduled"), to: day }),
  v.object({ type: v.literal("broughtForward") }),
]);
const stamp = { writer: v.pipe(word, v.regex(/^[^.]+$/)), seq: count, at: whole, day };
const eventSchema = v.variant("type", [
  v.object({ ...stamp, type: v.literal("graded"), card: name, grade: v.picklist([1, 2, 3, 4]), took: count }),
  v.object({
    ...stamp,
    type: v.literal("crammed"),
    card: name,
    grade: v.picklist([1, 2, 3, 4]),
    took: count,
  }),
  v.object({ ...stamp, type: v.literal("changed"), cards, change: changeSchema }),
  v.object({ ...stamp, type: v.literal("tookBack"), event: word }),
  v.object({
    ...stamp,
    type: v.literal("began"),
    custom: v.exactOptional(v.object({ kind: v.picklist(customKinds), cards })),
  }),
  v.object({ ...stamp, type: v.literal("ended") }),
  v.object({ ...stamp, type: v.literal("interviewed"), round: word, did: didSchema }),
  v.object({ ...stamp, type: v.literal("more"), fresh: v.pipe(whole, v.minValue(0), v.maxValue(999)) }),
]);
/** Whoever made it was within a day's reach of UTC, and their day turned over within the next: no other day is the moment's. */
const isOnItsDay = (stamped: Stamp): boolean =>
  Math.abs(stamped.day - Math.floor(stamped.at / dayLength)) <= 2;
/** All that is asked of a newer one: it may hold anything else. */
const markSchema = v.object({ app: v.literal("retrain"), backup: v.number() });
const headSchema = v.object({ events: v.array(v.unknown()), settings: v.optional(v.unknown()) });

/** Characters, or bytes: ten years of many reviews are some forty million. */
export const sizeMost = 64_000_000;
const tooLarge =
  "This file is too large to be a backup of Retrain: 64 MB are more than fifteen years of reviews. Choose another.";

/** The text of a file, or why it can't be had. */
export async function textOf(
  file: Blob,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }> {
  if (file.size > sizeMost) return { ok: false, problem: tooLarge };
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return { ok: false, problem: "This file could not be read: it was moved or changed. Choose it again." };
  }
}

/** What was written in one go is one run of numbers; each open tab writes one. */
const runsMost = 50_000;

/** What a file holds, before anything is done with it. */
export function readBackup(text: string): Backup | { readonly ok: false; readonly problem: string } {
  const no = (problem: string) => ({ ok: false as const, problem });
  if (text.length > sizeMost) return no(tooLarge);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return no(
      "This file is no backup of Retrain, or was cut off: it is not whole JSON. Choose the file as it was downloaded.",
    );
  }
  const mark = v.safeParse(markSchema, file);
  if (mark.success && mark.output.backup > backupVersion)
    return no("This backup was made by a newer Retrain. Reload to get the newer version, then restore it.");
  const head = v.safeParse(headSchema, file);
  if (!mark.success || !head.success)
    return no("This file is no backup of Retrain. Choose one named retrain-backup-….json.");
  const events: Event[] = [];
  for (const [i, each] of head.output.events.entries()) {
    const event = v.safeParse(eventSchema, each);
    if (!event.success || !isOnItsDay(event.output))
      return no(`Entry ${i + 1} of this backup can't be read, so nothing was added. Choose another backup.`);
    events.push(event.output);
  }
  if (runsOf(events).length > runsMost)
    return no(
      "This backup is in more pieces than a person makes, so nothing was added. Choose another backup.",
    );
  if (isContradicted(events))
    return no(
      "A restore that was undone had left other events here under the same names, so this backup can't be added beside them. Download a backup, clear Retrain's data in the browser, and restore this one first.",
    );
  return {
    ok: true,
    events,
    settings: settingsIn(head.output.settings),
    fresh: lacking(events).length,
  };
}

/** Whether events that an undone restore brought say otherwise: restored by their ids, they would count again instead of these. */
function isContradicted(events: readonly Event[]): boolean {
  const { study } = useStudy.getState();
  const undone = [...oldestFirst(study.log)].filter((event) => isLeftOut(event, study));
  const lines = new Map(undone.map((event) => [idOf(event), lineOf(event)]));
  return events.some((event) => {
    const line = lines.get(idOf(event));
    return line !== undefined && line !== lineOf(event);
  });
}

/** Those whose ids are not known yet, or don't count. An id that is known is its event, whatever a file says of it. */
function lacking(events: readonly Event[]): readonly Event[] {
  const known = new Set(countingEvents(useStudy.getState().study).map(idOf));
  return events.filter((event) => {
    const isNew = !known.has(idOf(event));
    known.add(idOf(event));
    return isNew;
  });
}

/** What restoring a backup would change, for a person to see before it is done. */
export type Preview = {
  /** The first and the last of the events that are new, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** How many cards have a memory. */
  readonly learned: { readonly before: number; readonly after: number };
};

/** Undefined where there is nothing new in it. */
export function previewOf({ events }: Backup): Preview | undefined {
  const [first, ...rest] = lacking(events).toSorted(inOrder);
  if (!first) return undefined;
  const { study } = useStudy.getState();
  const after = replay([...countingEvents(study), first, ...rest], rulesNow());
  return {
    from: first.at,
    to: rest.at(-1)?.at ?? first.at,
    learned: { before: learnedIn(study), after: learnedIn(after) },
  };
}

const learnedIn = ({ tracks }: Study): number => drawersOf(tracks).filter(({ memory }) => memory).length;

/**
 * Adds what a backup has and removes nothing. Its settings are taken only where none were ever chosen. Returns the id of the
 * restore, which may be taken back like any event; undefined if there was nothing to add.
 */
export function restore({ events, settings }: Backup, at: number): EventId | undefined {
  if (settings && !useSettings.getState().chosen) changeSettings(settings);
  const fresh = lacking(events);
  if (fresh.length === 0) return undefined;
  const { study } = useStudy.getState();
  const here = new Set(Array.from(oldestFirst(study.log), idOf));
  // What an earlier restore brought is this one's, too: undoing that takes nothing from this.
  const shared = events.filter((event) => isBrought(event, study));
  return restoreEvents(
    fresh.filter((event) => !here.has(idOf(event))),
    runsOf([...fresh, ...shared]),
    at,
  );
}

/** The restores that stand, newest first. */
export const restoresIn = ({ restores, takenBack }: Study): readonly Restored[] =>
  restores.filter((each) => !take(takenBack, idOf(each))).toSorted((a, b) => inOrder(b, a));
