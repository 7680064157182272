/** The event log: an append-only list of what the person did. All other study state is replayed from it. */
import type { Day } from "../scheduling/calendar";
import type { CardId } from "../deck";
import type { InterviewPayload, RoundId } from "./interviewEvents";
import type { Grade } from "../scheduling/fsrs";

/** The id of one browser tab, in one page load. */
export type WriterId = string;

/** The tab that wrote the event, its sequence number there (0, 1, 2, …), the moment (epoch milliseconds) and the study day. */
export type EventMeta = {
  readonly writer: WriterId;
  readonly seq: number;
  readonly timestamp: number;
  readonly day: Day;
};

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

export const customSessionTypes = ["reviewAhead", "forgotten", "chosen", "cram"] as const;
/** A custom study session and its cards, in order. A cram session does not change the schedule. */
export type CustomSession = {
  readonly type: (typeof customSessionTypes)[number];
  readonly cards: readonly CardId[];
};

/** Events of one writer, from one sequence number to another, both included. */
export type SeqRange = { readonly writer: WriterId; readonly from: number; readonly to: number };

export type EventPayload =
  /** `durationMs` is the time from showing the question to the grade. */
  | { readonly type: "graded"; readonly card: CardId; readonly grade: Grade; readonly durationMs: number }
  /** A grade in a cram session. It does not change the memory state. */
  | { readonly type: "crammed"; readonly card: CardId; readonly grade: Grade; readonly durationMs: number }
  | { readonly type: "cardsChanged"; readonly cards: readonly CardId[]; readonly change: CardChange }
  /** Undoes another event. */
  | { readonly type: "undone"; readonly event: EventId }
  /** A session started: a custom one, or else the daily one. */
  | { readonly type: "sessionStarted"; readonly custom?: CustomSession }
  | { readonly type: "sessionEnded" }
  /** Raises the day's limit of new cards by this number. */
  | { readonly type: "newCardsAdded"; readonly newCards: number }
  | { readonly type: "interview"; readonly round: RoundId; readonly payload: InterviewPayload }
  /** A backup was restored and contained these events. If this is undone, they don't count, unless another restore contains them. */
  | { readonly type: "restored"; readonly ranges: readonly SeqRange[] };

export type Event = EventMeta & EventPayload;

const eventTypes = [
  "graded",
  "crammed",
  "cardsChanged",
  "undone",
  "sessionStarted",
  "sessionEnded",
  "newCardsAdded",
  "interview",
  "restored",
] as const satisfies readonly Event["type"][];

/** Whether a value that was validated before is an event of a type that this version knows. */
export const isEvent = (value: unknown): value is Event =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  eventTypes.some((type) => type === value.type);

export type GradedEvent = Extract<Event, { type: "graded" }>;
export type CrammedEvent = Extract<Event, { type: "crammed" }>;
export type ChangedEvent = Extract<Event, { type: "cardsChanged" }>;
export type RestoredEvent = Extract<Event, { type: "restored" }>;

/** Writer and sequence number, `k3f9x2.17`: two events with the same id are the same event. */
export type EventId = string;
export const eventIdOf = (event: EventMeta): EventId => `${event.writer}.${event.seq}`;

/** Each restore's ranges by writer, sorted and without overlaps. */
const rangesByWriter = new WeakMap<readonly SeqRange[], ReadonlyMap<WriterId, readonly SeqRange[]>>();

function indexByWriter(ranges: readonly SeqRange[]): ReadonlyMap<WriterId, readonly SeqRange[]> {
  const cached = rangesByWriter.get(ranges);
  if (cached) return cached;
  const index = new Map<WriterId, SeqRange[]>();
  for (const range of ranges.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from)) {
    const writerRanges = index.get(range.writer) ?? [];
    const last = writerRanges.at(-1);
    if (last && last.to >= range.from)
      writerRanges[writerRanges.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else writerRanges.push(range);
    index.set(range.writer, writerRanges);
  }
  rangesByWriter.set(ranges, index);
  return index;
}

/** Whether a restore contained this event. A binary search, because a backup can have as many ranges as events. */
export function restoreIncludes(
  { ranges }: Pick<RestoredEvent, "ranges">,
  { writer, seq }: EventMeta,
): boolean {
  const writerRanges = indexByWriter(ranges).get(writer) ?? [];
  const range = writerRanges[lowerBound(writerRanges, ({ to }) => to - seq)];
  return range !== undefined && range.from <= seq;
}

/** The sequence ranges that cover exactly these events. */
export function toSeqRanges(events: readonly EventMeta[]): readonly SeqRange[] {
  const ranges: SeqRange[] = [];
  const sorted = events.toSorted((a, b) =>
    a.writer === b.writer ? a.seq - b.seq : a.writer < b.writer ? -1 : 1,
  );
  for (const { writer, seq } of sorted) {
    const last = ranges.at(-1);
    if (last?.writer === writer && last.to >= seq - 1) ranges[ranges.length - 1] = { ...last, to: seq };
    else ranges.push({ writer, from: seq, to: seq });
  }
  return ranges;
}

