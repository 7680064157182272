/** A restore merges a backup into the log. It has a preview, and can be undone: in this tab, in others and after a reload. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, eventIdOf } from "../../../src/domain/events/event";
import { oldestFirst } from "../../../src/domain/events/log";
import { toSeqRanges } from "../../../src/domain/events/seqRange";
import { defaultSettings } from "../../../src/domain/settings";
import { isExcluded } from "../../../src/domain/study/inactiveEvents";
import { type Study, appendEvent, cardStateOf, emptyStudy, replay } from "../../../src/domain/study/study";
import { listRestores } from "../../../src/state/backup/restoreBackup";
import { arbitraryLogs, sampleCardId } from "../../storage/eventLog/sampleEvents";
import { FakeStorage } from "../../storage/fakeStorage";
import { type OpenedStores, morning, openStores } from "../openStores";

const options = { scheduling: defaultSettings.scheduling, aliases: {} };
const cardStates = (study: Study) => Array.from({ length: 6 }, (_, i) => cardStateOf(study, sampleCardId(i)));
const logsWithoutRestores = arbitraryLogs.map((events) => events.filter(({ type }) => type !== "restored"));

/** Two logs without a common id, as two devices have them. */
const twoLogs = fc
  .tuple(logsWithoutRestores, logsWithoutRestores)
  .map(([here, there]) => [here, there.map((event) => ({ ...event, writer: `${event.writer}2` }))] as const);

const restored = (seq: number, timestamp: number, included: readonly Event[]): Event => ({
  writer: "now",
  seq,
  timestamp,
  day: 20_800,
  type: "restored",
  ranges: toSeqRanges(included),
});
const undo = (seq: number, timestamp: number, event: Event): Event => ({
  writer: "now",
  seq,
  timestamp,
  day: 20_800,
  type: "undone",
  event: eventIdOf(event),
});

describe("a restore that is undone", () => {
  it("leaves the card states as before it, and restored again gives the same as the first time, in any order of arrival", () => {
    fc.assert(
      fc.property(twoLogs, fc.nat(3e12), fc.func(fc.nat()), ([here, there], at, chance) => {
        fc.pre(there.length > 0);
        const first = restored(0, at, there);
        const undone = undo(1, at - 5_000, first);
        const again = restored(2, at - 9_000, there);
        const before = cardStates(replay(here, options));
        const merged = cardStates(replay([...here, ...there], options));
        const statesAfter = (events: readonly Event[]) => {
          const mixed = events.toSorted((a, b) => chance(a) - chance(b));
          const appended = cardStates(
            mixed.reduce((study, event) => appendEvent(study, event, options), emptyStudy),
          );
          expect(cardStates(replay(mixed, options))).toEqual(appended);
          return appended;
        };
        expect(statesAfter([...here, ...there, first])).toEqual(merged);
        expect(statesAfter([...here, ...there, first, undone])).toEqual(before);
        expect(statesAfter([...here, ...there, first, undone, again])).toEqual(merged);
      }),
    );
  });

  it("leaves out no event that another restore brought too", () => {
    fc.assert(
      fc.property(twoLogs, fc.nat(40), ([here, there], some) => {
        const common = there.slice(0, some);
        const first = restored(0, 1, there);
        const second = restored(1, 2, common);
        const study = replay([...here, ...there, first, second, undo(2, 3, first)], options);
        expect(cardStates(study)).toEqual(cardStates(replay([...here, ...common], options)));
        for (const event of there) expect(isExcluded(event, study)).toBe(!common.includes(event));
      }),
    );
  });

  it("doesn't undo another restore that it contains, in any order of arrival", () => {
    const foreign = { ...restored(0, 1, []), writer: "other", type: "newCardsAdded", newCards: 1 } as const;
    const inner = restored(1, 3, [foreign]);
    const outer = restored(0, 2, [foreign, inner]);
    const all = [foreign, outer, undo(2, 4, outer), inner];
    const appended = all.reduce((study, event) => appendEvent(study, event, options), emptyStudy);
    expect(appended).toEqual(replay(all, options));
    expect(isExcluded(foreign, appended)).toBe(false);
  });

  it("has ranges with all of its events and no others", () => {
    fc.assert(
      fc.property(logsWithoutRestores, fc.func(fc.boolean()), (events, chance) => {
        const included = events.filter((event) => chance(event.seq));
        const ranges = toSeqRanges(included);
        for (const event of events)
          expect(
            ranges.some(
              ({ writer, from, to }) => writer === event.writer && from <= event.seq && event.seq <= to,
            ),
          ).toBe(included.includes(event));
      }),
    );
  });
});

const memories = (store: OpenedStores) =>
  ["first", "second"].flatMap((writer) =>
    Array.from(
      { length: 5 },
      (_, i) =>
        store.study.getState().study &&
        cardStateOf(store.study.getState().study, `c/s/${writer}${i}:name`).memory,
    ),
  );

async function studied(writer: string, storage = new FakeStorage()): Promise<OpenedStores> {
  const store = await openStores(storage, writer);
  for (let i = 0; i < 5; i += 1) store.gradeCard(`c/s/${writer}${i}:name`, 3, 1_000, morning + i * 1_000);
  return store;
}

const read = (store: OpenedStores, text: string) => store.openBackup(text);

