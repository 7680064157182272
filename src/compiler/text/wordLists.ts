/** Builds long patterns from readable word lists. On each line: a name for the list, a colon, the words with `|` between. */

/** A pattern for texts that are exactly one of the words, whatever their case. */
export const wholeTextPattern = (words: string): RegExp => new RegExp(`^${words}$`, "i");

/** The source of a pattern that matches one of the words. Each word is a pattern itself. */
export const alternatives = (lists: TemplateStringsArray, ...sources: readonly string[]): string => {
  const lines = String.raw(lists, ...sources)
    .trim()
    .split(/\n\s*/);
  return `(?:${lines.map((line) => line.replace(/^[\w ]+: /, "")).join("|")})`;
};
