/** What a person did, as a list of small events that only grows. The log is the truth; the rest is replayed from it. */
import type { Day } from "./day";
import type { CardId } from "./deck";
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

export type Happening =
  /** `took` is the time from seeing the question to the grade, in milliseconds. */
  | { readonly type: "graded"; readonly card: CardId; readonly grade: Grade; readonly took: number }
  /** A grade was taken back. */
  | { readonly type: "tookBack"; readonly event: EventId }
  /** A sitting began, with the grade that follows. */
  | { readonly type: "began" }
  | { readonly type: "ended" };

export type Event = Stamp & Happening;
export type Graded = Extract<Event, { type: "graded" }>;

/** Writer and sequence number, `k3f9x2.17`: two events with the same id are the same event. */
export type EventId = string;
export const idOf = (event: Stamp): EventId => `${event.writer}.${event.seq}`;

/** The order of the log: time, then writer, then sequence. Total, so that every device replays alike. */
export function inOrder(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.seq - b.seq;
}

/** Events in order, kept in pages so that adding one copies a page and not the years before it. */
export type Log = { readonly pages: readonly (readonly Event[])[]; readonly length: number };

const pageSize = 512;
export const emptyLog: Log = { pages: [], length: 0 };

/** `events` must be in order and without doubles. */
export function logOf(events: readonly Event[]): Log {
  const pages: (readonly Event[])[] = [];
  for (let i = 0; i < events.length; i += pageSize) pages.push(events.slice(i, i + pageSize));
  return { pages, length: events.length };
}

/** Whether the log holds this very event: a search by halves, in its order. */
export function holds(log: Log, event: Stamp): boolean {
  const page = log.pages[firstNotBefore(log.pages, (each) => inOrder(each.at(-1) ?? event, event))];
  const found = page?.[firstNotBefore(page, (each) => inOrder(each, event))];
  return found !== undefined && inOrder(found, event) === 0;
}

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

export function newest(log: Log): Event | undefined {
  return log.pages.at(-1)?.at(-1);
}

/** The log with one more event, which must come after all others. */
export function extended(log: Log, event: Event): Log {
  const last = log.pages.at(-1);
  const pages =
    last && last.length < pageSize ? [...log.pages.slice(0, -1), [...last, event]] : [...log.pages, [event]];
  return { pages, length: log.length + 1 };
}

export function* oldestFirst(log: Log): Generator<Event> {
  for (const page of log.pages) yield* page;
}

export function* newestFirst(log: Log): Generator<Event> {
  for (let p = log.pages.length - 1; p >= 0; p -= 1) {
    const page = log.pages[p] ?? [];
    for (let i = page.length - 1; i >= 0; i -= 1) {
      const event = page[i];
      if (event) yield event;
    }
  }
}
