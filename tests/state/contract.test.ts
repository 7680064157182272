/** The contract of every way to store a log: it returns the events that were written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, compareEvents } from "../../src/domain/events/event";
import { oldestFirst } from "../../src/domain/events/log";
import { type LocalStorageLog, openLocalStorageLog } from "../../src/storage/eventLog/localStorageLog";
import { arbitraryLogs, readAllEvents } from "../storage/eventLog/sampleEvents";
import { FakeStorage } from "../storage/fakeStorage";
import { morning, openStores } from "./openStores";

const open = (storage: Storage, writer: string): LocalStorageLog => openLocalStorageLog(storage, writer);

function writeLines(storage: Storage, events: readonly Event[]): void {
  for (const writer of new Set(events.map((event) => event.writer)))
    open(storage, writer).append({
      tabEvents: events.filter((event) => event.writer === writer).sort((a, b) => a.seq - b.seq),
      importedEvents: [],
    });
}
/** Repeated under other writer ids until there are enough events to compact. */
const many = (events: readonly Event[]): readonly Event[] =>
  Array.from({ length: 130 }, (_, i) =>
    events.map((event) => ({ ...event, writer: `${event.writer}${i}` })),
  ).flat();

const ways: Readonly<
  Record<string, (storage: FakeStorage, events: readonly Event[]) => Promise<FakeStorage> | FakeStorage>
> = {
  "event rows": (storage, events) => {
    writeLines(storage, events);
    return storage;
  },
  "compacted event rows": (storage, events) => {
    writeLines(storage, events);
    open(storage, "compactor").compact();
    return storage;
  },
  "events of others": (storage, events) => {
    open(storage, "w").append({ tabEvents: [], importedEvents: events });
    return storage;
  },
  "a backup": async (storage, events) => {
    open(storage, "w").append({ tabEvents: [], importedEvents: events });
    const { text } = (await openStores(storage, "w2")).createBackup(morning);
    const other = await openStores(new FakeStorage(), "w3");
    const backup = other.openBackup(text);
    other.restoreBackup(backup, morning);
    return other.storage;
  },
};

const isOfAll = ({ type }: Event) => type !== "restored";

describe.each(Object.entries(ways))("%s", (name, keep) => {
  it("returns the log", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLogs, async (made) => {
        // Restores belong to a device and are no part of a backup.
        const all = name === "a backup" ? made.filter(isOfAll) : made;
        const events = name === "compacted event rows" ? many(all.slice(0, 8)) : all;
        const storage = await keep(new FakeStorage(), events);
        const expected = events.toSorted(compareEvents);
        const counts = (event: Event) => name !== "a backup" || isOfAll(event);
        expect(readAllEvents(open(storage, "reader")).filter(counts).sort(compareEvents)).toEqual(expected);
        const { study } = (await openStores(storage, "reader")).study.getState();
        expect([...oldestFirst(study.log)].filter(counts)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});
