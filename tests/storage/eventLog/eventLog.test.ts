/** The stored log as the app uses it: read with its problems, continued, compacted, and restored from its checkpoint. */
import { describe, expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import { createLog, oldestFirst } from "../../../src/domain/events/log";
import { defaultSettings } from "../../../src/domain/settings";
import { replay } from "../../../src/domain/study/study";
import { checkpointKey } from "../../../src/storage/eventLog/checkpoint/checkpoint";
import { openEventLog, restoreStudy } from "../../../src/storage/eventLog/eventLog";
import { FakeStorage } from "../fakeStorage";
import { sampleGrades } from "./sampleEvents";

const { scheduling } = defaultSettings;
const open = (storage: FakeStorage, writer = "w") => openEventLog(storage, writer, "build");

/** A storage with a compacted log and its checkpoint. */
function storeCompacted(events: readonly Event[]): FakeStorage {
  const storage = new FakeStorage();
  const log = open(storage);
  log.append({ tabEvents: events, importedEvents: [] });
  log.read();
  log.compact(restoreStudy({ aliases: {}, events, problems: [] }, scheduling), scheduling);
  return storage;
}

describe("reading", () => {
  it("gives all events, and the problems of the rows", () => {
    const storage = new FakeStorage();
    const events = sampleGrades(2, "w");
    open(storage).append({ tabEvents: events, importedEvents: [] });
    storage.setItem("retrain.log.x.0", "invalid");
    storage.setItem("retrain.log.y.0", "9 newer");
    expect(open(storage).read()).toEqual({
      aliases: {},
      events,
      problems: [
        { type: "damaged", row: { key: "retrain.log.x.0", text: "invalid" }, readableCount: 0 },
        { type: "newer" },
      ],
    });
  });

  it("changes nothing; a damaged row is moved when it is quarantined", () => {
    const storage = new FakeStorage();
    const row = { key: "retrain.log.x.0", text: "invalid" };
    storage.setItem(row.key, row.text);
    const before = [...storage.map];
    const log = open(storage);
    log.read();
    expect([...storage.map]).toEqual(before);
    log.quarantine(row);
    expect([...storage.map]).toEqual([[`retrain.aside.${row.key}`, row.text]]);
    expect(log.read().problems).toEqual([]);
  });

  it("gives a checkpoint and the events after it", () => {
    const all = sampleGrades(603, "w");
    const storage = storeCompacted(all.slice(0, 600));
    const later = all.slice(600).map((event, seq): Event => ({ ...event, writer: "v", seq }));
    open(storage, "v").append({ tabEvents: later, importedEvents: [] });
    const { checkpoint, events } = open(storage).read();
    expect(checkpoint?.study.log.length).toBe(600);
    expect(events).toEqual(later);
  });
});

it("compacting makes few rows of many, and writes a checkpoint of the study", () => {
  const storage = storeCompacted(sampleGrades(600, "w"));
  expect([...storage.map.keys()]).toEqual(["retrain.segment.w.1", checkpointKey]);
});

it("compacting writes no checkpoint of a study with other events, though there are as many", () => {
  const events = sampleGrades(600, "w");
  const storage = new FakeStorage();
  const log = open(storage);
  log.append({ tabEvents: events, importedEvents: [] });
  const others = events.map((event, i): Event => (i === 300 ? { ...event, writer: "v" } : event));
  log.compact(restoreStudy({ aliases: {}, events: others, problems: [] }, scheduling), scheduling);
  expect([...storage.map.keys()]).toEqual(["retrain.segment.w.1"]);
});

describe("a restored study", () => {
  const all = sampleGrades(610, "w");
  const replayed = (by = scheduling) => replay(all, { scheduling: by, aliases: {} });
  const restore = (by = scheduling) => {
    const stored = open(storeCompacted(all.slice(0, 600))).read();
    expect(stored.checkpoint).toBeDefined();
    return restoreStudy({ ...stored, events: all.slice(600).toReversed() }, by);
  };

  it("is the checkpoint and the events after it, in whatever order these were read", () => {
    const study = restore();
    expect([...oldestFirst(study.log)]).toEqual(all);
    expect(study.cardStates).toEqual(replayed().cardStates);
  });

  it("is replayed from the start with other options", () => {
    const other = { ...scheduling, desiredRetention: 0.95 };
    expect(restore(other).cardStates).toEqual(replayed(other).cardStates);
    expect(replayed(other).cardStates).not.toEqual(replayed().cardStates);
  });

  it("without a checkpoint is a replay of the events", () => {
    const study = restoreStudy({ aliases: {}, events: all, problems: [] }, scheduling);
    expect(study).toEqual({ ...replayed(), log: createLog(all) });
  });
});
