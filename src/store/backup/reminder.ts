/** One line, once a fortnight at most, when much was done that only this browser has. */
import { dayLength } from "../../domain/day";
import { oldest } from "../../domain/log";
import { type Mark, mark, markOf } from "./keptDatabase";
import { useStudy } from "../study";

const fortnight = 14 * dayLength;
const many = 100;

/** What is known: when a backup last left the browser, when the reminder was last dismissed, when the first event was. */
type Known = {
  readonly outside: Mark | undefined;
  readonly dismissed: Mark | undefined;
  readonly first: number;
};

/** Events that no backup outside of this browser has, if there are so many, for so long, that it is worth a line. */
function unsecured({ outside, dismissed, first }: Known, events: number, now: number): number | undefined {
  const only = events - (outside?.events ?? 0);
  // Far ahead is as long ago as far back: a clock was wrong.
  const isLongFrom = (at: number) => Math.abs(now - at) > fortnight;
  const isLong = isLongFrom(outside?.at ?? first);
  const isResting = dismissed !== undefined && !isLongFrom(dismissed.at);
  return only > many && isLong && !isResting ? only : undefined;
}

/** Undefined where there is nothing to remind of, or the browser has no database to remember by. */
export async function reminder(now: number): Promise<number | undefined> {
  const { log } = useStudy.getState().study;
  const first = oldest(log)?.at;
  if (first === undefined || log.length <= many) return undefined;
  const [outside, dismissed] = await Promise.all([markOf("outside"), markOf("dismissed")]);
  return unsecured({ outside, dismissed, first }, log.length, now);
}

export const dismissReminder = (at: number): Promise<void> => mark("dismissed", { at, events: 0 });

/** A backup was handed to the person. */
export const tookOutside = (at: number): Promise<void> =>
  mark("outside", { at, events: useStudy.getState().study.log.length });

/** A backup with so many events came from outside: it has them, whatever becomes of this browser. */
export async function foundOutside(events: number, at: number): Promise<void> {
  const known = await markOf("outside");
  if (events >= (known?.events ?? 0)) await mark("outside", { at, events });
}
