/** Long patterns as word lists that can be read and checked. On each line: a name for the list, a colon, the words with `|` between. */

/** A pattern of texts that are one of the words and nothing else, in capitals or not. */
export const wholeTextPattern = (words: string): RegExp => new RegExp(`^${words}$`, "i");

/** The source of a pattern that matches one of the words. Each word is a pattern itself. */
export const alternatives = (lists: TemplateStringsArray, ...sources: readonly string[]): string => {
  const lines = String.raw(lists, ...sources)
    .trim()
    .split(/\n\s*/);
  return `(?:${lines.map((line) => line.replace(/^[\w ]+: /, "")).join("|")})`;
};