describe("in the store, a restore", () => {
  it("has a preview: the range of its dates, and how many cards will have been learned", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    const store = await studied("second");
    const backup = read(store, text);
    expect(store.previewRestore(backup)).toEqual({
      eventCount: 6,
      from: morning,
      to: morning + 4_000,
      learnedCards: { before: 5, after: 10 },
    });
    expect(memories(store).filter(Boolean)).toHaveLength(5);
    store.restoreBackup(backup, morning);
    expect(memories(store).filter(Boolean)).toHaveLength(10);
    expect(store.previewRestore(backup)).toBeUndefined();
  });

  it("stays undone after a reload, is left out of the next backup, and can be restored again", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    const store = await studied("second");
    const before = memories(store);
    const ownBackup = store.createBackup(morning).text;
    const id = store.restoreBackup(read(store, text), morning);
    const after = memories(store);
    if (id === undefined) throw new Error("nothing was restored");
    store.undoEvent(id, morning);
    expect(memories(store)).toEqual(before);
    expect(store.listRestores()).toEqual([]);
    const reloaded = await openStores(store.storage, "third");
    expect(memories(reloaded)).toEqual(before);
    expect(read(reloaded, ownBackup).newEventCount).toBe(0);
    // Only the event that undoes the restore is added.
    expect(JSON.parse(reloaded.createBackup(morning).text).events).toHaveLength(7);
    expect(reloaded.previewRestore(read(reloaded, text))?.eventCount).toBe(6);
    expect(read(reloaded, text).newEventCount).toBe(0);
    reloaded.restoreBackup(read(reloaded, text), morning);
    expect(memories(reloaded)).toEqual(after);
    expect(reloaded.listRestores()).toHaveLength(1);
    expect(memories(await openStores(store.storage, "fourth"))).toEqual(after);
  });

  it("is undone in the other tabs, too", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    const store = await studied("second");
    const other = await openStores(store.storage, "other");
    const before = memories(other);
    const known = new Set(store.storage?.map.keys());
    const receiveNewRows = () => {
      for (const [key, value] of store.storage?.map ?? []) if (!known.has(key)) other.receive(key, value);
    };
    const id = store.restoreBackup(read(store, text), morning);
    receiveNewRows();
    expect(memories(other)).toEqual(memories(store));
    expect(memories(other)).not.toEqual(before);
    if (id !== undefined) other.undoEvent(id, morning + 1);
    expect(memories(other)).toEqual(before);
    expect([...oldestFirst(other.study.getState().study.log)].length).toBeGreaterThan(12);
  });

  it("that is undone removes no event that a later restore brought too", async () => {
    const first = await studied("first");
    const monday = first.createBackup(morning).text;
    first.gradeCard("c/s/second0:name", 3, 1_000, morning + 9_000);
    const tuesday = first.createBackup(morning).text;
    const alone = await studied("third");
    alone.restoreBackup(read(alone, tuesday), morning);
    const store = await studied("third");
    const id = store.restoreBackup(read(store, monday), morning);
    store.restoreBackup(read(store, tuesday), morning);
    if (id === undefined) throw new Error("nothing was restored");
    store.undoEvent(id, morning);
    expect(memories(store)).toEqual(memories(alone));
    expect(read(store, tuesday).newEventCount).toBe(0);
    // Events of this tab came from no backup: they stay when both restores are undone.
    for (const each of store.listRestores()) store.undoEvent(eventIdOf(each), morning);
    expect(memories(store).filter(Boolean)).toEqual([]);
    expect(cardStateOf(store.study.getState().study, "c/s/third0:name").memory).toBeDefined();
  });

  it("stays listed when it is undone, while it can bring back an event that no later restore contained", async () => {
    const first = await studied("first");
    const monday = first.createBackup(morning).text;
    first.gradeCard("c/s/second0:name", 3, 1_000, morning + 9_000);
    const tuesday = first.createBackup(morning).text;
    const store = await studied("third");
    const listed = () =>
      listRestores(store.study.getState().study).map(({ restore, isUndone }) => [
        eventIdOf(restore),
        isUndone,
      ]);
    const earlier = store.restoreBackup(read(store, monday), morning + 10_000) ?? "";
    store.undoEvent(earlier, morning + 11_000);
    expect(listed()).toEqual([[earlier, true]]);
    const later = store.restoreBackup(read(store, tuesday), morning + 12_000) ?? "";
    expect(listed()).toEqual([[later, false]]);
    store.undoEvent(later, morning + 13_000);
    expect(listed()).toEqual([[later, true]]);
  });

  it("can be undone even if the browser was killed in the middle of it", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    for (let changes = 0; changes < 4; changes += 1) {
      const store = await studied("second");
      const before = memories(store);
      store.storage.changesUntilCrash = changes;
      store.restoreBackup(read(store, text), morning);
      store.storage.changesUntilCrash = Number.POSITIVE_INFINITY;
      const again = await openStores(store.storage, "third");
      for (const each of again.listRestores()) again.undoEvent(eventIdOf(each), morning + 1);
      expect(memories(again)).toEqual(before);
      again.restoreBackup(read(again, text), morning + 2);
      expect(memories(again).filter(Boolean)).toHaveLength(10);
    }
  });
});
