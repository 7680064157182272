/** Anki's plain-text export, `front<TAB>back` lines below `#separator:tab` and the like, and tables with the heads "question,answer", as `Q:` and `A:`. */
import { isAnswerWord, isQuestionWord } from "../labelWords";

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
/** Columns that are no part of an answer, by their names. */
const remarks = /^(?:tags?|guid|id|decks?|note ?types?|category|difficulty|level|source|topic)$/i;

const numberLines = (lines: readonly string[]): readonly NumberedLine[] =>
  lines.map((line, i) => ({ line, number: i + 1 }));

/** The lines of any other file stay as they are. */
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
  const named = options.get("separator") ?? "";
  const separator =
    named === "" ? guessSeparator(body) : (separators[named.toLowerCase()] ?? named.slice(0, 1));
  if (separator === undefined) return numberLines(lines);
  const rows = readRows(body.join("\n"), separator, start + 1);
  if (start === 0 && !isExport(rows)) return numberLines(lines);
  const [first] = rows;
  const hasHead = first !== undefined && isHead(first.fields);
  const names = hasHead ? first.fields : (options.get("columns")?.split(separator) ?? []);
  const cards = rows.slice(hasHead ? 1 : 0);
  const left = new Set(
    ["tags", "notetype", "deck", "guid"].map((name) => Number(options.get(`${name} column`) ?? 0) - 1),
  );
  const isText = options.get("html")?.toLowerCase() === "false";
  if (start === 0 && hasTags(cards)) left.add(2);
  return cards.flatMap(({ fields, number }) => {
    const kept = fields.filter((_, i) => !left.has(i) && !remarks.test(names[i]?.trim() ?? ""));
    return cardOf(kept.map((field) => fieldOf(field, isText))).map((line) => ({ line, number }));
  });
}

const guessSeparator = (body: readonly string[]): string | undefined => {
  const first = body.find((line) => line.trim() !== "") ?? "";
  if (first.includes("\t")) return "\t";
  const named = [",", ";"].find((each) => isHead(first.split(each)));
  const counts = new Set(body.filter((line) => line.trim() !== "").map((line) => line.split(";").length));
  return named ?? (counts.size === 1 && !counts.has(1) && body.length >= minLines ? ";" : undefined);
};

/** At least this many lines with as many semicolons each are no prose. */
const minLines = 5;

/** A third column that says the same again and again. */
const hasTags = (rows: readonly Row[]): boolean => {
  const last = rows.map(({ fields }) => fields[2]?.trim() ?? "");
  return (
    rows.length >= minLines &&
    rows.every(({ fields }) => fields.length === 3) &&
    new Set(last).size * 2 <= rows.length
  );
};

const isHead = ([front = "", back = ""]: readonly string[]): boolean => {
  const [asks, says] = [front, back].map((field) => field.replace(/"/g, "").trim());
  return (
    asks !== undefined &&
    says !== undefined &&
    (/^(?:front|questions?|term|word)$/i.test(asks) || isQuestionWord(asks)) &&
    (/^(?:back|answers?|definition|meaning)$/i.test(says) || isAnswerWord(says))
  );
};

/** Without a header: two fields on each line, the first of which is no bullet. */
const isExport = (rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows.every(
    ({ fields: [front = "", back = ""] }) =>
      /^\S/.test(front) && back.trim() !== "" && !/^(?:[-*+>#|]+|\d+[.)])\s*$/.test(front),
  );

/** A field in quotes may hold separators, line ends, and quotes that are doubled. */
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

/** Lists, code and tables stand on lines of their own. */
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
