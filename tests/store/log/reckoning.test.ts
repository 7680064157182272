/** A start from what was reckoned is a start from the log, only quicker. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, inOrder, oldestFirst, unionOf } from "../../../src/domain/log";
import { defaultSettings } from "../../../src/domain/settings";
import { type Study, append, replay } from "../../../src/domain/study";
import { openEvents } from "../../../src/store/log/eventStorage";
import { openReckoning } from "../../../src/store/log/reckoning";
import { type Row, reckonedKey } from "../../../src/store/log/rows";
import { diligent, logs } from "../events";
import { FakeStorage } from "../fakeStorage";

const { scheduling } = defaultSettings;
const rules = { scheduling, aliases: {} };
const quiet = () => undefined;
const told = ({ log, ...rest }: Study) => ({ ...rest, events: [...oldestFirst(log)] });

const stamp = (writer: string, seq: number, at: number) => ({ writer, seq, at, day: 20_780 });
const runs = [{ writer: "a", from: 0, to: 0 }];

/** Opens a storage as a start does. `read` are the rows that had to be read before the first paint. */
function start(storage: FakeStorage, build = "build", by = scheduling) {
  const events = openEvents(storage, "now", quiet);
  const reckoning = openReckoning(storage, build);
  const read: Row[] = [];
  const study = reckoning.open(events.rows(), by, (row) => {
    if (row.key !== reckonedKey) read.push(row);
    return events.use(row);
  });
  return {
    study,
    read,
    keep: () => reckoning.keep(events.rows(), by, study),
    seal: () => events.seal(),
    events,
  };
}

/** A storage with a log in it, sealed where there is enough, and what it adds up to kept. */
function kept(count: number): FakeStorage {
  const storage = new FakeStorage();
  openEvents(storage, "w", quiet).keep(diligent(count));
  start(storage).keep();
  return storage;
}

describe("what was reckoned", () => {
  it("is what the log adds up to, whatever happened, in whatever pieces it lies, and whatever comes after", () => {
    fc.assert(
      fc.property(logs, logs, fc.nat(3), (others, later, cut) => {
        // Enough of a diligent person's to be worth reckoning, and a wild log in and after it.
        const storage = new FakeStorage();
        const all = unionOf([...diligent(520, "d"), ...others]);
        const writer = openEvents(storage, "w", quiet);
        const at = Math.floor((all.length * cut) / 4);
        writer.keep(all.slice(0, at));
        writer.write(all.slice(at).filter((event) => event.writer === "d"));
        writer.keep(all.slice(at).filter((event) => event.writer !== "d"));
        start(storage).keep();
        expect(storage.getItem(reckonedKey)).not.toBeNull();
        const again = start(storage);
        expect(again.read).toEqual([]);
        expect(told(again.study)).toEqual(told(replay(all, rules)));

        const known = new Set(all.map(({ writer: by, seq }) => `${by}.${seq}`));
        const strange = unionOf(later).filter(({ writer: by, seq }) => !known.has(`${by}.${seq}`));
        again.events.keep(strange);
        again.events.seal();
        const last = start(storage);
        expect(told(last.study)).toEqual(told(replay([...all, ...strange], rules)));
        last.keep();
        expect(told(start(storage).study)).toEqual(told(last.study));
      }),
      {
        numRuns: 25,
        examples: [
          // A restore that is heard of after a later one.
          [
            [
              { ...stamp("a", 0, 1_795_509_240_000), type: "began" },
              { ...stamp("a", 1, 1_795_509_240_000), type: "more", fresh: 0 },
              { ...stamp("a", 2, 1_795_509_240_000), type: "tookBack", event: "a.0" },
              { ...stamp("a", 3, 1_795_509_240_000), type: "restored", runs },
            ],
            [{ ...stamp("b", 0, 1_795_392_000_000), type: "restored", runs }],
            3,
          ],
        ],
      },
    );
  });

  it("spares the reading of the old rows, and of none that is new", () => {
    const storage = kept(5_000);
    openEvents(storage, "w2", quiet).write(
      diligent(3, "w2").map((event) => ({ ...event, at: event.at + 1 })),
    );
    const { read, study } = start(storage);
    expect(read.map(({ key }) => key)).toEqual(["retrain.log.w2.0", "retrain.log.w2.1", "retrain.log.w2.2"]);
    expect(study.log.length).toBe(5_003);
  });

  it("takes what comes next as the log does", () => {
    const storage = kept(1_500);
    const more = diligent(1_600).slice(1_500);
    const { study } = start(storage);
    const grown = more.reduce((so, event) => append(so, event, rules), study);
    expect(told(grown)).toEqual(told(replay(diligent(1_600), rules)));
    const back: Event = {
      writer: "k3f9x2a1",
      seq: 9_999,
      at: 2e12,
      day: 20_790,
      type: "tookBack",
      event: "k3f9x2a1.1400",
    };
    expect(told(append(grown, back, rules))).toEqual(told(replay([...diligent(1_600), back], rules)));
  });
});

describe("what was reckoned is not trusted", () => {
  const whole = told(replay(diligent(2_000), rules));
  it.each([
    ["by another build", (storage: FakeStorage) => start(storage, "newer")],
    [
      "when a row has changed",
      (storage: FakeStorage) => {
        storage.map.set("retrain.segment.w.1", `${storage.map.get("retrain.segment.w.1")} `);
        return start(storage);
      },
    ],
    [
      "when it is damaged itself",
      (storage: FakeStorage) => {
        const text = storage.map.get(reckonedKey) ?? "";
        storage.map.set(reckonedKey, text.replace('"pages"', '"Pages"'));
        return start(storage);
      },
    ],
    [
      "when it is cut off",
      (storage: FakeStorage) => {
        storage.map.set(reckonedKey, (storage.map.get(reckonedKey) ?? "").slice(0, 500));
        return start(storage);
      },
    ],
  ])("%s", (_, open) => {
    const storage = kept(2_000);
    expect(start(storage).read).toEqual([]);
    const { study, read } = open(storage);
    expect(read).toHaveLength(2);
    const { events } = told(study);
    expect(events).toEqual(events.toSorted(inOrder));
    expect(told(study).tracks.size).toBe(whole.tracks.size);
  });

  it("when the weights are others", () => {
    const other = { ...scheduling, retention: 0.95 };
    const { study } = start(kept(2_000), "build", other);
    expect(told(study)).toEqual(told(replay(diligent(2_000), { scheduling: other, aliases: {} })));
  });
});

describe("its room", () => {
  it("is the log's, where there isn't enough for both", () => {
    const storage = kept(2_000);
    storage.room = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0) + 20;
    openEvents(storage, "w3", quiet).write(diligent(5, "w3"));
    expect(storage.getItem(reckonedKey)).toBeNull();
    expect(start(storage).study.log.length).toBe(2_005);
  });

  it("is not taken by a short log, nor by one that isn't whole", () => {
    expect(kept(100).getItem(reckonedKey)).toBeNull();
    const storage = new FakeStorage();
    openEvents(storage, "w", quiet).keep(diligent(2_000));
    const { study, keep } = start(storage);
    // Another tab, not heard of yet.
    openEvents(storage, "w4", quiet).write(diligent(1, "w4"));
    keep();
    expect(study.log.length).toBe(2_000);
    expect(storage.getItem(reckonedKey)).toBeNull();
  });
});
