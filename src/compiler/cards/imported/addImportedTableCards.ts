/** Cards from the tables of imported guides: two per cheat-sheet row, one per cell of a comparison, and questions with answers. */
import { endsInQuestionMark } from "../../text/endsInQuestionMark";
import type { RichText } from "../../../domain/deck/content";
import { plainTextOf } from "../../../domain/deck/plainText";
import type { Table } from "mdast";
import { addCard, buildFactId } from "../../draft/addCard";
import type { BlockContext } from "../../draft/blockContext";
import { defaultCardOptions } from "../../draft/cardOptions";
import { isNameless } from "../../text/ids";
import { capitalizeFirst, createParagraph } from "../../text/inlineText";
import { slugify } from "../../text/slug";
import { alternatives, wholeTextPattern } from "../../text/wordLists";
import { firstSentences } from "../condenseAnswer";
import { askMeaning, contextTitle, isAbout, rowContext, termContext } from "./importedFronts";
import {
  type ImportedTable,
  classifyTable,
  isMeaningHead,
  isSampleHead,
  isUsableCell,
  isCategoryColumn,
} from "./importedTable";
import { isMeaning } from "./importedTerms";
import { type ImportedRow, readImportedTable } from "./readImportedTable";
import { addTermCards } from "../termCards";

/** More rows than these are data, not something to learn by heart. */
const maxRows = 60;
const maxCheatSheetRows = 200;
const maxSameNames = 3;
/** Longest mean of words in the first column. Longer cells are statements about their column's head, not subjects of rows. */
const maxParallelWords = { two: 3, more: 5 };
const maxSubjectWords = 8;

export function addImportedTableCards(table: Table, context: BlockContext): void {
  const importedTable = readImportedTable(table, context);
  const { head } = importedTable;
  let { rows } = importedTable;
  const kind = classifyTable(
    head,
    rows.map(({ cells }) => cells.map(plainTextOf)),
  );
  if (
    kind === "none" ||
    rows.length > (kind === "cheatSheet" ? maxCheatSheetRows : maxRows) ||
    (kind === "comparison" && areParallel(head, rows, context))
  )
    return;
  if (kind === "comparison")
    rows = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, k) =>
        k > 0 && isCategoryColumn(rows.map(({ cells }) => plainTextOf(cells[k] ?? []))) ? [] : cell,
      ),
    }));
  const names = rows.map(({ cells: [first = []] }) => plainTextOf(first).trim());
  for (const [i, row] of rows.entries())
    // A name that many rows share names none of them.
    if (kind === "questions" || names.filter((name) => name === names[i]).length < maxSameNames)
      addRow(kind, head, row, context);
}

/** "Real DOM | Virtual DOM": each column makes statements about its head, and the rows have no subject. */
function areParallel(head: readonly string[], rows: readonly ImportedRow[], context: BlockContext): boolean {
  const [first = "", second = ""] = head;
  const title = plainTextOf(context.section.title);
  if (isAspectHead(first)) return false;
  const words = rows.map(({ cells: [cell = []] }) => plainTextOf(cell).split(/\s+/).length);
  const average = words.reduce((sum, count) => sum + count, 0) / rows.length;
  const isLong = average > maxParallelWords.two;
  return (
    average > maxParallelWords.more ||
    (head.length === 2 &&
      (isLong || /\b(?:differ(?:ences?|ent|s)?|vs\.?|versus|compar\w+|distinguish)\b/i.test(title))) ||
    (isAbout([title], first) && isAbout([title], second))
  );
}

function addRow(
  kind: ImportedTable,
  head: readonly string[],
  { cells, line }: ImportedRow,
  context: BlockContext,
): void {
  const [subject = [], ...rest] = cells;
  const name = plainTextOf(subject).trim();
  const [first = []] = rest;
  if (name === "" || (kind !== "comparison" && !isUsableCell(plainTextOf(first)))) return;
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
  if (name.split(/\s+/).length > maxSubjectWords || isHead(name, head) || endsInQuestionMark(name)) return;
  if (kind === "cheatSheet" && isAspectHead(head[0] ?? "") && head[0] !== "") {
    addAspect(name, first, line, context);
    return;
  }
  if (kind === "cheatSheet") {
    if (!isMeaning(first, name)) return;
    addTermCards(
      { name, meaning: first, options: defaultCardOptions, line },
      context,
      termContext(context) ?? contextTitle(context),
    );
    return;
  }
  addComparison(name, head, rest, line, context);
}

