/** Which stored rows make up each log page, with checksums, so that a page is decoded only when it is needed. */
import { compareEvents, mergeEvents } from "../../../domain/events/event";
import { type LogPage, createLazyPage } from "../../../domain/events/log";
import { checksum } from "../codec/checksum";
import { type Row, completeEvents, decodeRow } from "../rows";

type RowChecksum = readonly [key: string, sum: string];

/** A page's length, first and last event, and the rows that contain its events. */
export type PageManifest = Omit<LogPage, "events"> & { readonly rows: readonly RowChecksum[] };

/** Shorter pages are joined with the next one. */
const minPageLength = 512;

/** The rows of a page, if all are unchanged. */
export function findUnchangedRows(
  manifest: PageManifest,
  textByKey: ReadonlyMap<string, string>,
): readonly Row[] | undefined {
  const rows = manifest.rows.map(([key]) => ({ key, text: textByKey.get(key) ?? "" }));
  return rows.every((row, i) => checksum(row.text) === manifest.rows[i]?.[1]) ? rows : undefined;
}

/** A page that decodes its rows when its events are first read. */
export const pageOfManifest = ({ length, first, last }: PageManifest, rows: readonly Row[]): LogPage =>
  createLazyPage({ length, first, last }, () => mergeEvents(rows.flatMap(completeEvents)));

/**
 * Builds the manifests of these rows; undefined if one is damaged or newer. Pages of `previous` whose rows are unchanged are
 * reused, unless a new row overlaps them.
 */
export function buildPageManifests(
  allRows: readonly Row[],
  previous: readonly PageManifest[],
): readonly PageManifest[] | undefined {
  const textByKey = new Map(allRows.map(({ key, text }) => [key, text]));
  const unchanged = previous.filter((page) => findUnchangedRows(page, textByKey) !== undefined);
  const knownKeys = new Set(unchanged.flatMap(({ rows }) => rows.map(([key]) => key)));
  const newRows = allRows.filter(({ key }) => !knownKeys.has(key));
  if (newRows.some((row) => decodeRow(row)?.type !== "complete")) return undefined;
  const added = newRows.flatMap((row) => manifestOfRows([row]));
  const pages: PageManifest[] = [];
  for (const next of [...unchanged, ...added].sort((a, b) => compareEvents(a.first, b.first))) {
    const last = pages.at(-1);
    const isApart = last && compareEvents(last.last, next.first) < 0;
    if (!last || (isApart && last.length >= minPageLength)) pages.push(next);
    else
      pages.splice(-1, 1, ...(isApart ? [concatenate(last, next)] : mergeOverlapping(last, next, textByKey)));
  }
  return pages;
}

const concatenate = (a: PageManifest, b: PageManifest): PageManifest => ({
  rows: [...a.rows, ...b.rows],
  length: a.length + b.length,
  first: a.first,
  last: b.last,
});

const mergeOverlapping = (
  a: PageManifest,
  b: PageManifest,
  textByKey: ReadonlyMap<string, string>,
): readonly PageManifest[] =>
  manifestOfRows([...a.rows, ...b.rows].map(([key]) => ({ key, text: textByKey.get(key) ?? "" })));

/** One page of these rows; none if they have no events. */
function manifestOfRows(rows: readonly Row[]): readonly PageManifest[] {
  const metas = mergeEvents(rows.flatMap(completeEvents)).map(({ writer, seq, timestamp, day }) => ({
    writer,
    seq,
    timestamp,
    day,
  }));
  const [first] = metas;
  const last = metas.at(-1);
  const sums = rows.map(({ key, text }): RowChecksum => [key, checksum(text)]);
  return first && last ? [{ rows: sums, length: metas.length, first, last }] : [];
}
