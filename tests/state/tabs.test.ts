/** Several tabs on one storage: nothing that was acknowledged is lost or doubled, and all end with the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, eventIdOf } from "../../src/domain/events/event";
import { oldestFirst } from "../../src/domain/events/log";
import type { Grade } from "../../src/domain/scheduling/memory";
import { cardStateOf } from "../../src/domain/study/study";
import { type LocalStorageLog, openLocalStorageLog } from "../../src/storage/eventLog/localStorageLog";
import { readAllEvents, sampleGrades } from "../storage/eventLog/sampleEvents";
import { FakeStorage } from "../storage/fakeStorage";
import { type OpenedStores, morning, openStores } from "./openStores";

const ids = (events: readonly Event[]) => [...new Set(events.map(eventIdOf))].toSorted();

describe("the storage beside a plain list of what was acknowledged", () => {
  /** `lives`: the changes to the storage after which the browser is killed; none if it lives. */
  type Move = {
    readonly tab: number;
    readonly does: "write" | "seal" | "keep" | "reload" | "fill" | "free";
    readonly count: number;
    readonly lives: number | undefined;
  };
  const moves: fc.Arbitrary<readonly Move[]> = fc.array(
    fc.record({
      tab: fc.nat(4),
      does: fc.constantFrom<Move["does"]>(
        ...([
          "write",
          "write",
          "write",
          "write",
          "seal",
          "seal",
          "seal",
          "keep",
          "reload",
          "fill",
          "free",
          "free",
        ] as const),
      ),
      count: fc.integer({ min: 1, max: 300 }),
      lives: fc.option(fc.nat(400), { nil: undefined, freq: 2 }),
    }),
    { minLength: 10, maxLength: 50, size: "max" },
  );
  type Tab = {
    readonly writer: string;
    readonly own: Event[];
    readonly imported: Event[];
    readonly events: LocalStorageLog;
  };

  it("loses nothing, doubles nothing and makes nothing up, wherever it is killed or full", () => {
    let sealed = 0;
    let killed = 0;
    fc.assert(
      fc.property(moves, (played) => {
        const storage = new FakeStorage();
        let loads = 0;
        const load = (): Tab => {
          loads += 1;
          return {
            writer: `w${loads}`,
            own: [],
            imported: [],
            events: openLocalStorageLog(storage, `w${loads}`),
          };
        };
        const tabs = Array.from({ length: 5 }, load);
        const acknowledged = new Set<string>();
        const attempted = new Set<string>();
        for (const { tab, does, count, lives } of played) {
          const here = tabs[tab] ?? load();
          const used = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
          const keys = storage.length;
          if (lives !== undefined && does !== "fill") storage.changesUntilCrash = lives;
          if (does === "fill") storage.quota = used + count * 20;
          if (does === "free") storage.quota = Number.POSITIVE_INFINITY;
          if (does === "reload") tabs[tab] = load();
          try {
            if (does === "write") {
              here.own.push(...sampleGrades(here.own.length + count, here.writer).slice(here.own.length));
              for (const event of here.own) attempted.add(eventIdOf(event));
              here.events.append({ tabEvents: here.own, importedEvents: here.imported });
            }
            if (does === "keep") {
              const brought = sampleGrades(count, `b${attempted.size}`);
              for (const event of brought) attempted.add(eventIdOf(event));
              here.imported.push(...brought);
              here.events.append({ tabEvents: here.own, importedEvents: here.imported });
              for (const event of brought) acknowledged.add(eventIdOf(event));
            }
            if (does === "seal") here.events.compact();
            if (does === "seal" && storage.length < keys) sealed += 1;
          } catch {
            // Killed, or full. A tab that was full goes on; one that was killed comes back as another.
            if (storage.changesUntilCrash <= 0) {
              tabs[tab] = load();
              killed += 1;
            }
          }
          storage.changesUntilCrash = Number.POSITIVE_INFINITY;
          // What stands in a line has been acknowledged.
          for (const event of here.own)
            if (storage.map.has(`retrain.log.${here.writer}.${event.seq.toString(36)}`))
              acknowledged.add(eventIdOf(event));
        }
        const read = ids(readAllEvents(load().events));
        expect(read.filter((id) => !attempted.has(id))).toEqual([]);
        const there = new Set(read);
        expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // The guard barks: the hard cases did happen.
    expect(sealed).toBeGreaterThan(20);
    expect(killed).toBeGreaterThan(20);
  });
});

describe("stores in several tabs", () => {
  const moves = (tabs: number) =>
    fc.array(
      fc.record({
        tab: fc.nat(tabs - 1),
        does: fc.constantFrom(
          "grade",
          "grade",
          "grade",
          "grade",
          "takeBack",
          "end",
          "hear",
          "idle",
          "reload",
        ),
        card: fc.nat(5),
        grade: fc.constantFrom<Grade>(1, 2, 3, 4),
        /** Clocks of one device, but read at slightly different moments. */
        pause: fc.integer({ min: -2_000, max: 60_000 }),
      }),
      { maxLength: 60, minLength: 30 },
    );
  const told = (store: OpenedStores) => {
    const { study } = store.study.getState();
    return {
      events: [...oldestFirst(study.log)],
      tracks: Array.from({ length: 6 }, (_, i) => cardStateOf(study, `c/s/${i}:name`)),
    };
  };

  it.each([2, 5])("%i of them, interleaved at random, end with the same study", async (count) => {
    await fc.assert(
      fc.asyncProperty(moves(count), async (played) => {
        const storage = new FakeStorage();
        let loads = 0;
        const load = async () => ({
          store: await openStores(storage, `w${(loads += 1)}`),
          heard: storage.writes.length,
        });
        const tabs: Awaited<ReturnType<typeof load>>[] = [];
        for (let i = 0; i < count; i += 1) tabs.push(await load());
        const hear = (tab: (typeof tabs)[number]) => {
          for (const { key } of storage.writes.slice(tab.heard)) {
            const value = storage.getItem(key);
            if (value !== null) tab.store.receive(key, value);
          }
          tab.heard = storage.writes.length;
        };
        let at = morning;
        let done = 0;
        for (const { tab, does, card, grade, pause } of played) {
          const here = tabs[tab];
          if (!here) throw new Error("no tab");
          at += pause;
          const before = here.store.study.getState().tabEvents.length;
          if (does === "grade") here.store.gradeCard(`c/s/${card}:name`, grade, 1_000, at);
          if (does === "takeBack") here.store.undoLast(at);
          if (does === "end") here.store.endSession(at);
          if (does === "hear") hear(here);
          if (does === "idle") here.store.finishStart();
          done += here.store.study.getState().tabEvents.length - before;
          if (does === "reload") tabs[tab] = await load();
        }
        for (const tab of tabs) hear(tab);
        const fresh = told((await load()).store);
        expect(fresh.events).toHaveLength(done);
        for (const { store } of tabs) expect(told(store)).toEqual(fresh);
      }),
      { numRuns: 12 },
    );
  });
});
