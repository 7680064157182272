/** Comma-separated values as RFC 4180 has them: quoted fields may hold commas, quotes (doubled) and line ends. */

/** One record per row, by the names of the first row. A row of another length is an error that names its place. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ""));
  return rows.map((row, i) => {
    if (row.length !== names.length) {
      throw new Error(`Record ${i + 1} has ${row.length} fields, and the first row names ${names.length}.`);
    }
    return Object.fromEntries(names.map((name, column) => [name, row[column] ?? ""]));
  });
}

const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  field.lastIndex = 0;
  while (field.lastIndex < text.length || row.length > 0) {
    const position = field.lastIndex;
    const match = field.exec(text);
    if (!match) {
      const line = text.slice(0, position).split(/\r\n|\n|\r/).length;
      throw new Error(`Line ${line} has a quote that is not closed, or stands inside of an unquoted field.`);
    }
    const [, quoted, bare = "", end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
