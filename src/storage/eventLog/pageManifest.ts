/** Which rows make which pages of the log, so that a page can lie unread until somebody asks for it. */
import {
  type Event,
  type LogPage,
  compareEvents,
  mergeEvents,
  createLazyPage,
} from "../../domain/events/log";
import { checksum } from "./checksum";
import { type Row, decodeRow } from "./rows";

/** A row as it was, and what it was then. */
type RowChecksum = readonly [key: string, sum: string];

/** What is known of a page without reading its rows. */
export type PageManifest = Omit<LogPage, "events"> & { readonly rows: readonly RowChecksum[] };

/** Events that make a page worth its place in the list. */
const minPageLength = 512;

const checksumRow = ({ key, text }: Row): RowChecksum => [key, checksum(text)];

/** The rows of a cover, if each is there as it was; undefined if one isn't. */
export function findUnchangedRows(
  manifest: PageManifest,
  textByKey: ReadonlyMap<string, string>,
): readonly Row[] | undefined {
  const rows = manifest.rows.map(([key]) => ({ key, text: textByKey.get(key) ?? "" }));
  return rows.every((row, i) => checksum(row.text) === manifest.rows[i]?.[1]) ? rows : undefined;
}

/** A page of the log that reads its rows when it is asked for its events. */
export const pageOfManifest = ({ length, first, last }: PageManifest, rows: readonly Row[]): LogPage =>
  createLazyPage({ length, first, last }, () => mergeEvents(rows.flatMap(readEvents)));

const readEvents = (row: Row): readonly Event[] => {
  const decoded = decodeRow(row);
  return decoded?.type === "complete" ? decoded.value : [];
};

/**
 * A cover of all of these rows; undefined if one can't be read. What `before` covers and is still there as it was is not read
 * again, unless a row that has come since reaches into it.
 */
export function buildPageManifests(
  allRows: readonly Row[],
  previous: readonly PageManifest[],
): readonly PageManifest[] | undefined {
  const textByKey = new Map(allRows.map(({ key, text }) => [key, text]));
  const unchanged = previous.filter((page) => findUnchangedRows(page, textByKey) !== undefined);
  const knownKeys = new Set(unchanged.flatMap(({ rows }) => rows.map(([key]) => key)));
  const added: PageManifest[] = [];
  for (const row of allRows) {
    if (knownKeys.has(row.key)) continue;
    if (decodeRow(row)?.type !== "complete") return undefined;
    added.push(...manifestOfRows([row]));
  }
  const pages: PageManifest[] = [];
  for (const next of [...unchanged, ...added].sort((a, b) => compareEvents(a.first, b.first))) {
    const last = pages.at(-1);
    const isApart = last && compareEvents(last.last, next.first) < 0;
    if (!last || (isApart && last.length >= minPageLength)) pages.push(next);
    else
      pages.splice(-1, 1, ...(isApart ? concatenate(last, next) : mergeOverlapping(last, next, textByKey)));
  }
  return pages;
}

const concatenate = (a: PageManifest, b: PageManifest): readonly PageManifest[] => [
  { rows: [...a.rows, ...b.rows], length: a.length + b.length, first: a.first, last: b.last },
];

const mergeOverlapping = (
  a: PageManifest,
  b: PageManifest,
  textByKey: ReadonlyMap<string, string>,
): readonly PageManifest[] =>
  manifestOfRows([...a.rows, ...b.rows].map(([key]) => ({ key, text: textByKey.get(key) ?? "" })));

/** One page of these rows, or none of no events. */
function manifestOfRows(rows: readonly Row[]): readonly PageManifest[] {
  const events = mergeEvents(rows.flatMap(readEvents));
  const [first] = events;
  const last = events.at(-1);
  return first && last
    ? [{ rows: rows.map(checksumRow), length: events.length, first: metaOf(first), last: metaOf(last) }]
    : [];
}

const metaOf = ({ writer, seq, timestamp, day }: Event) => ({ writer, seq, timestamp, day });
