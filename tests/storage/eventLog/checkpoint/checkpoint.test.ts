/** A start from a checkpoint gives the same study as a replay of the log. */
import { openCheckpointStorage } from "../../../../src/storage/eventLog/checkpoint/checkpointStorage";
import { checkpointKey } from "../../../../src/storage/eventLog/checkpoint/checkpoint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, compareEvents, mergeEvents } from "../../../../src/domain/events/event";
import { oldestFirst } from "../../../../src/domain/events/log";
import { defaultSettings } from "../../../../src/domain/settings";
import { type Study, appendEvent, replay } from "../../../../src/domain/study/study";
import { restoreStudy } from "../../../../src/storage/eventLog/eventLog";
import { openLog } from "../openLog";
import { sampleGrades, arbitraryLogs } from "../sampleEvents";
import { FakeStorage } from "../../fakeStorage";

const { scheduling } = defaultSettings;
const options = { scheduling, aliases: {} };
const contentOf = ({ log, ...rest }: Study) => ({ ...rest, events: [...oldestFirst(log)] });

const meta = (writer: string, seq: number, timestamp: number) => ({ writer, seq, timestamp, day: 20_780 });
const ranges = [{ writer: "a", from: 0, to: 0 }];

/** Opens a storage as at the start of the app. `read`: the rows that are read before the first paint. */
function start(storage: FakeStorage, build = "build", by = scheduling) {
  const events = openLog(storage, "now");
  const checkpoints = openCheckpointStorage(storage, build);
  const { newRows, ...checkpoint } = checkpoints.read(events.readRows());
  const read = newRows.filter(({ key }) => key !== checkpointKey);
  const newEvents = newRows.flatMap((row) => events.readEvents(row).events);
  const study = restoreStudy({ ...checkpoint, events: newEvents, problems: [] }, by);
  return {
    study,
    read,
    saveCheckpoint: () => checkpoints.save(events.readRows(), study, by),
    events,
  };
}

/** A storage with a log and its checkpoint. */
function storageWithCheckpoint(count: number): FakeStorage {
  const storage = new FakeStorage();
  openLog(storage, "w").importEvents(sampleGrades(count));
  start(storage).saveCheckpoint();
  return storage;
}

describe("a checkpoint", () => {
  it("gives the same as a replay, for any events, in any rows, and with any later events", () => {
    fc.assert(
      fc.property(arbitraryLogs, arbitraryLogs, fc.nat(3), (others, later, cut) => {
        // Enough grades for a checkpoint, with arbitrary events among and after them.
        const storage = new FakeStorage();
        const all = mergeEvents([...sampleGrades(520, "d"), ...others]);
        const writer = openLog(storage, "w");
        const cutIndex = Math.floor((all.length * cut) / 4);
        writer.importEvents(all.slice(0, cutIndex));
        writer.append(all.slice(cutIndex).filter((event) => event.writer === "d"));
        writer.importEvents(all.slice(cutIndex).filter((event) => event.writer !== "d"));
        start(storage).saveCheckpoint();
        expect(storage.getItem(checkpointKey)).not.toBeNull();
        const again = start(storage);
        expect(again.read).toEqual([]);
        expect(contentOf(again.study)).toEqual(contentOf(replay(all, options)));

        const known = new Set(all.map(({ writer: by, seq }) => `${by}.${seq}`));
        const unknown = mergeEvents(later).filter(({ writer: by, seq }) => !known.has(`${by}.${seq}`));
        again.events.importEvents(unknown);
        again.events.compact();
        const last = start(storage);
        expect(contentOf(last.study)).toEqual(contentOf(replay([...all, ...unknown], options)));
        last.saveCheckpoint();
        expect(contentOf(start(storage).study)).toEqual(contentOf(last.study));
      }),
      {
        numRuns: 25,
        examples: [
          // A restore that arrives after a later one.
          [
            [
              { ...meta("a", 0, 1_795_509_240_000), type: "sessionStarted" },
              { ...meta("a", 1, 1_795_509_240_000), type: "newCardsAdded", newCards: 0 },
              { ...meta("a", 2, 1_795_509_240_000), type: "undone", event: "a.0" },
              { ...meta("a", 3, 1_795_509_240_000), type: "restored", ranges },
            ],
            [{ ...meta("b", 0, 1_795_392_000_000), type: "restored", ranges }],
            3,
          ],
        ],
      },
    );
  });

  it("replaces reading the old rows, but not the new ones", () => {
    const storage = storageWithCheckpoint(5_000);
    openLog(storage, "w2").append(
      sampleGrades(3, "w2").map((event) => ({ ...event, timestamp: event.timestamp + 1 })),
    );
    const { read, study } = start(storage);
    expect(read.map(({ key }) => key)).toEqual(["retrain.log.w2.0", "retrain.log.w2.1", "retrain.log.w2.2"]);
    expect(study.log.length).toBe(5_003);
  });

  it("can be continued with more events, as the log can", () => {
    const storage = storageWithCheckpoint(1_500);
    const more = sampleGrades(1_600).slice(1_500);
    const { study } = start(storage);
    const grown = more.reduce((grownStudy, event) => appendEvent(grownStudy, event, options), study);
    expect(contentOf(grown)).toEqual(contentOf(replay(sampleGrades(1_600), options)));
    const undo: Event = {
      writer: "k3f9x2a1",
      seq: 9_999,
      timestamp: 2e12,
      day: 20_790,
      type: "undone",
      event: "k3f9x2a1.1400",
    };
    expect(contentOf(appendEvent(grown, undo, options))).toEqual(
      contentOf(replay([...sampleGrades(1_600), undo], options)),
    );
  });
});

