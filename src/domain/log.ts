/** What a person did, as a list of small events that only grows. The log is the truth; the rest is replayed from it. */
import type { Day } from "./day";
import type { CardId } from "./deck";
import type { Did, RoundId } from "./interview/events";
import type { Grade } from "./memory";

/** One open tab on one device. */
export type Writer = string;

/** Who wrote it, as which of theirs (0, 1, 2, …), when (epoch milliseconds) and on which of the person's days. */
export type Stamp = {
  readonly writer: Writer;
  readonly seq: number;
  readonly at: number;
  readonly day: Day;
};

export const flags = [0, 1, 2, 3, 4, 5, 6, 7] as const;
/** 0 is none; 1 to 7 as in Anki. */
export type Flag = (typeof flags)[number];

/** The longest note, in characters. */
export const noteMost = 2_000;

/** What a person decides about a card, other than grading it. */
export type Change =
  /** Not asked until taken off again; a leech that is suspended by itself is not in the log, it follows from the grades. */
  | { readonly type: "suspended"; readonly on: boolean }
  /** Not asked on the day of the event. */
  | { readonly type: "buried"; readonly on: boolean }
  | { readonly type: "marked"; readonly on: boolean }
  | { readonly type: "flagged"; readonly flag: Flag }
  /** The person's own note; empty for none. */
  | { readonly type: "noted"; readonly text: string }
  /** As if never seen. */
  | { readonly type: "reset" }
  | { readonly type: "rescheduled"; readonly to: Day }
  /** To be asked on the day of the event, because an interview round missed what it says. */
  | { readonly type: "broughtForward" };

export const customKinds = ["ahead", "forgotten", "chosen", "cram"] as const;
/** A sitting other than the day's own, and the cards it is made of, in order. A cram leaves the schedule alone. */
export type Custom = { readonly kind: (typeof customKinds)[number]; readonly cards: readonly CardId[] };

/** Events of one writer, from one number to another, both included. */
export type Run = { readonly writer: Writer; readonly from: number; readonly to: number };

export type Happening =
  /** `took` is the time from seeing the question to the grade, in milliseconds. */
  | { readonly type: "graded"; readonly card: CardId; readonly grade: Grade; readonly took: number }
  /** Graded in a cram: no memory follows from it. */
  | { readonly type: "crammed"; readonly card: CardId; readonly grade: Grade; readonly took: number }
  | { readonly type: "changed"; readonly cards: readonly CardId[]; readonly change: Change }
  /** Another event was taken back. */
  | { readonly type: "tookBack"; readonly event: EventId }
  /** A sitting began, with the grade that follows. */
  | { readonly type: "began"; readonly custom?: Custom }
  | { readonly type: "ended" }
  /** On this day, so many new cards more than the settings say. */
  | { readonly type: "more"; readonly fresh: number }
  | { readonly type: "interviewed"; readonly round: RoundId; readonly did: Did }
  /** A backup brought these. Taken back, they count no longer, unless another restore brought them, too. */
  | { readonly type: "restored"; readonly runs: readonly Run[] };

export type Event = Stamp & Happening;
export type Graded = Extract<Event, { type: "graded" }>;
export type Crammed = Extract<Event, { type: "crammed" }>;
export type Changed = Extract<Event, { type: "changed" }>;
export type Restored = Extract<Event, { type: "restored" }>;

/** Writer and sequence number, `k3f9x2.17`: two events with the same id are the same event. */
export type EventId = string;
export const idOf = (event: Stamp): EventId => `${event.writer}.${event.seq}`;

/** Each restore's runs by writer, in order and apart. */
const runsByWriter = new WeakMap<readonly Run[], ReadonlyMap<Writer, readonly Run[]>>();

function indexOf(all: readonly Run[]): ReadonlyMap<Writer, readonly Run[]> {
  const known = runsByWriter.get(all);
  if (known) return known;
  const index = new Map<Writer, Run[]>();
  for (const run of all.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from)) {
    const runs = index.get(run.writer) ?? [];
    const last = runs.at(-1);
    if (last && last.to >= run.from) runs[runs.length - 1] = { ...last, to: Math.max(last.to, run.to) };
    else runs.push(run);
    index.set(run.writer, runs);
  }
  runsByWriter.set(all, index);
  return index;
}

/** Whether a restore brought this event. Looked for by halves: a backup of single events has as many runs. */
export function isNamedBy({ runs }: Pick<Restored, "runs">, { writer, seq }: Stamp): boolean {
  const own = indexOf(runs).get(writer) ?? [];
  const run = own[firstNotBefore(own, ({ to }) => to - seq)];
  return run !== undefined && run.from <= seq;
}

