/** Where the log lies: nothing acknowledged is lost, nothing is written over, and a grade costs one short line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, idOf } from "../../src/domain/log";
import { openEvents } from "../../src/store/eventStorage";
import { lineOf, readLine } from "../../src/store/line";
import { readSegment, segmentOf } from "../../src/store/segment";
import type { Trouble } from "../../src/store/trouble";
import { diligent, logs } from "./events";
import { FakeStorage } from "./fakeStorage";

const ids = (events: readonly Event[]) => [...new Set(events.map(idOf))].toSorted();

function opened(storage: Storage, writer: string) {
  const troubles: Trouble[] = [];
  return { ...openEvents(storage, writer, (trouble) => troubles.push(trouble)), troubles };
}

describe("a line, and a segment", () => {
  it("give back what they were given", () => {
    fc.assert(
      fc.property(logs, (events) => {
        for (const event of events)
          expect(readLine(lineOf(event), event)).toEqual({ as: "whole", value: event });
        expect(readSegment(segmentOf(events))).toEqual({ as: "whole", value: events });
      }),
    );
  });

  it("are known to be torn wherever they are cut or a character is changed, and never taken for another", () => {
    const events = diligent(40);
    for (const text of [lineOf(events[0] ?? fail()), segmentOf(events)]) {
      const read = (damaged: string) =>
        text.includes("\n") ? readSegment(damaged) : readLine(damaged, events[0] ?? fail());
      for (let i = 0; i < text.length; i += 1) {
        expect(read(text.slice(0, i)).as).not.toBe("whole");
        const flipped = text.slice(0, i) + (text[i] === "x" ? "y" : "x") + text.slice(i + 1);
        expect(read(flipped).as, `${i}`).not.toBe("whole");
      }
    }
  });

  it("of a newer version are left for it", () => {
    const [event] = diligent(1);
    if (!event) throw new Error("no event");
    const storage = new FakeStorage();
    const events = opened(storage, "w");
    const segment = segmentOf([event]).replace(/^1 /, "2 ");
    storage.setItem("retrain.segment.other.1", segment);
    expect(events.read()).toEqual([]);
    expect(events.troubles.map(({ id }) => id)).toEqual(["newer"]);
    expect(storage.getItem("retrain.segment.other.1")).toBe(segment);
  });
});

const fail = (): never => {
  throw new Error("a fixture is missing");
};

describe("writing", () => {
  it("a grade writes one line of a few dozen characters, however long the history is", () => {
    const sizes = [0, 20_000].map((history) => {
      const storage = new FakeStorage();
      if (history > 0) opened(storage, "old").keep(diligent(history, "old"));
      const events = opened(storage, "k3f9x2a1");
      const own = diligent(50);
      return own.map((_, i) => {
        storage.writes = [];
        events.write(own.slice(0, i + 1));
        expect(storage.writes).toHaveLength(1);
        return storage.writes[0]?.size ?? 0;
      });
    });
    expect(sizes[1]).toEqual(sizes[0]);
    expect(Math.max(...(sizes[0] ?? []))).toBeLessThan(130);
  });

  it("keeps what did not fit, and writes it with the next", () => {
    const storage = new FakeStorage();
    const events = opened(storage, "w");
    const own = diligent(3, "w");
    events.write(own.slice(0, 1));
    storage.failures = 1;
    expect(() => events.write(own.slice(0, 2))).toThrow("planted");
    events.write(own);
    expect(ids(events.read())).toEqual(ids(own));
  });

  it("keeps a hundred thousand reviews in less than half of what a browser gives", () => {
    const storage = new FakeStorage();
    opened(storage, "w").keep(diligent(100_000, "w"));
    const size = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(size / 100_000).toBeLessThan(23);
    expect(opened(storage, "x").read()).toHaveLength(100_000);
  });
});

describe("damage", () => {
  it("is set aside with its bytes, said, and costs no other event", () => {
    const storage = new FakeStorage();
    const own = diligent(5, "w");
    opened(storage, "w").write(own);
    const key = "retrain.log.w.2";
    const torn = (storage.getItem(key) ?? "").slice(0, 20);
    storage.setItem(key, torn);
    const events = opened(storage, "v");
    expect(ids(events.read())).toEqual(ids(own.filter(({ seq }) => seq !== 2)));
    expect(events.troubles[0]?.download?.text).toBe(torn);
    expect(storage.getItem(`retrain.aside.${key}`)).toBe(torn);
    expect(opened(storage, "u").read()).toHaveLength(4);
  });

  it("stays where it is when there is no room for a copy", () => {
    const storage = new FakeStorage();
    opened(storage, "w").write(diligent(1, "w"));
    storage.setItem("retrain.log.w.0", "torn");
    storage.room = 0;
    const events = opened(storage, "v");
    expect(events.read()).toEqual([]);
    expect(storage.getItem("retrain.log.w.0")).toBe("torn");
    expect(events.troubles).toHaveLength(1);
  });

  it("of others is none of our business: keys of another app are left alone", () => {
    const storage = new FakeStorage();
    storage.setItem("other", "{");
    storage.setItem("retrain", "x");
    storage.setItem("retrain.settings", "{}");
    const events = opened(storage, "w");
    expect(events.read()).toEqual([]);
    expect(events.troubles).toEqual([]);
    expect(storage.length).toBe(3);
  });
});

describe("sealing", () => {
  it("makes few keys of many, and changes nothing that is read", () => {
    const storage = new FakeStorage();
    const own = diligent(300, "w");
    const events = opened(storage, "w");
    events.write(own);
    expect(storage.length).toBe(300);
    events.seal();
    expect(storage.length).toBe(1);
    expect(ids(events.read())).toEqual(ids(own));
  });

  it("merges small segments over the years", () => {
    const storage = new FakeStorage();
    const all = diligent(5_000, "w");
    for (let day = 0; day < 25; day += 1) {
      const writer = `w${day}`;
      const today = all.slice(day * 200, day * 200 + 200).map((event, seq) => ({ ...event, writer, seq }));
      const events = opened(storage, writer);
      events.write(today);
      events.seal();
    }
    expect(storage.length).toBeLessThan(12);
    expect(opened(storage, "x").read()).toHaveLength(5_000);
  });
});

describe("several tabs on one storage", () => {
  type Move = { readonly tab: number; readonly does: "write" | "seal" | "reload" | "crash" };
  const moves = fc.array(
    fc.record({
      tab: fc.nat(4),
      does: fc.constantFrom<Move["does"]>("write", "write", "write", "seal", "reload", "crash"),
    }),
    { maxLength: 60 },
  );

  it("lose nothing and double nothing that was acknowledged, whatever fails in between", () => {
    fc.assert(
      fc.property(moves, fc.nat(3), (played, failures) => {
        const storage = new FakeStorage();
        let loads = 0;
        const load = () => {
          loads += 1;
          const writer = `w${loads}`;
          return { writer, own: [] as Event[], events: opened(storage, writer) };
        };
        const tabs = Array.from({ length: 5 }, load);
        const acknowledged: Event[] = [];
        for (const { tab, does } of played) {
          const here = tabs[tab] ?? load();
          if (does === "reload") tabs[tab] = load();
          else if (does === "write") {
            // A hundred at a time, so that there is something to seal.
            const more = diligent(here.own.length + 100, here.writer).slice(here.own.length);
            here.own.push(...more);
            here.events.write(here.own);
            acknowledged.push(...more);
          } else {
            // A crash is a seal that dies at one of its writes, and with it its tab.
            if (does === "crash") storage.failures = failures + 1;
            try {
              here.events.seal();
            } catch {
              tabs[tab] = load();
            }
            storage.failures = 0;
          }
        }
        expect(ids(load().events.read())).toEqual(ids(acknowledged));
      }),
      { numRuns: 60 },
    );
  });
});
