/** Cards out of a comparison table: a fact a row, a card a column. */
import type { PhrasingContent, Table } from "mdast";
import { plain } from "../domain/words";
import { textOf } from "./blocks";
import { type Spot, addCard, factId, wantsCards } from "./draft";
import { unlinked } from "./inline";
import { marked, marksIn } from "./marks";
import { slug } from "./slug";
import { filled, paragraph } from "./template";

export function addTableCards(table: Table, spot: Spot): void {
  if (!wantsCards(spot)) return;
  const [head, ...rows] = table.children;
  const columns = head?.children.map((cell) => plain(textOf(cell.children, spot.draft.around))) ?? [];
  for (const { children: cells, position } of rows) {
    const [first, ...rest] = cells;
    if (!first) continue;
    const line = position?.start.line ?? spot.line;
    const marks = marked(marksOf(first.children, line, spot));
    if (marks.noCards) continue;
    const row = plain(textOf(first.children, spot.draft.around));
    const fact = factId(spot, marks, row);
    if (fact.endsWith("/")) continue;
    for (const [i, cell] of rest.entries()) {
      const column = columns[i + 1] ?? "";
      const answer = textOf(cell.children, spot.draft.around);
      if (column === "" || slug(column) === "" || answer.length === 0) continue;
      const front =
        spot.marks.ask === undefined
          ? [paragraph([{ type: "strong", children: [row] }, `: ${column.replace(/\?$/, "")}?`])]
          : filled(spot.marks.ask, { row, column });
      addCard(
        spot,
        fact,
        slug(column),
        { kind: "row", front, back: [paragraph(unlinked(answer))] },
        line,
        marks.was,
      );
    }
  }
}

const marksOf = (nodes: readonly PhrasingContent[], line: number, { draft }: Spot) =>
  nodes.flatMap((node) => (node.type === "html" ? marksIn(node.value, line, draft.complain) : []));
