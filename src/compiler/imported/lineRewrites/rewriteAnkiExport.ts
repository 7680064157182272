/** Rewrites Anki's plain-text export, `front<TAB>back` lines below `#separator:tab`, and CSV tables with the heads "question,answer", to `Q:` and `A:`. */
import { isAnswerWord, isQuestionWord } from "../labelWords";

/** A line of rewritten text, and the number of its line in the source, from 1. */
export type NumberedLine = { readonly line: string; readonly number: number };
type Row = { readonly fields: readonly string[]; readonly number: number };

const header =
  /^#\s*(separator|html|tags|columns|notetype|deck|guid|(?:tags|notetype|deck|guid) column)\s*:(.*)$/i;
const separators: Readonly<Record<string, string>> = {
  tab: "\t",
  "\\t": "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
  colon: ":",
  space: " ",
};
/** Names of columns that are no part of an answer. */
const remarks = /^(?:tags?|guid|id|decks?|note ?types?|category|difficulty|level|source|topic)$/i;

const numberLines = (lines: readonly string[]): readonly NumberedLine[] =>
  lines.map((line, i) => ({ line, number: i + 1 }));

/** Lines of other files are only numbered. */
export function rewriteAnkiExport(lines: readonly string[]): readonly NumberedLine[] {
  const count = Math.max(
    lines.findIndex((line) => !line.startsWith("#")),
    0,
  );
  const options = new Map(
    lines.slice(0, count).flatMap((line) => {
      const [, name, value = ""] = header.exec(line) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), value.trim()]];
    }),
  );
  const start = options.size > 0 ? count : 0;
  const body = lines.slice(start);
  const separatorName = options.get("separator") ?? "";
  const separator =
    separatorName === ""
      ? guessSeparator(body)
      : (separators[separatorName.toLowerCase()] ?? separatorName.slice(0, 1));
  if (separator === undefined) return numberLines(lines);
  const rows = readRows(body.join("\n"), separator, start + 1);
  if (start === 0 && !isExport(rows)) return numberLines(lines);
  const [first] = rows;
  const hasHead = first !== undefined && isHead(first.fields);
  const names = hasHead ? first.fields : (options.get("columns")?.split(separator) ?? []);
  const cards = rows.slice(hasHead ? 1 : 0);
  const omittedColumns = new Set(
    ["tags", "notetype", "deck", "guid"].map((name) => Number(options.get(`${name} column`) ?? 0) - 1),
  );
  const isText = options.get("html")?.toLowerCase() === "false";
  if (start === 0 && hasTags(cards)) omittedColumns.add(2);
  return cards.flatMap(({ fields, number }) => {
    const shownFields = fields.filter(
      (_, i) => !omittedColumns.has(i) && !remarks.test(names[i]?.trim() ?? ""),
    );
    return cardOf(shownFields.map((field) => fieldOf(field, isText))).map((line) => ({ line, number }));
  });
}

const guessSeparator = (body: readonly string[]): string | undefined => {
  const first = body.find((line) => line.trim() !== "") ?? "";
  if (first.includes("\t")) return "\t";
  const separatorOfHead = [",", ";"].find((each) => isHead(first.split(each)));
  const counts = new Set(body.filter((line) => line.trim() !== "").map((line) => line.split(";").length));
  return (
    separatorOfHead ?? (counts.size === 1 && !counts.has(1) && body.length >= minLines ? ";" : undefined)
  );
};

/** At least this many lines with as many semicolons each are no prose. */
const minLines = 5;

/** Whether the third of three columns is one of tags: it has few values, which are repeated. */
const hasTags = (rows: readonly Row[]): boolean => {
  const last = rows.map(({ fields }) => fields[2]?.trim() ?? "");
  return (
    rows.length >= minLines &&
    rows.every(({ fields }) => fields.length === 3) &&
    new Set(last).size * 2 <= rows.length
  );
};

const isHead = ([front = "", back = ""]: readonly string[]): boolean => {
  const unquote = (field: string) => field.replace(/"/g, "").trim();
  const [frontName, backName] = [unquote(front), unquote(back)];
  return (
    (/^(?:front|questions?|term|word)$/i.test(frontName) || isQuestionWord(frontName)) &&
    (/^(?:back|answers?|definition|meaning)$/i.test(backName) || isAnswerWord(backName))
  );
};

/** Whether lines without a header are an export: each has two fields, and the first is no bullet. */
const isExport = (rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows.every(
    ({ fields: [front = "", back = ""] }) =>
      /^\S/.test(front) && back.trim() !== "" && !/^(?:[-*+>#|]+|\d+[.)])\s*$/.test(front),
  );

/** Parses CSV: a quoted field may hold separators, line ends, and doubled quotes. */
function readRows(text: string, separator: string, firstLine: number): readonly Row[] {
  const mark = separator.replace(/[\\^$.|]/, "\\$&");
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\n]*))(${mark}|\\n|$)`, "gy");
  const rows: Row[] = [];
  let fields: string[] = [];
  let number = firstLine;
  let line = firstLine;
  for (const [whole, quoted, plain = "", end] of text.matchAll(field)) {
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split("\n").length - 1;
    if (end === separator) continue;
    if (fields.some((each) => each.trim() !== "")) rows.push({ fields, number });
    fields = [];
    number = line;
  }
  return rows;
}

/** Puts HTML lists, code and tables on lines of their own, and drops sounds and empty lines at the ends. */
const fieldOf = (field: string, isText: boolean): string =>
  (isText
    ? field.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    : field.replace(/<(?:ul|ol|dl|pre|table)\b/gi, "\n\n$&").replace(/<\/(?:ul|ol|dl|pre|table)>/gi, "$&\n\n")
  )
    .replace(/\[sound:[^\]]*\]/g, "")
    .replace(/^(?:\s|&nbsp;|<br\s*\/?>)+|(?:\s|&nbsp;|<br\s*\/?>)+$/gi, "");

function cardOf([front = "", ...more]: readonly string[]): readonly string[] {
  const back = more.filter((field) => field !== "");
  if (/\{\{c\d+::/.test(front)) return ["", ...front.split("\n"), ""];
  if (front === "" || back.length === 0) return [];
  return ["", ...`Q: ${front}\n\nA: ${back.join("\n\n")}`.split("\n"), ""];
}
