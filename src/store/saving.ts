/** How safe what this tab did is, in each of the two places where it is kept, and the sentence where it isn't. */
import { create } from "zustand";
import { type Trouble, dismiss, report } from "./trouble";

type Saving = {
  /** localStorage: at once, but Chromium forgets its last minute when it is killed. */
  readonly quick: "open" | "full" | "forbidden";
  /** IndexedDB: what a completed transaction holds is there after a kill. */
  readonly journal: "absent" | "opening" | "open" | "full" | "refused" | "blocked" | "newer";
  /** What the browser said when it refused, for whoever can make use of it. */
  readonly why: string;
  /** How many of this tab's events, from its first, a completed transaction of the journal holds. */
  readonly saved: number;
  /** What could not be read in the journal and was set aside there, for a download in Settings. */
  readonly asides: readonly { readonly name: string; readonly text: string }[];
};

export const useSaving = create<Saving>(() => ({
  quick: "open",
  journal: "absent",
  why: "",
  saved: 0,
  asides: [],
}));

/** Says what has become of one of the places. What is wrong is reported when it changes, not with every event. */
export function nowSaving(change: Partial<Saving>): void {
  const before = troubleOf(useSaving.getState());
  useSaving.setState(change);
  const after = troubleOf(useSaving.getState());
  if (before?.says === after?.says) return;
  if (before) dismiss(before.id);
  if (after) report(after);
}

/** Undefined where both places are in order, or it isn't known yet. */
function troubleOf({ quick, journal, why }: Saving): Trouble | undefined {
  if (journal === "opening") return undefined;
  if (quick === "open") {
    if (journal === "open" || journal === "absent") return undefined;
    return { id: "journal", says: `${causes[journal](why)} ${half}` };
  }
  if (journal === "open") return { id: quick, says: onlyJournal[quick] };
  const cause = journal === "absent" ? closed[quick] : `${closed[quick]} ${causes[journal](why)}`;
  return { id: quick, says: `${unsafe} ${cause}` };
}

const unsafe =
  "What you do can't be saved, and is gone when you close the page: download a backup in Settings before you leave.";

const closed = {
  full: "This browser's storage for the page is full or closed: make room.",
  forbidden: "This browser lets the page keep nothing: allow storage for this site.",
};

const onlyJournal = {
  full: "One of the two places where Retrain saves, localStorage, is full or closed. Everything is saved in the other. Download a backup in Settings, then make room.",
  forbidden:
    "This browser forbids the page its localStorage. What you do is saved in its database instead, but your settings are gone when you close the page. Download a backup in Settings now and then.",
};

const causes = {
  full: () => "The database of this browser has no room for Retrain: make some.",
  refused: (why: string) => `This browser refuses Retrain its database (${why}).`,
  blocked: () => "An older Retrain in another tab holds the database: close the other tabs.",
  newer: () => "A newer Retrain has been open in this browser: reload to get it.",
};

const half =
  "What you do is saved in localStorage alone, whose last minute is lost if the browser crashes. Download a backup in Settings now and then.";
