/** Reads a table of an imported guide without links, row numbers, and empty rows and columns. */
import type { Table, TableCell } from "mdast";
import type { RichText } from "../../../domain/deck/content";
import { plainTextOf } from "../../../domain/deck/plainText";
import type { BlockContext } from "../../draft/blockContext";
import { textOf } from "../../imported/questionText";
import { convertText } from "../../markdown/inline";
import { lineOf } from "../../markdown/tree";
import { removeLinks } from "../../text/inlineText";
import { isIndexColumn } from "./importedTable";

/** `line`: of the source, from 1. */
export type ImportedRow = { readonly cells: readonly RichText[]; readonly line: number };

type ReadTable = { readonly head: readonly string[]; readonly rows: readonly ImportedRow[] };

export function readImportedTable(table: Table, context: BlockContext): ReadTable {
  const readCell = (cell: TableCell) => removeLinks(convertText(cell.children, context.draft.linkContext));
  const [headRow, ...bodyRows] = table.children;
  const head = (headRow?.children ?? []).map((cell) => plainTextOf(readCell(cell)));
  const cellsOf = ([subject, ...rest]: readonly TableCell[]): readonly RichText[] => [
    ...(subject ? [readCell(subject)] : []),
    ...rest.map((cell) => (isLinkCell(cell) ? [] : readCell(cell))),
  ];
  const rows = bodyRows
    .map((row): ImportedRow => ({ cells: cellsOf(row.children), line: lineOf(row, context.line) }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const columnOf = (column: number) => rows.map(({ cells }) => plainTextOf(cells[column] ?? []));
  const isKept = (title: string, column: number) =>
    column === 0
      ? !isIndexColumn(title, columnOf(0))
      : title.trim() !== "" || columnOf(column).some((text) => text !== "");
  const columns = head.flatMap((title, column) => (isKept(title, column) ? [column] : []));
  return {
    head: columns.map((column) => head[column] ?? ""),
    rows: rows.map(({ cells, line }) => ({ cells: columns.map((column) => cells[column] ?? []), line })),
  };
}

/** A cell of links that lead to other pages. */
const isLinkCell = ({ children }: TableCell): boolean =>
  children.some((node) => node.type === "link" && !node.url.startsWith("#")) &&
  children.every((node) => node.type === "link" || !/\p{L}{2}/u.test(textOf(node)));
