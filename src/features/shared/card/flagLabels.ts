/** Names and text colours of the flags, as in Anki. */
import type { Flag } from "../../../domain/events/cardChange";

export const flagLabels: Readonly<Record<Flag, string>> = {
  0: "No flag",
  1: "Red",
  2: "Orange",
  3: "Green",
  4: "Blue",
  5: "Pink",
  6: "Turquoise",
  7: "Purple",
};

/** Tailwind class of each flag's colour, written out because Tailwind scans the source for class names. */
export const flagTextClasses: Readonly<Record<Flag, string>> = {
  0: "text-quiet",
  1: "text-flag-1",
  2: "text-flag-2",
  3: "text-flag-3",
  4: "text-flag-4",
  5: "text-flag-5",
  6: "text-flag-6",
  7: "text-flag-7",
};
