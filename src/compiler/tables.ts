/** Cards out of a comparison table: a fact a row, a card a column. */
import type { Table, TableCell } from "mdast";
import { plain } from "../domain/words";
import { textOf } from "./blocks";
import { type Spot, addCard, factId, formers, lastPart, wantsCards } from "./draft";
import { unlinked } from "./inline";
import { type Marks, marked, take } from "./marks";
import { slug } from "./slug";
import { filled, paragraph, sentence } from "./template";

type Column = { readonly words: string; readonly side: string; readonly marks: Marks };

export function addTableCards(table: Table, spot: Spot): void {
  const { draft } = spot;
  const words = (cell: TableCell) => plain(textOf(cell.children, draft.around));
  const marks = (cell: TableCell) => marked(take(cell.children, draft.untaken));
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).map((cell): Column => {
    const own = marks(cell);
    return { words: words(cell), side: own.id ?? slug(words(cell)), marks: own };
  });
  for (const { children: cells, position } of rows) {
    const [first, ...rest] = cells;
    if (!first) continue;
    const line = position?.start.line ?? spot.line;
    const own = marks(first);
    const row = words(first);
    const fact = factId(spot, own, row);
    if (own.noCards || !wantsCards(spot) || fact.endsWith("/")) continue;
    const tagged = { ...spot, marks: { ...spot.marks, tags: [...spot.marks.tags, ...own.tags] } };
    for (const [i, cell] of rest.entries()) {
      const column = columns[i + 1];
      const answer = textOf(cell.children, draft.around);
      if (!column || column.side === "" || column.marks.noCards || answer.length === 0) continue;
      const ask = own.ask ?? column.marks.ask ?? spot.marks.ask;
      const front =
        ask === undefined
          ? [paragraph([{ type: "strong", children: [row] }, `: ${column.words.replace(/\?$/, "")}?`])]
          : filled(ask, { row, column: column.words });
      const card = { kind: "row", front, back: [paragraph(sentence(unlinked(answer)))] } as const;
      addCard(tagged, fact, column.side, card, line, formers(own.was, spot), column.marks.was.map(lastPart));
    }
  }
}
