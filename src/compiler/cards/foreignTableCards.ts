/** Cards from the tables of foreign guides: cheat-sheet rows both ways, comparisons by column, questions with answers. */
import type { RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { Table, TableCell } from "mdast";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { defaultCardOptions } from "../draft/cardOptions";
import { convertText } from "../markdown/inline";
import { lineOf } from "../markdown/tree";
import { isNameless } from "../text/ids";
import { capitalizeFirst, createParagraph, removeLinks } from "../text/inlineText";
import { slugify } from "../text/slug";
import { firstSentences } from "./condenseAnswer";
import { contextTitle } from "./foreignFronts";
import { type ForeignTable, classifyTable, isGenericRow, isIndexColumn, isUsableCell } from "./foreignTable";
import { addTermCards } from "./termCards";

/** More rows than these are data, not something to learn by heart. */
const maxRows = 60;
const maxSubjectWords = 8;

type Row = { readonly cells: readonly RichText[]; readonly line: number };

export function addForeignTableCards(table: Table, context: BlockContext): void {
  const { linkContext } = context.draft;
  const read = (cell: TableCell) => removeLinks(convertText(cell.children, linkContext));
  const [headRow, ...bodyRows] = table.children;
  let head = (headRow?.children ?? []).map((cell) => plainTextOf(read(cell)));
  let rows = bodyRows.map((row): Row => ({ cells: row.children.map(read), line: lineOf(row, context.line) }));
  if (
    isIndexColumn(
      head[0] ?? "",
      rows.map(({ cells: [first = []] }) => plainTextOf(first)),
    )
  ) {
    head = head.slice(1);
    rows = rows.map((row) => ({ ...row, cells: row.cells.slice(1) }));
  }
  const kind = classifyTable(
    head,
    rows.map(({ cells }) => cells.map(plainTextOf)),
  );
  if (kind === "none" || rows.length > maxRows) return;
  for (const row of rows) addRow(kind, head, row, context);
}

function addRow(
  kind: ForeignTable,
  head: readonly string[],
  { cells, line }: Row,
  context: BlockContext,
): void {
  const [subject = [], ...rest] = cells;
  const name = plainTextOf(subject).trim();
  const [first = []] = rest;
  if (name === "" || !isUsableCell(plainTextOf(first))) {
    if (kind !== "comparison" || name === "") return;
  }
  if (kind === "questions") {
    const fact = buildFactId(context, undefined, name, line);
    if (isNameless(fact)) return;
    addCard(context, {
      fact,
      side: "answer",
      content: {
        kind: "qa",
        front: [createParagraph(subject)],
        back: [createParagraph(firstSentences(first, 60))],
      },
      line,
    });
    return;
  }
  if (name.split(/\s+/).length > maxSubjectWords || isHead(name, head)) return;
  if (kind === "cheatSheet") {
    addTermCards({ name, meaning: first, options: defaultCardOptions, line }, context);
    return;
  }
  addComparison(name, head, rest, line, context);
}

/** "Feature | REST | gRPC": the columns are what is compared. */
const isAspectHead = (title: string) =>
  /^(?:|aspects?|features?|criteri(?:a|on)|propert(?:y|ies)|characteristics?|attributes?|parameters?|basis|points?|dimensions?|factors?|category|metric|topic|area|comparison|key|differences?|basis (?:of|for) .*)$/i.test(
    title.trim(),
  );

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]+(?:\s[a-z]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const isHead = (name: string, head: readonly string[]) => head.some((title) => title.trim() === name);

function addComparison(
  name: string,
  head: readonly string[],
  cells: readonly RichText[],
  line: number,
  context: BlockContext,
): void {
  const fact = buildFactId(context, undefined, name, line);
  if (isNameless(fact)) return;
  const about = contextTitle(context);
  const heading: RichText = isGenericRow(name) ? [...about, ", "] : [];
  const isAspectTable = isAspectHead(head[0] ?? "");
  const sides = new Set<string>();
  for (const [i, cell] of cells.entries()) {
    const title = (head[i + 1] ?? "").trim().replace(/[?？؟]$/, "");
    const side = slugify(title);
    if (side === "" || sides.has(side) || !isUsableCell(plainTextOf(cell))) continue;
    sides.add(side);
    addCard(context, {
      fact,
      side,
      content: {
        kind: "row",
        front: [
          createParagraph(
            isAspectTable
              ? [...about, ", ", { type: "strong", children: [title] }, `: ${lowerFirst(name)}?`]
              : [...heading, { type: "strong", children: [name] }, `: ${title}?`],
          ),
        ],
        back: [createParagraph(capitalizeFirst(firstSentences(cell, 40)))],
      },
      line,
    });
  }
}
