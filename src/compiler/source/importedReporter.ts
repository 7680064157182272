/** Reports on a file that isn't the project's own: like messages once, in the reader's words, and no refusals. */
import type { Diagnostic, Reporter } from "./diagnostics";

/** What is told, by what the compiler says. The others are about forms that other people's guides have by chance, and are dropped. */
const groups: readonly (readonly [RegExp, (count: number) => string])[] = [
  [
    /picture|no file|figure/,
    (count) =>
      `${count === 1 ? "a picture is" : `${count} pictures are`} left out: decks hold text and SVG drawings. ${count === 1 ? "Its description is" : "Their descriptions are"} kept.`,
  ],
  [
    /raw HTML/,
    (count) =>
      `${count === 1 ? "a piece" : `${count} pieces`} of HTML left out: tables, pictures or players.`,
  ],
  [
    /qualified/,
    (count) =>
      `${count === 1 ? "a name stands" : `${count} names stand`} twice in this file; each has its heading or more of its words in its id.`,
  ],
  [
    /are gone/,
    (count) =>
      count === 1
        ? "a card of the last time is no longer in this file. Its reviews stay in the history."
        : `${count} cards of the last time are no longer in this file. Their reviews stay in the history.`,
  ],
];

/** What only an author of this guide's own language can have meant is told as it is. */
const authored = /^the mark ".*" has no |is not a valid id|another (?:card|question) has the id/;

export type ImportedReporter = Reporter & {
  /** Adds the grouped messages. */
  readonly flush: () => void;
};

export function createImportedReporter(diagnostics: Diagnostic[], file: string): ImportedReporter {
  const found = new Map<number, { count: number; line: number }>();
  const add = (line: number, message: string) => {
    if (authored.test(message)) {
      diagnostics.push({ file, line, severity: "warning", message });
      return;
    }
    const group = groups.findIndex(([pattern]) => pattern.test(message));
    const existing = found.get(group);
    if (group === -1) return;
    if (existing) existing.count += 1;
    else found.set(group, { count: 1, line });
  };
  return {
    error: (line, message) => {
      // Such a file can't be read at all.
      if (message.startsWith("nesting deeper")) diagnostics.push({ file, line, severity: "error", message });
      else add(line, message);
    },
    warning: add,
    flush: () => {
      for (const [group, { count, line }] of found)
        diagnostics.push({ file, line, severity: "warning", message: groups[group]?.[1](count) ?? "" });
      found.clear();
    },
  };
}
