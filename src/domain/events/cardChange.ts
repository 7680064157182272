/** What a person can change about cards. */
import type { Day } from "../time";

export const flags = [0, 1, 2, 3, 4, 5, 6, 7] as const;
/** 0 is none; 1 to 7 as in Anki. */
export type Flag = (typeof flags)[number];

/** The longest note, in characters. */
export const maxNoteLength = 2_000;

/** What a person can change about a card, other than grading it. */
export type CardChange =
  /** Not shown until unsuspended. Leeches are suspended by replay, without an event. */
  | { readonly type: "suspended"; readonly on: boolean }
  /** Not shown on the day of the event. */
  | { readonly type: "buried"; readonly on: boolean }
  | { readonly type: "marked"; readonly on: boolean }
  | { readonly type: "flagged"; readonly flag: Flag }
  /** The person's own note; empty for none. */
  | { readonly type: "noteEdited"; readonly text: string }
  /** As if never seen. */
  | { readonly type: "reset" }
  | { readonly type: "rescheduled"; readonly dueDay: Day }
  /** Due on the day of the event, because the answer in an interview round missed what this card says. */
  | { readonly type: "broughtForward" };
