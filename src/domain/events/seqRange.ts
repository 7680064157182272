/** Ranges of sequence numbers: which events a restored backup contained. */
import { compareStrings } from "../text/compareStrings";
import { lowerBound } from "../collections/lowerBound";
import type { WriterId } from "../ids";
import type { EventMeta, RestoredEvent, SeqRange } from "./event";

/** Each restore's ranges by writer, sorted and without overlaps. */
const rangesByWriter = new WeakMap<readonly SeqRange[], ReadonlyMap<WriterId, readonly SeqRange[]>>();

function indexByWriter(ranges: readonly SeqRange[]): ReadonlyMap<WriterId, readonly SeqRange[]> {
  const cached = rangesByWriter.get(ranges);
  if (cached) return cached;
  const index = new Map<WriterId, SeqRange[]>();
  for (const range of ranges.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from)) {
    const writerRanges = index.get(range.writer) ?? [];
    const last = writerRanges.at(-1);
    if (last && last.to >= range.from)
      writerRanges[writerRanges.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else writerRanges.push(range);
    index.set(range.writer, writerRanges);
  }
  rangesByWriter.set(ranges, index);
  return index;
}

/** Whether a restore contained this event. A binary search, because a backup can have as many ranges as events. */
export function restoreIncludes(
  { ranges }: Pick<RestoredEvent, "ranges">,
  { writer, seq }: EventMeta,
): boolean {
  const writerRanges = indexByWriter(ranges).get(writer) ?? [];
  const range = writerRanges[lowerBound(writerRanges, ({ to }) => to - seq)];
  return range !== undefined && range.from <= seq;
}

/** The sequence ranges that cover exactly these events. */
export function toSeqRanges(events: readonly EventMeta[]): readonly SeqRange[] {
  const ranges: SeqRange[] = [];
  const sorted = events.toSorted((a, b) => compareStrings(a.writer, b.writer) || a.seq - b.seq);
  for (const { writer, seq } of sorted) {
    const last = ranges.at(-1);
    if (last?.writer === writer && last.to >= seq - 1) ranges[ranges.length - 1] = { ...last, to: seq };
    else ranges.push({ writer, from: seq, to: seq });
  }
  return ranges;
}