describe("a checkpoint is not trusted", () => {
  const whole = contentOf(replay(sampleGrades(2_000), options));
  it.each([
    ["by another build", (storage: FakeStorage) => start(storage, "newer")],
    [
      "in an older format",
      (storage: FakeStorage) => {
        const text = storage.map.get(checkpointKey) ?? "";
        storage.map.set(checkpointKey, text.replace(" 2 build", " 1 build"));
        return start(storage);
      },
    ],
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
        const text = storage.map.get(checkpointKey) ?? "";
        storage.map.set(checkpointKey, text.replace('"pages"', '"Pages"'));
        return start(storage);
      },
    ],
    [
      "when it is cut off",
      (storage: FakeStorage) => {
        storage.map.set(checkpointKey, (storage.map.get(checkpointKey) ?? "").slice(0, 500));
        return start(storage);
      },
    ],
  ])("%s", (_, open) => {
    const storage = storageWithCheckpoint(2_000);
    expect(start(storage).read).toEqual([]);
    const { study, read } = open(storage);
    expect(read).toHaveLength(2);
    const { events } = contentOf(study);
    expect(events).toEqual(events.toSorted(compareEvents));
    expect(contentOf(study).cardStates.size).toBe(whole.cardStates.size);
  });

  it("when the scheduling has changed", () => {
    const other = { ...scheduling, desiredRetention: 0.95 };
    const { study } = start(storageWithCheckpoint(2_000), "build", other);
    expect(contentOf(study)).toEqual(
      contentOf(replay(sampleGrades(2_000), { scheduling: other, aliases: {} })),
    );
  });
});

describe("the space for a checkpoint", () => {
  it("is given to the log if there isn't enough for both", () => {
    const storage = storageWithCheckpoint(2_000);
    storage.quota = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0) + 20;
    openLog(storage, "w3").append(sampleGrades(5, "w3"));
    expect(storage.getItem(checkpointKey)).toBeNull();
    expect(start(storage).study.log.length).toBe(2_005);
  });

  it("isn't used for a short log, nor for one with unread rows", () => {
    expect(storageWithCheckpoint(100).getItem(checkpointKey)).toBeNull();
    const storage = new FakeStorage();
    openLog(storage, "w").importEvents(sampleGrades(2_000));
    const { study, saveCheckpoint } = start(storage);
    // Another tab writes an event that this one hasn't received.
    openLog(storage, "w4").append(sampleGrades(1, "w4"));
    saveCheckpoint();
    expect(study.log.length).toBe(2_000);
    expect(storage.getItem(checkpointKey)).toBeNull();
  });
});

describe("a checkpoint is written", () => {
  it("from 512 events on", () => {
    expect(storageWithCheckpoint(511).getItem(checkpointKey)).toBeNull();
    expect(storageWithCheckpoint(512).getItem(checkpointKey)).not.toBeNull();
  });

  it("again once a start would read 8,000 more characters, not before", () => {
    const storage = storageWithCheckpoint(600);
    const before = storage.getItem(checkpointKey);
    const addLines = (writer: string, count: number) => {
      const log = openLog(storage, writer);
      log.append(sampleGrades(count, writer));
      const text = log.readRows().filter(({ key }) => key.startsWith("retrain.log."));
      start(storage).saveCheckpoint();
      return text.reduce((sum, row) => sum + row.text.length, 0);
    };
    expect(addLines("x", 80)).toBeLessThan(8_000);
    expect(storage.getItem(checkpointKey)).toBe(before);
    expect(addLines("y", 110)).toBeGreaterThan(8_000);
    expect(storage.getItem(checkpointKey)).not.toBe(before);
    expect(start(storage).read).toEqual([]);
  });

  it("again when the scheduling has changed", () => {
    const storage = storageWithCheckpoint(600);
    const other = { ...scheduling, desiredRetention: 0.95 };
    start(storage, "build", other).saveCheckpoint();
    expect(JSON.parse((storage.getItem(checkpointKey) ?? "").split("\n")[1] ?? "")).toMatchObject({
      scheduling: other,
    });
  });

  it("only up to 1.5 million characters; an earlier one is removed", () => {
    const storage = storageWithCheckpoint(600);
    const many = sampleGrades(9_000, "many").map((event, i) => ({
      ...event,
      card: `${"long-".repeat(30)}/${i}:name`,
    }));
    openLog(storage, "many").importEvents(many);
    start(storage).saveCheckpoint();
    expect(storage.getItem(checkpointKey)).toBeNull();
    expect(start(storage).study.log.length).toBe(9_600);
  });
});
