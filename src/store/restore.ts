/** The backup file, read. Restoring one is a union: it adds what is not here and removes nothing. */
import * as v from "valibot";
import { farthest, farthestDay } from "../domain/day";
import { type Event, customKinds, flags, idOf, noteMost, oldestFirst } from "../domain/log";
import type { Settings } from "../domain/settings";
import { backupVersion } from "./backup";
import { changeSettings, useSettings } from "./settings";
import { settingsIn } from "./settingsSchema";
import { union, useStudy } from "./study";

export type Backup = {
  readonly ok: true;
  readonly events: readonly Event[];
  readonly settings: Settings | undefined;
  /** How many of the events are not here yet. */
  readonly fresh: number;
};

const whole = v.pipe(v.number(), v.integer(), v.minValue(-farthest), v.maxValue(farthest));
const count = v.pipe(whole, v.minValue(0));
const day = v.pipe(whole, v.minValue(-farthestDay), v.maxValue(farthestDay));
/** What a line can hold: no spaces, nothing endless. */
const word = v.pipe(v.string(), v.regex(/^[^\s;]{1,200}$/));
/** As a deck's ids are: they may have semicolons. */
const card = v.pipe(v.string(), v.regex(/^\S{1,200}$/));
const cards = v.pipe(v.array(card), v.minLength(1));
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
  v.object({ ...stamp, type: v.literal("graded"), card, grade: v.picklist([1, 2, 3, 4]), took: count }),
  v.object({ ...stamp, type: v.literal("crammed"), card, grade: v.picklist([1, 2, 3, 4]), took: count }),
  v.object({ ...stamp, type: v.literal("changed"), cards, change: changeSchema }),
  v.object({ ...stamp, type: v.literal("tookBack"), event: word }),
  v.object({
    ...stamp,
    type: v.literal("began"),
    custom: v.exactOptional(v.object({ kind: v.picklist(customKinds), cards })),
  }),
  v.object({ ...stamp, type: v.literal("ended") }),
  v.object({ ...stamp, type: v.literal("more"), fresh: v.pipe(whole, v.minValue(0), v.maxValue(999)) }),
]);
const headSchema = v.object({
  app: v.literal("retrain"),
  backup: v.number(),
  events: v.array(v.unknown()),
  settings: v.unknown(),
});

/** What a file holds, before anything is done with it. */
export function readBackup(text: string): Backup | { readonly ok: false; readonly problem: string } {
  const no = (problem: string) => ({ ok: false as const, problem });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return no(
      "This file is no backup of Retrain, or was cut off: it is not whole JSON. Choose the file as it was downloaded.",
    );
  }
  const head = v.safeParse(headSchema, file);
  if (!head.success) return no("This file is no backup of Retrain. Choose one named retrain-backup-….json.");
  if (head.output.backup > backupVersion)
    return no("This backup was made by a newer Retrain. Reload to get the newer version, then restore it.");
  const events: Event[] = [];
  for (const [i, each] of head.output.events.entries()) {
    const event = v.safeParse(eventSchema, each);
    if (!event.success)
      return no(`Entry ${i + 1} of this backup can't be read, so nothing was added. Choose another backup.`);
    events.push(event.output);
  }
  return {
    ok: true,
    events,
    settings: settingsIn(head.output.settings),
    fresh: notHere(events).length,
  };
}

/** Those whose ids are not known yet. An id that is known is its event, whatever a file says of it. */
function notHere(events: readonly Event[]): readonly Event[] {
  const known = new Set(Array.from(oldestFirst(useStudy.getState().study.log), idOf));
  return events.filter((event) => {
    const isNew = !known.has(idOf(event));
    known.add(idOf(event));
    return isNew;
  });
}

/** Adds what a backup has and removes nothing. Its settings are taken only where none were ever chosen. */
export function restore({ events, settings }: Backup): void {
  union(notHere(events));
  if (settings && !useSettings.getState().chosen) changeSettings(settings);
}
