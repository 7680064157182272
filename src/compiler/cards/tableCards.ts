/** Cards out of a comparison table: a fact a row, a card a column. */
import type { Table, TableCell } from "mdast";
import { plainTextOf } from "../../domain/plainText";
import { convertText } from "../markdown/blocks";
import {
  type BlockContext,
  addCard,
  buildFactId,
  resolveFormerNames,
  lastSegment,
  allowsCards,
} from "../draft/chapterDraft";
import { removeLinks } from "../markdown/inline";
import { type CardOptions, toCardOptions, takeMarks } from "../markdown/marks";
import { slugify } from "../text/slug";
import { fillTemplate, createParagraph, capitalizeFirst } from "../text/questionText";

type Column = { readonly title: string; readonly side: string; readonly options: CardOptions };

export function addTableCards(table: Table, context: BlockContext): void {
  const { draft } = context;
  const cellText = (cell: TableCell) => plainTextOf(convertText(cell.children, draft.linkContext));
  const options = (cell: TableCell) => toCardOptions(takeMarks(cell.children, draft.unusedMarks));
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).map((cell): Column => {
    const cellOptions = options(cell);
    return { title: cellText(cell), side: cellOptions.id ?? slugify(cellText(cell)), options: cellOptions };
  });
  for (const { children: cells, position } of rows) {
    const [first, ...rest] = cells;
    if (!first) continue;
    const line = position?.start.line ?? context.line;
    const cellOptions = options(first);
    const row = cellText(first);
    const fact = buildFactId(context, cellOptions, row);
    if (cellOptions.noCards || !allowsCards(context) || fact.endsWith("/")) continue;
    const taggedContext = {
      ...context,
      options: { ...context.options, tags: [...context.options.tags, ...cellOptions.tags] },
    };
    for (const [i, cell] of rest.entries()) {
      const column = columns[i + 1];
      const answer = convertText(cell.children, draft.linkContext);
      if (!column || column.side === "" || column.options.noCards || answer.length === 0) continue;
      const ask = cellOptions.ask ?? column.options.ask ?? context.options.ask;
      const front =
        ask === undefined
          ? [createParagraph([{ type: "strong", children: [row] }, `: ${column.title.replace(/\?$/, "")}?`])]
          : fillTemplate(ask, { row, column: column.title });
      const card = {
        kind: "row",
        front,
        back: [createParagraph(capitalizeFirst(removeLinks(answer)))],
      } as const;
      addCard(
        taggedContext,
        fact,
        column.side,
        card,
        line,
        resolveFormerNames(cellOptions.formerNames, context),
        column.options.formerNames.map(lastSegment),
      );
    }
  }
}
