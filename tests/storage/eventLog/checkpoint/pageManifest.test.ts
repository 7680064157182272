/** Which rows make a page: rows that overlap make one, short pages are joined, and pages of unchanged rows are reused. */
import { describe, expect, it } from "vitest";
import type { Event } from "../../../../src/domain/events/event";
import {
  type PageManifest,
  buildPageManifests,
  findUnchangedRows,
  pageOfManifest,
} from "../../../../src/storage/eventLog/checkpoint/pageManifest";
import { encodeSegment } from "../../../../src/storage/eventLog/codec/segmentCodec";
import type { Row } from "../../../../src/storage/eventLog/rows";
import { sampleGrades } from "../sampleEvents";

const all = sampleGrades(2_000);
const segment = (name: string, events: readonly Event[]): Row => ({
  key: `retrain.segment.w.${name}`,
  text: encodeSegment(events),
});
const build = (rows: readonly Row[], previous: readonly PageManifest[] = []) => {
  const pages = buildPageManifests(rows, previous);
  if (!pages) throw new Error("no pages");
  return pages;
};
/** The rows of each page by the last letter of their key, and its length. */
const shapeOf = (pages: readonly PageManifest[]) =>
  pages.map(({ rows, length }) => [rows.map(([key]) => key.at(-1)).join(""), length]);
const texts = (rows: readonly Row[]) => new Map(rows.map(({ key, text }) => [key, text]));

describe("pages of rows", () => {
  it.each([
    [511, [["ab", 1_022]]],
    [
      512,
      [
        ["a", 512],
        ["b", 512],
      ],
    ],
  ])("of %i events each are %j", (size, expected) => {
    const rows = [segment("b", all.slice(size, 2 * size)), segment("a", all.slice(0, size))];
    const pages = build(rows);
    expect(shapeOf(pages)).toEqual(expected);
    expect(pages[0]?.first).toEqual(metaOf(all[0]));
    expect(pages.at(-1)?.last).toEqual(metaOf(all[2 * size - 1]));
  });

  it("that overlap are one, with each event once", () => {
    const rows = [segment("a", all.slice(0, 600)), segment("b", all.slice(500, 1_200))];
    const [page, ...others] = build(rows);
    expect([page?.length, others]).toEqual([1_200, []]);
    expect(page && pageOfManifest(page, rows).events).toEqual(all.slice(0, 1_200));
  });

  it("that share only their last and first event overlap", () => {
    expect(shapeOf(build([segment("a", all.slice(0, 600)), segment("b", all.slice(599, 1_200))]))).toEqual([
      ["ab", 1_200],
    ]);
  });

  it("have none for a segment without events", () => {
    expect(shapeOf(build([segment("a", []), segment("b", all.slice(0, 600))]))).toEqual([["b", 600]]);
    expect(build([])).toEqual([]);
  });

  it.each([
    ["damaged", "invalid"],
    ["newer", "9 something"],
  ])("can't be made with a row that is %s", (_, text) => {
    const rows = [segment("a", all.slice(0, 600)), { key: "retrain.log.w.0", text }];
    expect(buildPageManifests(rows, [])).toBeUndefined();
  });

  it("can't be made of a row that isn't the log's", () => {
    expect(buildPageManifests([{ key: "retrain.settings", text: "{}" }], [])).toBeUndefined();
  });
});

describe("earlier pages", () => {
  const rows = [segment("a", all.slice(0, 600)), segment("b", all.slice(600, 1_200))];
  const previous = build(rows);

  it("are reused while their rows are unchanged, without reading these again", () => {
    const [first, second] = build([...rows, segment("c", all.slice(1_200, 1_800))], previous);
    expect(first).toBe(previous[0]);
    expect(second).toBe(previous[1]);
  });

  it("are made again where a row has changed", () => {
    const changed = [rows[0], segment("b", all.slice(600, 1_300))].filter((row) => row !== undefined);
    const pages = build(changed, previous);
    expect(pages[0]).toBe(previous[0]);
    expect(shapeOf(pages)).toEqual([
      ["a", 600],
      ["b", 700],
    ]);
  });

  it("are left out where a row was removed", () => {
    expect(shapeOf(build(rows.slice(1), previous))).toEqual([["b", 600]]);
  });

  it("are joined with a new row that overlaps them", () => {
    expect(shapeOf(build([...rows, segment("c", all.slice(1_100, 1_400))], previous))).toEqual([
      ["a", 600],
      ["bc", 800],
    ]);
  });

  it("are found by the checksums of all their rows", () => {
    const [manifest] = build([segment("a", all.slice(0, 300)), segment("b", all.slice(300, 600))]);
    if (!manifest) throw new Error("no page");
    const [a, b] = [segment("a", all.slice(0, 300)), segment("b", all.slice(300, 600))];
    expect(findUnchangedRows(manifest, texts([b, a]))).toEqual([a, b]);
    expect(findUnchangedRows(manifest, texts([a, { ...b, text: `${b.text} ` }]))).toBeUndefined();
    expect(findUnchangedRows(manifest, texts([b]))).toBeUndefined();
  });
});

const metaOf = (event: Event | undefined) =>
  event && { writer: event.writer, seq: event.seq, timestamp: event.timestamp, day: event.day };
