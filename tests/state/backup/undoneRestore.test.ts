/** A restore is a union, seen before it is done, and can be undone: in this tab, in others, after a reload, and again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, eventIdOf } from "../../../src/domain/events/event";
import { oldestFirst } from "../../../src/domain/events/log";
import { toSeqRanges } from "../../../src/domain/events/seqRange";
import { defaultSettings } from "../../../src/domain/settings";
import { isExcluded } from "../../../src/domain/study/restores";
import { type Study, appendEvent, cardStateOf, emptyStudy, replay } from "../../../src/domain/study/study";
import { arbitraryLogs, sampleCardId } from "../../storage/eventLog/sampleEvents";
import { FakeStorage } from "../../storage/fakeStorage";
import { type OpenedStores, morning, openStores } from "../openStores";

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };
const tracks = (study: Study) => Array.from({ length: 6 }, (_, i) => cardStateOf(study, sampleCardId(i)));
const plain = arbitraryLogs.map((events) => events.filter(({ type }) => type !== "restored"));

/** Two logs with no id in common, as those of two devices are. */
const strangers = fc
  .tuple(plain, plain)
  .map(([here, there]) => [here, there.map((event) => ({ ...event, writer: `${event.writer}2` }))] as const);

const restored = (seq: number, timestamp: number, named: readonly Event[]): Event => ({
  writer: "now",
  seq,
  timestamp,
  day: 20_800,
  type: "restored",
  ranges: toSeqRanges(named),
});
const tookBack = (seq: number, timestamp: number, event: Event): Event => ({
  writer: "now",
  seq,
  timestamp,
  day: 20_800,
  type: "undone",
  event: eventIdOf(event),
});

describe("a restore that is undone", () => {
  it("leaves the memories as they were, and restored again as it had made them, in whatever order it is heard", () => {
    fc.assert(
      fc.property(strangers, fc.nat(3e12), fc.func(fc.nat()), ([here, there], at, chance) => {
        fc.pre(there.length > 0);
        const first = restored(0, at, there);
        const undone = tookBack(1, at - 5_000, first);
        const again = restored(2, at - 9_000, there);
        const before = tracks(replay(here, rules));
        const united = tracks(replay([...here, ...there], rules));
        const told = (events: readonly Event[]) => {
          const mixed = events.toSorted((a, b) => chance(a) - chance(b));
          const heard = tracks(mixed.reduce((study, event) => appendEvent(study, event, rules), emptyStudy));
          expect(tracks(replay(mixed, rules))).toEqual(heard);
          return heard;
        };
        expect(told([...here, ...there, first])).toEqual(united);
        expect(told([...here, ...there, first, undone])).toEqual(before);
        expect(told([...here, ...there, first, undone, again])).toEqual(united);
      }),
    );
  });

  it("still counts what another restore brought, too", () => {
    fc.assert(
      fc.property(strangers, fc.nat(40), ([here, there], some) => {
        const both = there.slice(0, some);
        const first = restored(0, 1, there);
        const second = restored(1, 2, both);
        const study = replay([...here, ...there, first, second, tookBack(2, 3, first)], rules);
        expect(tracks(study)).toEqual(tracks(replay([...here, ...both], rules)));
        for (const event of there) expect(isExcluded(event, study)).toBe(!both.includes(event));
      }),
    );
  });

  it("stands or not whatever else does, also where an undone one names it, in whatever order it is heard", () => {
    const stranger = { ...restored(0, 1, []), writer: "other", type: "newCardsAdded", newCards: 1 } as const;
    const inner = restored(1, 3, [stranger]);
    const outer = restored(0, 2, [stranger, inner]);
    const all = [stranger, outer, tookBack(2, 4, outer), inner];
    const heard = all.reduce((study, event) => appendEvent(study, event, rules), emptyStudy);
    expect(heard).toEqual(replay(all, rules));
    expect(isExcluded(stranger, heard)).toBe(false);
  });

  it("names all of its events and no others", () => {
    fc.assert(
      fc.property(plain, fc.func(fc.boolean()), (events, chance) => {
        const named = events.filter((event) => chance(event.seq));
        const runs = toSeqRanges(named);
        for (const event of events)
          expect(
            runs.some(
              ({ writer, from, to }) => writer === event.writer && from <= event.seq && event.seq <= to,
            ),
          ).toBe(named.includes(event));
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
  it("is seen before it is done: how much is new, from when to when, and what will have been learned", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    const store = await studied("second");
    const backup = read(store, text);
    expect(store.previewRestore(backup)).toEqual({
      from: morning,
      to: morning + 4_000,
      learnedCards: { before: 5, after: 10 },
    });
    expect(memories(store).filter(Boolean)).toHaveLength(5);
    store.restoreBackup(backup, morning);
    expect(memories(store).filter(Boolean)).toHaveLength(10);
    expect(store.previewRestore(backup)).toBeUndefined();
  });

  it("is undone, kept undone by a reload, left out of the next backup, and done again", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    const store = await studied("second");
    const before = memories(store);
    const own = store.createBackup(morning).text;
    const id = store.restoreBackup(read(store, text), morning);
    const after = memories(store);
    if (id === undefined) throw new Error("nothing was restored");
    store.undoEvent(id, morning);
    expect(memories(store)).toEqual(before);
    expect(store.listRestores()).toEqual([]);
    const reloaded = await openStores(store.storage, "third");
    expect(memories(reloaded)).toEqual(before);
    expect(read(reloaded, own).newEventCount).toBe(0);
    // Nothing but the note that something was taken back.
    expect(JSON.parse(reloaded.createBackup(morning).text).events).toHaveLength(7);
    expect(read(reloaded, text).newEventCount).toBe(6);
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
    const tell = () => {
      for (const [key, value] of store.storage?.map ?? []) if (!known.has(key)) other.receive(key, value);
    };
    const id = store.restoreBackup(read(store, text), morning);
    tell();
    expect(memories(other)).toEqual(memories(store));
    expect(memories(other)).not.toEqual(before);
    if (id !== undefined) other.undoEvent(id, morning + 1);
    expect(memories(other)).toEqual(before);
    expect([...oldestFirst(other.study.getState().study.log)].length).toBeGreaterThan(12);
  });

  it("undone takes nothing from a later one that has the same, and more", async () => {
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
    // What was done here is no backup's: undoing both leaves it.
    for (const each of store.listRestores()) store.undoEvent(eventIdOf(each), morning);
    expect(memories(store).filter(Boolean)).toEqual([]);
    expect(cardStateOf(store.study.getState().study, "c/s/third0:name").memory).toBeDefined();
  });

  it("in the middle of which the browser is killed can be undone all the same", async () => {
    const { text } = (await studied("first")).createBackup(morning);
    for (let lives = 0; lives < 4; lives += 1) {
      const store = await studied("second");
      const before = memories(store);
      store.storage.changesUntilCrash = lives;
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