/** The runs that these events make, and no others. */
export function runsOf(events: readonly Stamp[]): readonly Run[] {
  const runs: Run[] = [];
  const sorted = events.toSorted((a, b) =>
    a.writer === b.writer ? a.seq - b.seq : a.writer < b.writer ? -1 : 1,
  );
  for (const { writer, seq } of sorted) {
    const last = runs.at(-1);
    if (last?.writer === writer && last.to >= seq - 1) runs[runs.length - 1] = { ...last, to: seq };
    else runs.push({ writer, from: seq, to: seq });
  }
  return runs;
}

/** The order of the log: time, then writer, then sequence. Total, so that every device replays alike. */
export function inOrder(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.seq - b.seq;
}

/** The union of the events by id, in the log's order. Of two with one id, the earlier stands. */
export function unionOf(events: Iterable<Event>): readonly Event[] {
  const latestFirst = [...events].sort((a, b) => inOrder(b, a));
  return [...new Map(latestFirst.map((event) => [idOf(event), event])).values()].sort(inOrder);
}

/** Events in order, one at least. They may lie unread until somebody asks for them. */
export type Page = {
  readonly length: number;
  readonly first: Stamp;
  readonly last: Stamp;
  readonly events: readonly Event[];
};

/** Events in order, kept in pages so that adding one copies a page and not the years before it. */
export type Log = { readonly pages: readonly Page[]; readonly length: number };

const pageSize = 512;
export const emptyLog: Log = { pages: [], length: 0 };

/** `events` must be in order and without doubles; there is no page of none. */
function pageOf(events: readonly Event[]): readonly Page[] {
  const [first] = events;
  const last = events.at(-1);
  return first && last ? [{ length: events.length, first, last, events }] : [];
}

/** A page whose events are read when they are first asked for. */
export function unreadPage(known: Omit<Page, "events">, read: () => readonly Event[]): Page {
  let events: readonly Event[] | undefined;
  return {
    ...known,
    get events() {
      return (events ??= read());
    },
  };
}

/** The pages must be in order, each wholly before the next. */
export const logOfPages = (pages: readonly Page[]): Log => ({
  pages,
  length: pages.reduce((sum, { length }) => sum + length, 0),
});

/** `events` must be in order and without doubles. */
export function logOf(events: readonly Event[]): Log {
  const pages: Page[] = [];
  for (let i = 0; i < events.length; i += pageSize) pages.push(...pageOf(events.slice(i, i + pageSize)));
  return logOfPages(pages);
}

/** Whether the log holds this very event: a search by halves, in its order. */
export function holds({ pages }: Log, event: Stamp): boolean {
  const page = pages[placeOf(pages, event)];
  if (!page || inOrder(page.first, event) > 0) return false;
  const events = page.events;
  const found = events[firstNotBefore(events, (each) => inOrder(each, event))];
  return found !== undefined && inOrder(found, event) === 0;
}

/** The page that an event is on, or would have to be put on; none if it comes after all. */
const placeOf = (pages: readonly Page[], event: Stamp): number =>
  firstNotBefore(pages, ({ last }) => inOrder(last, event));

/** Where the first item stands that doesn't come before what is looked for. */
function firstNotBefore<T>(items: readonly T[], compare: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && compare(item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const newest = (log: Log): Stamp | undefined => log.pages.at(-1)?.last;
export const oldest = (log: Log): Stamp | undefined => log.pages[0]?.first;

/** The log with one more event, wherever it belongs. */
export function withEvent({ pages, length }: Log, event: Event): Log {
  const last = pages.at(-1);
  const at = placeOf(pages, event);
  // What comes after all others goes on the last page, if there is room.
  const to = at < pages.length || !last || last.length >= pageSize ? at : at - 1;
  const events = pages[to]?.events ?? [];
  const place = firstNotBefore(events, (each) => inOrder(each, event));
  const page = pageOf([...events.slice(0, place), event, ...events.slice(place)]);
  return { pages: [...pages.slice(0, to), ...page, ...pages.slice(to + 1)], length: length + 1 };
}

export function* oldestFirst(log: Log): Generator<Event> {
  for (const page of log.pages) yield* page.events;
}

export function* newestFirst(log: Log): Generator<Event> {
  for (let p = log.pages.length - 1; p >= 0; p -= 1) {
    const events = log.pages[p]?.events ?? [];
    for (let i = events.length - 1; i >= 0; i -= 1) {
      const event = events[i];
      if (event) yield event;
    }
  }
}
