/** When rows are compacted, which of them, and into segments of what size. */
import { type Event, compareEvents } from "../../../src/domain/events/event";
import { describe, expect, it } from "vitest";
import { planCompaction } from "../../../src/storage/eventLog/compaction";
import { createPause } from "../../../src/storage/eventLog/journal/journalComparison";
import { createRowEncoder } from "../../../src/storage/eventLog/rowEncoder";
import { type Row, completeEvents } from "../../../src/storage/eventLog/rows";
import { sampleGrades } from "./sampleEvents";

const eventRowsOf = (events: readonly Event[]): readonly Row[] =>
  events.map(createRowEncoder("w").toEventRow);

/** Each with `size` events of a writer of its own, oldest first. */
const segments = (count: number, size: number): readonly Row[] => {
  const { toSegment } = createRowEncoder("w");
  const all = sampleGrades(count * size);
  return Array.from({ length: count }, (_, i) =>
    toSegment(all.slice(i * size, (i + 1) * size).map((event, seq) => ({ ...event, writer: `w${i}`, seq }))),
  );
};

const sizes = (rows: readonly Row[]) => planCompaction(rows).map(({ events }) => events.length);
const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key).toSorted();

describe("event rows", () => {
  it.each([
    [127, []],
    [128, [128]],
    [1_024, [1_024]],
    // A batch of one row would only move it.
    [1_025, [1_024]],
    [1_026, [1_024, 2]],
  ])("%i of them make segments of %j events", (count, expected) => {
    expect(sizes(eventRowsOf(sampleGrades(count)))).toEqual(expected);
  });

  it("are in order in the segment, and each is removed once", () => {
    const eventRows = eventRowsOf(sampleGrades(200));
    const [compaction] = planCompaction(eventRows.toReversed());
    expect(compaction?.events).toEqual(eventRows.flatMap(completeEvents).toSorted(compareEvents));
    expect(compaction?.keys.toSorted()).toEqual(keysOf(eventRows));
  });

  it("that are damaged or of a newer version stay, and so do rows that aren't the log's", () => {
    const eventRows = eventRowsOf(sampleGrades(130));
    const others = [
      { key: "retrain.log.x.0", text: "damaged" },
      { key: "retrain.log.x.1", text: "9 newer" },
      { key: "retrain.settings", text: "{}" },
    ];
    expect(
      planCompaction([...others, ...eventRows])
        .flatMap(({ keys }) => keys)
        .toSorted(),
    ).toEqual(keysOf(eventRows));
  });
});

describe("short segments", () => {
  const eventRows = eventRowsOf(sampleGrades(128, "events"));

  it("of at most 16,000 characters are merged with event rows, longer ones are not", () => {
    const [short] = segments(1, 700);
    const [long] = segments(1, 1_000);
    if (!short || !long) throw new Error("no segments");
    expect(short.text.length).toBeLessThanOrEqual(16_000);
    expect(long.text.length).toBeGreaterThan(16_000);
    expect(sizes([short, ...eventRows])).toEqual([828]);
    expect(sizes([long, ...eventRows])).toEqual([128]);
  });

  it("stay while there are too few event rows", () => {
    expect(sizes([...segments(5, 100), ...eventRows.slice(1)])).toEqual([]);
  });
});

describe("segments of one size class", () => {
  it("are merged eight at a time, the oldest first", () => {
    const nine = segments(9, 1_000);
    expect(sizes(nine.slice(0, 7))).toEqual([]);
    expect(sizes(nine.slice(0, 8))).toEqual([8_000]);
    const [compaction] = planCompaction(nine.toReversed());
    expect(compaction?.keys.toSorted()).toEqual(keysOf(nine.slice(0, 8)));
  });

  it("are not merged with those of another", () => {
    const large = segments(4, 5_000);
    expect(large.every(({ text }) => text.length > 60_000 && text.length <= 480_000)).toBe(true);
    const small = segments(4, 1_000).map((row) => ({ ...row, key: `${row.key}s` }));
    expect(sizes([...large, ...small])).toEqual([]);
    expect(sizes(segments(8, 5_000))).toEqual([40_000]);
  });

  it("don't count if they are damaged", () => {
    const [first, ...others] = segments(8, 1_000);
    if (!first) throw new Error("no segment");
    expect(sizes([{ ...first, text: `${first.text.slice(0, -2)}~~` }, ...others])).toEqual([]);
  });
});

describe("rows for events", () => {
  const { toRows, toSegments } = createRowEncoder("w");

  it.each([
    [128, 128],
    [129, 1],
    [1_024, 1],
    [1_025, 2],
  ])("%i events take %i", (eventCount, rowCount) => {
    const events = sampleGrades(eventCount);
    const rows = toRows(events);
    expect(rows).toHaveLength(rowCount);
    expect(new Set(keysOf(rows)).size).toBe(rowCount);
    expect(rows.flatMap(completeEvents)).toEqual(events);
  });

  it("are none for no events", () => {
    expect([...toRows([]), ...toSegments([])]).toEqual([]);
  });
});

it("lets other work run after 40,000 characters, and again after as many", async () => {
  let turns = 0;
  const pause = createPause(() => {
    turns += 1;
    return Promise.resolve();
  });
  const turnsAfter = async (characters: number) => {
    await pause(characters);
    return turns;
  };
  expect(await turnsAfter(39_999)).toBe(0);
  expect(await turnsAfter(1)).toBe(1);
  expect(await turnsAfter(39_999)).toBe(1);
  expect(await turnsAfter(2)).toBe(2);
});