/** A column that says one thing about each row: "Purpose", "Example". */
const isAttributeHead = (title: string) => isMeaningHead(title) || attributeHead.test(title.trim());
const attributeHead = wholeTextPattern(alternatives`
  uses: examples?|use cases?|when(?: to use)?|best for|good for|tools?
  code: syntax|commands?|keywords?|returns?|functions?|types?|default|values?|range|formula
  meanings: notes?|meaning|mechanism|guarantees?|ensures|effect|result
  judgements: pros|cons|advantages?|disadvantages?|limitations?
  with a word before: .* (?:mechanism|keyword|command|examples?|functions?|equivalent|syntax|use case)
`);

/** A first column that holds aspects of what the other columns compare: "Feature | REST | gRPC". */
const isAspectHead = (title: string) => title.trim() === "" || aspectHead.test(title.trim());
const aspectHead = wholeTextPattern(alternatives`
  aspects: aspects?|features?|criteri(?:a|on)|propert(?:y|ies)|characteristics?|attributes?|parameters?
  comparisons: basis|points?|dimensions?|factors?|traits?|comparison|differences?|basis (?:of|for) .*
`);

/** Whether the columns are compared, and each row is an aspect of them. */
const isAspects = ([first = "", ...rest]: readonly string[], { section }: BlockContext): boolean =>
  rest.length > 1 &&
  !rest.some(isAttributeHead) &&
  (isAspectHead(first) || rest.every((title) => isAbout([plainTextOf(section.title)], title)));

/** A head that is only a symbol, such as "n =" or "f", is no question. */
const symbol = /^[^\p{L}]*\p{Ll}?[^\p{L}]*$/u;

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]+(?:\s[a-z]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const isHead = (name: string, head: readonly string[]) => head.some((title) => title.trim() === name);

/** "Property | Detail": each row states an aspect of the heading's subject. */
function addAspect(name: string, detail: RichText, line: number, context: BlockContext): void {
  const fact = buildFactId(context, undefined, name, line);
  if (isNameless(fact)) return;
  const prefix = rowContext(termContext(context) ?? contextTitle(context), [], name, true);
  const front = [createParagraph([...prefix, { type: "strong", children: [name] }, "?"])];
  const back = [createParagraph(capitalizeFirst(firstSentences(detail, 40)))];
  addCard(context, { fact, side: "detail", content: { kind: "row", front, back }, line });
}

function addComparison(
  name: string,
  head: readonly string[],
  cells: readonly RichText[],
  line: number,
  context: BlockContext,
): void {
  const fact = buildFactId(context, undefined, name, line);
  if (isNameless(fact)) return;
  const about = termContext(context) ?? contextTitle(context);
  const isAspectTable = isAspects(head, context);
  const prefix = rowContext(about, head.slice(1), name, isAspectTable);
  const comparisonQuestion = (title: string): RichText => {
    if (!isAspectTable && isMeaningHead(title)) return askMeaning(about, name);
    const [subject, aspect] = isAspectTable ? [title, name] : [name, title];
    return [...prefix, { type: "strong", children: [subject] }, `: ${lowerFirst(aspect)}?`];
  };
  const sides = new Set<string>();
  for (const [i, cell] of cells.entries()) {
    const title = (head[i + 1] ?? "").trim().replace(/[?？؟]$/, "");
    const side = slugify(title);
    const text = plainTextOf(cell);
    // A cell that repeats its column's title is only a tick.
    if (side === "" || sides.has(side) || !isUsableCell(text) || slugify(text) === side) continue;
    if (head.length > 2 && (isSampleHead(title) || symbol.test(title))) continue;
    sides.add(side);
    addCard(context, {
      fact,
      side,
      content: {
        kind: "row",
        front: [createParagraph(comparisonQuestion(title))],
        back: [createParagraph(capitalizeFirst(firstSentences(cell, 40)))],
      },
      line,
    });
  }
}
