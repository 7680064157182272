/** Which rows make which pages of the log, so that a page can lie unread until somebody asks for it. */
import { type Event, type Page, inOrder, unionOf, unreadPage } from "../../domain/log";
import { checksum } from "./checksum";
import { type Row, readRow } from "./rows";

/** A row as it was, and what it was then. */
type Seen = readonly [key: string, sum: string];

/** What is known of a page without reading its rows. */
export type Covered = Omit<Page, "events"> & { readonly rows: readonly Seen[] };

/** Events that make a page worth its place in the list. */
const worthwhile = 512;

const seen = ({ key, text }: Row): Seen => [key, checksum(text)];

/** The rows of a cover, if each is there as it was; undefined if one isn't. */
export function rowsOf(covered: Covered, here: ReadonlyMap<string, string>): readonly Row[] | undefined {
  const rows = covered.rows.map(([key]) => ({ key, text: here.get(key) ?? "" }));
  return rows.every((row, i) => checksum(row.text) === covered.rows[i]?.[1]) ? rows : undefined;
}

/** A page of the log that reads its rows when it is asked for its events. */
export const pageOver = ({ length, first, last }: Covered, rows: readonly Row[]): Page =>
  unreadPage({ length, first, last }, () => unionOf(rows.flatMap(eventsWithin)));

const eventsWithin = (row: Row): readonly Event[] => {
  const read = readRow(row);
  return read?.as === "whole" ? read.value : [];
};

/**
 * A cover of all of these rows; undefined if one can't be read. What `before` covers and is still there as it was is not read
 * again, unless a row that has come since reaches into it.
 */
export function coverOf(all: readonly Row[], before: readonly Covered[]): readonly Covered[] | undefined {
  const here = new Map(all.map(({ key, text }) => [key, text]));
  const kept = before.filter((page) => rowsOf(page, here) !== undefined);
  const known = new Set(kept.flatMap(({ rows }) => rows.map(([key]) => key)));
  const made: Covered[] = [];
  for (const row of all) {
    if (known.has(row.key)) continue;
    if (readRow(row)?.as !== "whole") return undefined;
    made.push(...covering([row]));
  }
  const pages: Covered[] = [];
  for (const next of [...kept, ...made].sort((a, b) => inOrder(a.first, b.first))) {
    const last = pages.at(-1);
    const isApart = last && inOrder(last.last, next.first) < 0;
    if (!last || (isApart && last.length >= worthwhile)) pages.push(next);
    else pages.splice(-1, 1, ...(isApart ? joined(last, next) : merged(last, next, here)));
  }
  return pages;
}

const joined = (a: Covered, b: Covered): readonly Covered[] => [
  { rows: [...a.rows, ...b.rows], length: a.length + b.length, first: a.first, last: b.last },
];

const merged = (a: Covered, b: Covered, here: ReadonlyMap<string, string>): readonly Covered[] =>
  covering([...a.rows, ...b.rows].map(([key]) => ({ key, text: here.get(key) ?? "" })));

/** One page of these rows, or none of no events. */
function covering(rows: readonly Row[]): readonly Covered[] {
  const events = unionOf(rows.flatMap(eventsWithin));
  const [first] = events;
  const last = events.at(-1);
  return first && last
    ? [{ rows: rows.map(seen), length: events.length, first: stampOf(first), last: stampOf(last) }]
    : [];
}

const stampOf = ({ writer, seq, at, day }: Event) => ({ writer, seq, at, day });
