/** The sequence ranges of a backup. */
import { expect, it } from "vitest";
import { restoreIncludes, toSeqRanges } from "../../../src/domain/events/seqRange";

const meta = (writer: string, seq: number) => ({ writer, seq, timestamp: 0, day: 0 });

it("covers consecutive events of one writer with one range, in any order", () => {
  expect(toSeqRanges([meta("a", 3), meta("b", 1), meta("a", 1), meta("a", 2), meta("a", 6)])).toEqual([
    { writer: "a", from: 1, to: 3 },
    { writer: "a", from: 6, to: 6 },
    { writer: "b", from: 1, to: 1 },
  ]);
  expect(toSeqRanges([meta("a", 1), meta("b", 2)])).toEqual([
    { writer: "a", from: 1, to: 1 },
    { writer: "b", from: 2, to: 2 },
  ]);
  expect(toSeqRanges([])).toEqual([]);
});

it("includes the first and the last event of a range, and none beside it", () => {
  const ranges = [
    { writer: "a", from: 8, to: 9 },
    { writer: "a", from: 2, to: 4 },
    { writer: "b", from: 6, to: 5 },
  ];
  const included = (writer: string) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((seq) => restoreIncludes({ ranges }, meta(writer, seq)));
  expect(included("a")).toEqual([2, 3, 4, 8, 9]);
  expect(included("b")).toEqual([]);
  expect(included("c")).toEqual([]);
});

it("joins ranges that overlap", () => {
  const ranges = [
    { writer: "a", from: 1, to: 9 },
    { writer: "a", from: 2, to: 4 },
    { writer: "a", from: 9, to: 11 },
  ];
  const included = [0, 1, 5, 9, 11, 12].filter((seq) => restoreIncludes({ ranges }, meta("a", seq)));
  expect(included).toEqual([1, 5, 9, 11]);
});
