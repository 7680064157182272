/** Cards from tables: a fact for each row, a card for each column. */
import { plainTextOf } from "../../domain/deck/plainText";
import { tiers } from "../../domain/deck/tier";
import type { Table, TableCell } from "mdast";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { addImportedTableCards } from "./imported/addImportedTableCards";
import { type CardOptions, takeOptions } from "../draft/cardOptions";
import { convertText } from "../markdown/inline";
import { type MarkName, marksOf, takeMarks } from "../markdown/marks";
import { flattenTree, lineOf } from "../markdown/tree";
import { fillTemplate } from "../text/fillTemplate";
import { isNameless } from "../text/ids";
import { capitalizeFirst, createParagraph, removeLinks } from "../text/inlineText";
import { slugify } from "../text/slug";

type Column = { readonly title: string; readonly side: string; readonly options: CardOptions };

/** In the head of a column. */
const columnMarks: readonly MarkName[] = ["id", "ask", "no cards", ...tiers];
/** In the first cell of a row. */
const rowMarks: readonly MarkName[] = ["id", "ask", "no cards", "tags", ...tiers];

export function addTableCards(table: Table, context: BlockContext): void {
  const { draft, marks } = context;
  if (!context.allowsCards) {
    takeMarks(marksOf(flattenTree(table), draft.marks), draft.marks);
    return;
  }
  if (context.isReadAsImported) {
    addImportedTableCards(table, context);
    return;
  }
  const cellText = (cell: TableCell) => plainTextOf(convertText(cell.children, draft.linkContext));
  const readOptions = (cell: TableCell, names: readonly MarkName[]) =>
    takeOptions(marksOf(cell.children, draft.marks), names, draft.marks);
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).slice(1).map((cell): Column => {
    const options = readOptions(cell, columnMarks);
    return { title: cellText(cell), side: options.id ?? slugify(cellText(cell)), options };
  });
  for (const row of rows) {
    const [first, ...cells] = row.children;
    if (!first) continue;
    const options = readOptions(first, rowMarks);
    const title = cellText(first);
    const fact = buildFactId(context, options.id, title, lineOf(row, context.line));
    if (options.hasNoCards || isNameless(fact)) continue;
    for (const [i, cell] of cells.entries()) {
      const column = columns[i];
      const answer = convertText(cell.children, draft.linkContext);
      if (!column || column.side === "" || column.options.hasNoCards || answer.length === 0) continue;
      const ask = options.ask ?? column.options.ask ?? takeOptions(marks, ["ask"], draft.marks).ask;
      const front =
        ask === undefined
          ? [
              createParagraph([
                { type: "strong", children: [title] },
                `: ${column.title.replace(/[?？؟]$/, "")}?`,
              ]),
            ]
          : fillTemplate(ask, { row: title, column: column.title });
      const back = [createParagraph(capitalizeFirst(removeLinks(answer)))];
      addCard(context, {
        fact,
        side: column.side,
        content: { kind: "row", front, back },
        line: lineOf(row, context.line),
        tags: options.tags,
        tiers: [options.tiers, column.options.tiers],
      });
    }
  }
}
