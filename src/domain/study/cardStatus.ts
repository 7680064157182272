/** A card's status beside its memory state: suspended, buried, flagged, marked, note, and whether it is a leech. */
import type { Day } from "../scheduling/calendar";
import type { ChangedEvent, Flag } from "../events/log";
import type { Memory } from "../scheduling/fsrs";

export type CardStatus = {
  /** Suspended by the person, or automatically as a leech. */
  readonly suspended?: "manually" | "leech";
  /** The day on which it is not shown. */
  readonly buriedDay?: Day;
  /** The day to which an interview round brought it forward, until it is graded. */
  readonly broughtForwardDay?: Day;
  readonly flag: Flag;
  readonly isMarked: boolean;
  /** The person's note; empty for none. */
  readonly note: string;
};

export const defaultCardStatus: CardStatus = { flag: 0, isMarked: false, note: "" };

/** Anki's leech threshold: lapses that make a card a leech. It is suspended again after every half as many more. */
export const leechThreshold = 8;
const leechRepeatLapses = leechThreshold / 2;

/** Whether a grade makes the card a leech, given its memory before and after. */
const becomesLeech = (before: Memory | undefined, after: Memory): boolean =>
  after.lapses > (before?.lapses ?? 0) &&
  after.lapses >= leechThreshold &&
  (after.lapses - leechThreshold) % leechRepeatLapses === 0;

export function statusAfterGrade(status: CardStatus, before: Memory | undefined, after: Memory): CardStatus {
  const isLeech = becomesLeech(before, after);
  if (!isLeech && status.broughtForwardDay === undefined) return status;
  const { broughtForwardDay: _, ...rest } = status;
  return isLeech ? { ...rest, suspended: "leech" } : rest;
}

export function statusAfterChange(status: CardStatus, { change, day }: ChangedEvent): CardStatus {
  switch (change.type) {
    case "suspended": {
      const { suspended: _, ...rest } = status;
      return change.on ? { ...rest, suspended: "manually" } : rest;
    }
    case "buried": {
      const { buriedDay: _, ...rest } = status;
      return change.on ? { ...rest, buriedDay: day } : rest;
    }
    case "marked":
      return { ...status, isMarked: change.on };
    case "flagged":
      return { ...status, flag: change.flag };
    case "noteEdited":
      return { ...status, note: change.text };
    case "broughtForward":
      return { ...status, broughtForwardDay: day };
    case "reset":
    case "rescheduled":
      return status;
  }
}

/** The memory state after a change. Most changes leave it as it is. A new card has no due day to move. */
export function memoryAfterChange(
  memory: Memory | undefined,
  { change, day }: ChangedEvent,
): Memory | undefined {
  if (!memory) return undefined;
  switch (change.type) {
    case "reset":
      return undefined;
    case "rescheduled":
      return { ...memory, learningStepIndex: 0, next: { type: "review", dueDay: change.dueDay } };
    case "broughtForward":
      return memory.next.type === "review" && memory.next.dueDay > day
        ? { ...memory, next: { type: "review", dueDay: day } }
        : memory;
    case "suspended":
    case "buried":
    case "marked":
    case "flagged":
    case "noteEdited":
      return memory;
  }
}

/** Whether the card is suspended, or buried on this day. */
export const isHidden = (status: CardStatus, today: Day): boolean =>
  status.suspended !== undefined || status.buriedDay === today;
