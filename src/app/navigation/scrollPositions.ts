/** How far each entry of the tab's history was scrolled, kept in sessionStorage so that a reload loses nothing. */

const storageKey = "retrain.scrollPositions";
/** More entries than anybody goes back. */
const maxEntries = 200;

/** In CSS pixels. */
export type ScrollPosition = {
  /** From the top of the page. */
  readonly top: number;
  /** The id of an element near the top of the window, and its distance from there. */
  readonly anchor?: string;
  readonly offset?: number;
};

export type ScrollPositions = {
  /** Undefined for an entry that is new. */
  readonly get: (entryKey: string) => ScrollPosition | undefined;
  readonly set: (entryKey: string, position: ScrollPosition) => void;
  /** Writes them to sessionStorage. */
  readonly save: () => void;
};

/** Where the browser denies `openStorage`, or it is full, a reload forgets the positions. */
export function createScrollPositions(openStorage: () => Storage): ScrollPositions {
  const positions = readPositions(openStorage);
  return {
    get: (entryKey) => positions.get(entryKey),
    set: (entryKey, position) => {
      // Deleted first, so that the entry moves to the end and the oldest is at the beginning.
      positions.delete(entryKey);
      positions.set(entryKey, position);
    },
    save: () => {
      try {
        openStorage().setItem(storageKey, JSON.stringify([...positions].slice(-maxEntries)));
      } catch {
        // Nothing depends on it.
      }
    },
  };
}

function readPositions(openStorage: () => Storage): Map<string, ScrollPosition> {
  try {
    const entries: unknown = JSON.parse(openStorage().getItem(storageKey) ?? "[]");
    return new Map(Array.isArray(entries) ? entries.filter(isPosition) : []);
  } catch {
    return new Map();
  }
}

const isPosition = (entry: unknown): entry is [string, ScrollPosition] =>
  Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1]?.top === "number";
