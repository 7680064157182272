/** What stands about a card beside its memory: what the person decided, and what follows from too many lapses. */
import type { Day } from "./day";
import type { Changed, Flag } from "./log";
import type { Memory } from "./memory";

export type Status = {
  /** Set aside: by the person, or as a leech by itself. */
  readonly suspended?: "byHand" | "leech";
  /** The day on which it is not asked. */
  readonly buriedOn?: Day;
  /** The day for which an interview round brought it forward; until it is graded. */
  readonly forward?: Day;
  readonly flag: Flag;
  readonly marked: boolean;
  /** The person's own words; empty for none. */
  readonly note: string;
};

export const plainStatus: Status = { flag: 0, marked: false, note: "" };

/** Lapses that make a leech, and how many more until it is said again: half as many, as in Anki. */
export const leechLapses = 8;
const leechAgain = leechLapses / 2;

/** Whether it is time to set the card aside, given the memory before and after a grade. */
const turnsLeech = (before: Memory | undefined, after: Memory): boolean =>
  after.lapses > (before?.lapses ?? 0) &&
  after.lapses >= leechLapses &&
  (after.lapses - leechLapses) % leechAgain === 0;

export function afterGrade(status: Status, before: Memory | undefined, after: Memory): Status {
  const isLeech = turnsLeech(before, after);
  if (!isLeech && status.forward === undefined) return status;
  const { forward: _, ...rest } = status;
  return isLeech ? { ...rest, suspended: "leech" } : rest;
}

export function afterChange(status: Status, { change, day }: Changed): Status {
  switch (change.type) {
    case "suspended": {
      const { suspended: _, ...rest } = status;
      return change.on ? { ...rest, suspended: "byHand" } : rest;
    }
    case "buried": {
      const { buriedOn: _, ...rest } = status;
      return change.on ? { ...rest, buriedOn: day } : rest;
    }
    case "marked":
      return { ...status, marked: change.on };
    case "flagged":
      return { ...status, flag: change.flag };
    case "noted":
      return { ...status, note: change.text };
    case "broughtForward":
      return { ...status, forward: day };
    case "reset":
    case "rescheduled":
      return status;
  }
}

/** The memory after a change: most leave it alone. A card never seen has no due day to move. */
export function remembered(memory: Memory | undefined, { change, day }: Changed): Memory | undefined {
  if (!memory) return undefined;
  switch (change.type) {
    case "reset":
      return undefined;
    case "rescheduled":
      return { ...memory, step: 0, next: { phase: "review", due: change.to } };
    case "broughtForward":
      return memory.next.phase === "review" && memory.next.due > day
        ? { ...memory, next: { phase: "review", due: day } }
        : memory;
    case "suspended":
    case "buried":
    case "marked":
    case "flagged":
    case "noted":
      return memory;
  }
}

/** Whether the card is left out on this day. */
export const isAside = (status: Status, today: Day): boolean =>
  status.suspended !== undefined || status.buriedOn === today;
