/** A restore is a union, seen before it is done, and can be undone: in this tab, in others, after a reload, and again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, idOf, oldestFirst, runsOf } from "../../../src/domain/log";
import { defaultSettings } from "../../../src/domain/settings";
import { type Study, append, emptyStudy, isLeftOut, replay, trackOf } from "../../../src/domain/study";
import { card, logs } from "../events";
import { FakeStorage } from "../fakeStorage";
import { type Opened, morning, openStore } from "../open";

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };
const tracks = (study: Study) => Array.from({ length: 6 }, (_, i) => trackOf(study, card(i)));
const plain = logs.map((events) => events.filter(({ type }) => type !== "restored"));

/** Two logs with no id in common, as those of two devices are. */
const strangers = fc
  .tuple(plain, plain)
  .map(([here, there]) => [here, there.map((event) => ({ ...event, writer: `${event.writer}2` }))] as const);

const restored = (seq: number, at: number, named: readonly Event[]): Event => ({
  writer: "now",
  seq,
  at,
  day: 20_800,
  type: "restored",
  runs: runsOf(named),
});
const tookBack = (seq: number, at: number, event: Event): Event => ({
  writer: "now",
  seq,
  at,
  day: 20_800,
  type: "tookBack",
  event: idOf(event),
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
          const heard = tracks(mixed.reduce((study, event) => append(study, event, rules), emptyStudy));
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
        for (const event of there) expect(isLeftOut(event, study)).toBe(!both.includes(event));
      }),
    );
  });

  it("stands or not whatever else does, also where an undone one names it, in whatever order it is heard", () => {
    const stranger = { ...restored(0, 1, []), writer: "other", type: "more", fresh: 1 } as const;
    const inner = restored(1, 3, [stranger]);
    const outer = restored(0, 2, [stranger, inner]);
    const all = [stranger, outer, tookBack(2, 4, outer), inner];
    const heard = all.reduce((study, event) => append(study, event, rules), emptyStudy);
    expect(heard).toEqual(replay(all, rules));
    expect(isLeftOut(stranger, heard)).toBe(false);
  });

  it("names all of its events and no others", () => {
    fc.assert(
      fc.property(plain, fc.func(fc.boolean()), (events, chance) => {
        const named = events.filter((event) => chance(event.seq));
        const runs = runsOf(named);
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

const memories = (store: Opened) =>
  ["first", "second"].flatMap((writer) =>
    Array.from(
      { length: 5 },
      (_, i) =>
        store.useStudy.getState().study &&
        trackOf(store.useStudy.getState().study, `c/s/${writer}${i}:name`).memory,
    ),
  );

async function studied(writer: string, storage = new FakeStorage()): Promise<Opened> {
  const store = await openStore(storage, writer);
  for (let i = 0; i < 5; i += 1) store.grade(`c/s/${writer}${i}:name`, 3, 1_000, morning + i * 1_000);
  return store;
}

function read(store: Opened, text: string) {
  const backup = store.readBackup(text);
  if (!backup.ok) throw new Error(backup.problem);
  return backup;
}

describe("in the store, a restore", () => {
  it("is seen before it is done: how much is new, from when to when, and what will have been learned", async () => {
    const { text } = (await studied("first")).backupOf(morning);
    const store = await studied("second");
    const backup = read(store, text);
    expect(store.previewOf(backup)).toEqual({
      from: morning,
      to: morning + 4_000,
      learned: { before: 5, after: 10 },
    });
    expect(memories(store).filter(Boolean)).toHaveLength(5);
    store.restore(backup, morning);
    expect(memories(store).filter(Boolean)).toHaveLength(10);
    expect(store.previewOf(backup)).toBeUndefined();
  });

  it("is undone, kept undone by a reload, left out of the next backup, and done again", async () => {
    const { text } = (await studied("first")).backupOf(morning);
    const store = await studied("second");
    const before = memories(store);
    const own = store.backupOf(morning).text;
    const id = store.restore(read(store, text), morning);
    const after = memories(store);
    if (id === undefined) throw new Error("nothing was restored");
    store.takeBackEvent(id, morning);
    expect(memories(store)).toEqual(before);
    expect(store.restoresIn(store.useStudy.getState().study)).toEqual([]);
    const reloaded = await openStore(store.storage, "third");
    expect(memories(reloaded)).toEqual(before);
    expect(read(reloaded, own).fresh).toBe(0);
    // Nothing but the note that something was taken back.
    expect(JSON.parse(reloaded.backupOf(morning).text).events).toHaveLength(7);
    expect(read(reloaded, text).fresh).toBe(6);
    reloaded.restore(read(reloaded, text), morning);
    expect(memories(reloaded)).toEqual(after);
    expect(reloaded.restoresIn(reloaded.useStudy.getState().study)).toHaveLength(1);
    expect(memories(await openStore(store.storage, "fourth"))).toEqual(after);
  });

  it("is undone in the other tabs, too", async () => {
    const { text } = (await studied("first")).backupOf(morning);
    const store = await studied("second");
    const other = await openStore(store.storage, "other");
    const before = memories(other);
    const known = new Set(store.storage?.map.keys());
    const tell = () => {
      for (const [key, value] of store.storage?.map ?? []) if (!known.has(key)) other.hear(key, value);
    };
    const id = store.restore(read(store, text), morning);
    tell();
    expect(memories(other)).toEqual(memories(store));
    expect(memories(other)).not.toEqual(before);
    if (id !== undefined) other.takeBackEvent(id, morning + 1);
    expect(memories(other)).toEqual(before);
    expect([...oldestFirst(other.useStudy.getState().study.log)].length).toBeGreaterThan(12);
  });

  it("undone takes nothing from a later one that has the same, and more", async () => {
    const first = await studied("first");
    const monday = first.backupOf(morning).text;
    first.grade("c/s/second0:name", 3, 1_000, morning + 9_000);
    const tuesday = first.backupOf(morning).text;
    const alone = await studied("third");
    alone.restore(read(alone, tuesday), morning);
    const store = await studied("third");
    const id = store.restore(read(store, monday), morning);
    store.restore(read(store, tuesday), morning);
    if (id === undefined) throw new Error("nothing was restored");
    store.takeBackEvent(id, morning);
    expect(memories(store)).toEqual(memories(alone));
    expect(read(store, tuesday).fresh).toBe(0);
    // What was done here is no backup's: undoing both leaves it.
    for (const each of store.restoresIn(store.useStudy.getState().study))
      store.takeBackEvent(idOf(each), morning);
    expect(memories(store).filter(Boolean)).toEqual([]);
    expect(trackOf(store.useStudy.getState().study, "c/s/third0:name").memory).toBeDefined();
  });

  it("in the middle of which the browser is killed can be undone all the same", async () => {
    const { text } = (await studied("first")).backupOf(morning);
    for (let lives = 0; lives < 4; lives += 1) {
      const store = await studied("second");
      const before = memories(store);
      store.storage.lives = lives;
      store.restore(read(store, text), morning);
      store.storage.lives = Number.POSITIVE_INFINITY;
      const again = await openStore(store.storage, "third");
      for (const each of again.restoresIn(again.useStudy.getState().study))
        again.takeBackEvent(idOf(each), morning + 1);
      expect(memories(again)).toEqual(before);
      again.restore(read(again, text), morning + 2);
      expect(memories(again).filter(Boolean)).toHaveLength(10);
    }
  });
});
