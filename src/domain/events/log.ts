/** The event log: an append-only, ordered list of events in pages. */
import { lowerBound } from "../collections/lowerBound";
import { type Event, type EventMeta, compareEvents } from "./event";

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
