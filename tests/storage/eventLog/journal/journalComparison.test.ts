/** The journal and the log: what each of them lacks, and what is written to the journal. */
import { describe, expect, it } from "vitest";
import { type Event, eventIdOf } from "../../../../src/domain/events/event";
import { createLog, createLogFromPages, emptyLog } from "../../../../src/domain/events/log";
import type { Journal } from "../../../../src/storage/eventLog/journal/journal";
import {
  type JournalComparison,
  compareWithJournal,
  writeMissingEvents,
} from "../../../../src/storage/eventLog/journal/journalComparison";
import { createRowEncoder } from "../../../../src/storage/eventLog/rowEncoder";
import { type Row, completeEvents } from "../../../../src/storage/eventLog/rows";
import { encodeSegment } from "../../../../src/storage/eventLog/codec/segmentCodec";
import { sampleGrades } from "../sampleEvents";

const encoder = createRowEncoder("me");
const noPause = async () => undefined;

/** A journal in memory that records its calls. */
function createFakeJournal(rows: readonly Row[] = [], unreadableKeys: readonly string[] = []) {
  const written: (readonly Row[])[] = [];
  const quarantined: (readonly [Row, readonly Row[]])[] = [];
  const journal: Journal = {
    readRows: async () => ({ rows, unreadableKeys }),
    readText: async () => undefined,
    writeRows: async (added) => void written.push(added),
    quarantine: async (row, replacement) => void quarantined.push([row, replacement]),
    listQuarantined: async () => [],
    compact: async () => undefined,
    loss: () => undefined,
    close: () => undefined,
  };
  return { journal, written, quarantined };
}

const compare = (journal: Journal, known: readonly Event[] = []) =>
  compareWithJournal(journal, createLog(known), encoder, noPause);

describe("reading the journal", () => {
  const events = sampleGrades(3, "w");

  it("finds all its events, and those that the log lacks", async () => {
    const rows = events.map(encoder.toEventRow);
    const { ids, missingLocally, ...rest } = await compare(
      createFakeJournal(rows, ["odd"]).journal,
      events.slice(0, 2),
    );
    expect([...ids]).toEqual(events.map(eventIdOf));
    expect(missingLocally).toEqual(events.slice(2));
    expect(rest).toEqual({ damagedRows: [], newerKeys: [], unreadableKeys: ["odd"] });
  });

  it("quarantines a damaged event row, and puts nothing in its place", async () => {
    const row = { key: "retrain.log.w.0", text: "damaged" };
    const { journal, quarantined } = createFakeJournal([row]);
    expect((await compare(journal)).damagedRows).toEqual([row]);
    expect(quarantined).toEqual([[row, []]]);
  });

  it("quarantines a damaged segment, and puts the events that can be read in its place", async () => {
    const all = sampleGrades(65, "w");
    const row = { key: "retrain.segment.w.1", text: encodeSegment(all).replace(/;[^;]*;/, ";x;") };
    const { journal, quarantined } = createFakeJournal([row]);
    const { ids, missingLocally } = await compare(journal);
    expect([...ids]).toEqual(["w.64"]);
    expect(missingLocally).toEqual(all.slice(64));
    expect(quarantined[0]?.[1].flatMap(completeEvents)).toEqual(all.slice(64));
  });

  it("leaves rows of a newer version, and rows that aren't the log's", async () => {
    const rows = [
      { key: "retrain.log.w.0", text: "9 newer" },
      { key: "other", text: "text" },
    ];
    const { journal, quarantined } = createFakeJournal(rows);
    expect(await compare(journal)).toEqual({
      ids: new Set(),
      missingLocally: [],
      damagedRows: [],
      newerKeys: ["retrain.log.w.0"],
      unreadableKeys: [],
    });
    expect(quarantined).toEqual([]);
  });

  it("pauses after a certain amount of decoded text", async () => {
    const rows = events.map(encoder.toEventRow);
    const pauses: number[] = [];
    await compareWithJournal(createFakeJournal(rows).journal, emptyLog, encoder, async (characters) => {
      pauses.push(characters);
    });
    expect(pauses).toEqual(rows.map(({ text }) => text.length));
  });
});

describe("writing to the journal", () => {
  const nothing: JournalComparison = {
    ids: new Set(),
    missingLocally: [],
    damagedRows: [],
    newerKeys: [],
    unreadableKeys: [],
  };
  async function write(
    events: readonly Event[],
    comparison: Partial<JournalComparison> = {},
    elsewhere: readonly Event[] = [],
  ) {
    const { journal, written } = createFakeJournal();
    const log = createLog(events);
    const hasWritten = await writeMissingEvents(
      journal,
      log,
      { ...nothing, ...comparison },
      elsewhere,
      encoder,
      noPause,
    );
    return { hasWritten, batches: written.map((rows) => rows.flatMap(completeEvents)), rows: written.flat() };
  }

  it("adds missing events that no other tab writes", async () => {
    const events = sampleGrades(4, "w");
    const ids = new Set(events.slice(0, 1).map(eventIdOf));
    const { hasWritten, rows } = await write(events, { ids }, events.slice(3));
    expect(hasWritten).toBe(true);
    expect(rows).toEqual(events.slice(1, 3).map(encoder.toEventRow));
  });

  it("reports that there was nothing to add", async () => {
    const events = sampleGrades(600, "w");
    const ids = new Set(events.map(eventIdOf));
    expect(await write(events, { ids })).toEqual({ hasWritten: false, batches: [], rows: [] });
    expect(await write(events, {}, events)).toMatchObject({ hasWritten: false });
    expect(await write([])).toMatchObject({ hasWritten: false });
  });

  it("takes a thousand events at a time, and the rest at the end", async () => {
    const events = sampleGrades(1_600, "w");
    const { batches } = await write(events);
    expect(batches.map(({ length }) => length)).toEqual([1_024, 576]);
    expect(batches.flat()).toEqual(events);
  });

  it("takes a page of any length: 200,000 events in rows that overlap", async () => {
    const events = sampleGrades(200_000, "w");
    const [first] = events;
    const last = events.at(-1);
    if (!first || !last) throw new Error("no events");
    const log = createLogFromPages([{ length: events.length, first, last, events }]);
    const written: Row[] = [];
    const journal: Journal = {
      ...createFakeJournal().journal,
      writeRows: async (rows) => {
        for (const row of rows) written.push(row);
      },
    };
    expect(await writeMissingEvents(journal, log, nothing, [], encoder, noPause)).toBe(true);
    expect(written).toHaveLength(Math.ceil(events.length / 1_024));
  });

  it.each([
    ["a newer version's row", { newerKeys: ["retrain.log.w.1"] }],
    ["a row that can't be read", { unreadableKeys: ["retrain.log.w.1"] }],
  ])("never overwrites %s: the events are kept in a segment", async (_, comparison) => {
    const events = sampleGrades(2, "w");
    const { rows, batches } = await write(events, comparison);
    expect(rows.map(({ key }) => key)).toEqual([expect.stringMatching(/^retrain\.segment\.me\./)]);
    expect(batches.flat()).toEqual(events);
  });

  it("writes event rows despite other rows of a newer version", async () => {
    const { rows } = await write(sampleGrades(2, "w"), { newerKeys: ["retrain.log.x.1"] });
    expect(rows).toHaveLength(2);
  });
});
