/** A card's status beside its memory state: suspended, buried, flagged, marked, note, and whether it is a leech. */
import type { Flag } from "../events/cardChange";
import type { ChangedEvent } from "../events/event";
import type { Day } from "../time";

export type CardStatus = {
  /** Suspended by the person, or automatically as a leech. */
  readonly suspended?: "manually" | "leech";
  /** The day on which it is not shown. */
  readonly buriedDay?: Day;
  /** The day to which an interview round brought it forward, until it is graded, reset or given another due day. */
  readonly broughtForwardDay?: Day;
  readonly flag: Flag;
  readonly isMarked: boolean;
  /** The person's note; empty for none. */
  readonly note: string;
};

export const defaultCardStatus: CardStatus = { flag: 0, isMarked: false, note: "" };

/** `isLeech`: the grade made the card a leech. */
export function statusAfterGrade(status: CardStatus, isLeech: boolean): CardStatus {
  const rest = withoutBroughtForward(status);
  return isLeech ? { ...rest, suspended: "leech" } : rest;
}

function withoutBroughtForward(status: CardStatus): CardStatus {
  if (status.broughtForwardDay === undefined) return status;
  const { broughtForwardDay: _, ...rest } = status;
  return rest;
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
      return withoutBroughtForward(status);
  }
}

/** Whether the card is suspended, or buried on this day. */
export const isHidden = (status: CardStatus, today: Day): boolean =>
  status.suspended !== undefined || status.buriedDay === today;
