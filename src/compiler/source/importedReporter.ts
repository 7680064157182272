/** Reports on a file that isn't the project's own: grouped, in the reader's words, and never as a reason to refuse it. */
import type { Diagnostic, DiagnosticCode, Reporter } from "./diagnostics";

/** Only someone who uses our own marks can cause the first; a file with the second can't be read at all. */
type UngroupedCode = "authorMark" | "nestingTooDeep";
type GroupedCode = Exclude<DiagnosticCode, UngroupedCode>;

const groupMessages: Readonly<Record<GroupedCode, (count: number) => string>> = {
  pictureLeftOut: (count) =>
    `${count === 1 ? "a picture is" : `${count} pictures are`} left out: decks hold text and SVG drawings. ${count === 1 ? "Its description is" : "Their descriptions are"} kept.`,
  htmlLeftOut: (count) =>
    `${count === 1 ? "a piece of HTML is" : `${count} pieces of HTML are`} left out: tables, pictures or players.`,
  repeatedName: (count) =>
    `${count === 1 ? "a name stands" : `${count} names stand`} twice in this file; each has its heading or more of its words in its id.`,
  removedCard: (count) =>
    count === 1
      ? "1 card from the previous compilation is no longer in this file. Its reviews stay in the history."
      : `${count} cards from the previous compilation are no longer in this file. Their reviews stay in the history.`,
};

export type ImportedReporter = Reporter & {
  /** Adds the grouped messages. */
  readonly flush: () => void;
};

/** Messages without a code are dropped: other people's guides match our forms by chance. */
export function createImportedReporter(diagnostics: Diagnostic[], file: string): ImportedReporter {
  const groups = new Map<GroupedCode, { count: number; line: number }>();
  const add: Reporter["warning"] = (line, message, code) => {
    if (code === undefined) return;
    if (code === "authorMark" || code === "nestingTooDeep") {
      const severity = code === "authorMark" ? "warning" : "error";
      diagnostics.push({ file, line, severity, message });
      return;
    }
    const group = groups.get(code);
    if (group) group.count += 1;
    else groups.set(code, { count: 1, line });
  };
  return {
    error: add,
    warning: add,
    flush: () => {
      for (const [code, { count, line }] of groups)
        diagnostics.push({ file, line, severity: "warning", message: groupMessages[code](count) });
      groups.clear();
    },
  };
}