/** The order of the log: timestamp, then writer, then sequence number. It is total, so that every device replays in the same order. */
export function compareEvents(a: EventMeta, b: EventMeta): number {
  if (a.timestamp !== b.timestamp) return a.timestamp - b.timestamp;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.seq - b.seq;
}

/** The events in the log's order, without duplicates. Of two events with one id, the earlier one stays. */
export function mergeEvents(events: Iterable<Event>): readonly Event[] {
  const latestFirst = [...events].sort((a, b) => compareEvents(b, a));
  return [...new Map(latestFirst.map((event) => [eventIdOf(event), event])).values()].sort(compareEvents);
}

/** A non-empty part of the log, in order. Its events may be decoded on first access. */
export type LogPage = {
  readonly length: number;
  readonly first: EventMeta;
  readonly last: EventMeta;
  readonly events: readonly Event[];
};

/** Events in order, in pages, so that adding an event copies one page and not the whole log. */
export type Log = { readonly pages: readonly LogPage[]; readonly length: number };

const eventsPerPage = 512;
export const emptyLog: Log = { pages: [], length: 0 };

/** One page, or none for no events. `events` must be sorted and without duplicates. */
function toPages(events: readonly Event[]): readonly LogPage[] {
  const [first] = events;
  const last = events.at(-1);
  return first && last ? [{ length: events.length, first, last, events }] : [];
}

/** A page that decodes its events on first access. */
export function createLazyPage(meta: Omit<LogPage, "events">, readEvents: () => readonly Event[]): LogPage {
  let events: readonly Event[] | undefined;
  return {
    ...meta,
    get events() {
      return (events ??= readEvents());
    },
  };
}

/** Pages must be sorted and must not overlap. */
export const createLogFromPages = (pages: readonly LogPage[]): Log => ({
  pages,
  length: pages.reduce((sum, { length }) => sum + length, 0),
});

/** `events` must be sorted and without duplicates. */
export function createLog(events: readonly Event[]): Log {
  const pages: LogPage[] = [];
  for (let i = 0; i < events.length; i += eventsPerPage)
    pages.push(...toPages(events.slice(i, i + eventsPerPage)));
  return createLogFromPages(pages);
}

/** Whether the log contains this event, by binary search. */
export function hasEvent({ pages }: Log, event: EventMeta): boolean {
  const page = pages[pageIndexFor(pages, event)];
  if (!page || compareEvents(page.first, event) > 0) return false;
  const events = page.events;
  const candidate = events[lowerBound(events, (item) => compareEvents(item, event))];
  return candidate !== undefined && compareEvents(candidate, event) === 0;
}

/** The index of the page that contains the event or should; `pages.length` if it comes after all events. */
const pageIndexFor = (pages: readonly LogPage[], event: EventMeta): number =>
  lowerBound(pages, ({ last }) => compareEvents(last, event));

/** The index of the first item that doesn't sort before the one searched for. */
function lowerBound<T>(items: readonly T[], compare: (item: T) => number): number {
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

export const newestMeta = (log: Log): EventMeta | undefined => log.pages.at(-1)?.last;
export const oldestMeta = (log: Log): EventMeta | undefined => log.pages[0]?.first;

/** The log with one more event, at its place in the order. */
export function insertEvent({ pages, length }: Log, event: Event): Log {
  const last = pages.at(-1);
  const pageIndex = pageIndexFor(pages, event);
  // An event after all others goes on the last page, if that has room.
  const targetIndex =
    pageIndex < pages.length || !last || last.length >= eventsPerPage ? pageIndex : pageIndex - 1;
  const events = pages[targetIndex]?.events ?? [];
  const eventIndex = lowerBound(events, (item) => compareEvents(item, event));
  const page = toPages([...events.slice(0, eventIndex), event, ...events.slice(eventIndex)]);
  return {
    pages: [...pages.slice(0, targetIndex), ...page, ...pages.slice(targetIndex + 1)],
    length: length + 1,
  };
}

export function* oldestFirst(log: Log): Generator<Event> {
  for (const page of log.pages) yield* page.events;
}

export function* newestFirst(log: Log): Generator<Event> {
  for (let pageIndex = log.pages.length - 1; pageIndex >= 0; pageIndex -= 1) {
    const events = log.pages[pageIndex]?.events ?? [];
    for (let eventIndex = events.length - 1; eventIndex >= 0; eventIndex -= 1) {
      const event = events[eventIndex];
      if (event) yield event;
    }
  }
}
