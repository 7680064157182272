/** Several tabs on one storage: no acknowledged event is lost or duplicated, and all tabs end with the same study. */
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

describe("the storage compared with a list of the acknowledged events", () => {
  /** `changesUntilCrash`: the browser is killed after this many changes to the storage; undefined if it isn't. */
  type Move = {
    readonly tab: number;
    readonly action: "write" | "compact" | "import" | "reload" | "fill" | "free";
    readonly count: number;
    readonly changesUntilCrash: number | undefined;
  };
  const moves: fc.Arbitrary<readonly Move[]> = fc.array(
    fc.record({
      tab: fc.nat(4),
      action: fc.constantFrom<Move["action"]>(
        ...([
          "write",
          "write",
          "write",
          "write",
          "compact",
          "compact",
          "compact",
          "import",
          "reload",
          "fill",
          "free",
          "free",
        ] as const),
      ),
      count: fc.integer({ min: 1, max: 300 }),
      changesUntilCrash: fc.option(fc.nat(400), { nil: undefined, freq: 2 }),
    }),
    { minLength: 10, maxLength: 50, size: "max" },
  );
  type Tab = {
    readonly writer: string;
    readonly own: Event[];
    readonly imported: Event[];
    readonly events: LocalStorageLog;
  };

  it("loses, duplicates and invents no event, whenever the browser is killed or the storage is full", () => {
    let compacted = 0;
    let killed = 0;
    fc.assert(
      fc.property(moves, (sequence) => {
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
        for (const { tab, action, count, changesUntilCrash } of sequence) {
          const here = tabs[tab] ?? load();
          const used = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
          const keys = storage.length;
          if (changesUntilCrash !== undefined && action !== "fill")
            storage.changesUntilCrash = changesUntilCrash;
          if (action === "fill") storage.quota = used + count * 20;
          if (action === "free") storage.quota = Number.POSITIVE_INFINITY;
          if (action === "reload") tabs[tab] = load();
          try {
            if (action === "write") {
              here.own.push(...sampleGrades(here.own.length + count, here.writer).slice(here.own.length));
              for (const event of here.own) attempted.add(eventIdOf(event));
              here.events.append({ tabEvents: here.own, importedEvents: here.imported });
            }
            if (action === "import") {
              const brought = sampleGrades(count, `b${attempted.size}`);
              for (const event of brought) attempted.add(eventIdOf(event));
              here.imported.push(...brought);
              here.events.append({ tabEvents: here.own, importedEvents: here.imported });
              for (const event of brought) acknowledged.add(eventIdOf(event));
            }
            if (action === "compact") here.events.compact();
            if (action === "compact" && storage.length < keys) compacted += 1;
          } catch {
            // The storage is full, and the tab goes on; or the browser was killed, and a new tab is opened.
            if (storage.changesUntilCrash <= 0) {
              tabs[tab] = load();
              killed += 1;
            }
          }
          storage.changesUntilCrash = Number.POSITIVE_INFINITY;
          // An event with a row is acknowledged.
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
    // The test is only worth something if these cases did happen.
    expect(compacted).toBeGreaterThan(20);
    expect(killed).toBeGreaterThan(20);
  });
});

describe("stores in several tabs", () => {
  const moves = (tabs: number) =>
    fc.array(
      fc.record({
        tab: fc.nat(tabs - 1),
        action: fc.constantFrom(
          "grade",
          "grade",
          "grade",
          "grade",
          "undo",
          "end",
          "receive",
          "idle",
          "reload",
        ),
        card: fc.nat(5),
        grade: fc.constantFrom<Grade>(1, 2, 3, 4),
        /** Timestamps of several tabs may be slightly out of order. */
        pause: fc.integer({ min: -2_000, max: 60_000 }),
      }),
      { maxLength: 60, minLength: 30 },
    );
  const contentOf = (store: OpenedStores) => {
    const { study } = store.study.getState();
    return {
      events: [...oldestFirst(study.log)],
      cardStates: Array.from({ length: 6 }, (_, i) => cardStateOf(study, `c/s/${i}:name`)),
    };
  };

  it.each([2, 5])("%i of them, interleaved at random, end with the same study", async (count) => {
    await fc.assert(
      fc.asyncProperty(moves(count), async (sequence) => {
        const storage = new FakeStorage();
        let loads = 0;
        const load = async () => ({
          store: await openStores(storage, `w${(loads += 1)}`),
          receivedCount: storage.writes.length,
        });
        const tabs: Awaited<ReturnType<typeof load>>[] = [];
        for (let i = 0; i < count; i += 1) tabs.push(await load());
        const receive = (tab: (typeof tabs)[number]) => {
          for (const { key } of storage.writes.slice(tab.receivedCount)) {
            const value = storage.getItem(key);
            if (value !== null) tab.store.receive(key, value);
          }
          tab.receivedCount = storage.writes.length;
        };
        let at = morning;
        let done = 0;
        for (const { tab, action, card, grade, pause } of sequence) {
          const here = tabs[tab];
          if (!here) throw new Error("no tab");
          at += pause;
          const before = here.store.study.getState().tabEvents.length;
          if (action === "grade") here.store.gradeCard(`c/s/${card}:name`, grade, 1_000, at);
          if (action === "undo") here.store.undoLast(at);
          if (action === "end") here.store.endSession(at);
          if (action === "receive") receive(here);
          if (action === "idle") here.store.finishStart();
          done += here.store.study.getState().tabEvents.length - before;
          if (action === "reload") tabs[tab] = await load();
        }
        for (const tab of tabs) receive(tab);
        const fresh = contentOf((await load()).store);
        expect(fresh.events).toHaveLength(done);
        for (const { store } of tabs) expect(contentOf(store)).toEqual(fresh);
      }),
      { numRuns: 12 },
    );
  });
});
