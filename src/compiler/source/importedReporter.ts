/** Reports on an imported file: warnings of one kind are grouped, and no mistake in the text is a reason to refuse the file. */
import type { Diagnostic, DiagnosticCode, Reporter } from "./diagnostics";

/** Shown one by one: mistakes of people who use our marks, and nesting that makes a file unreadable. */
type UngroupedCode = "authorMark" | "nestingTooDeep";
type GroupedCode = Exclude<DiagnosticCode, UngroupedCode>;

const groupMessages: Readonly<Record<GroupedCode, (count: number) => string>> = {
  pictureLeftOut: (count) =>
    `${count === 1 ? "a picture is" : `${count} pictures are`} left out: decks hold text and SVG drawings. ${count === 1 ? "Its description is" : "Their descriptions are"} kept.`,
  htmlLeftOut: (count) =>
    `${count === 1 ? "a piece of HTML is" : `${count} pieces of HTML are`} left out: tables, pictures or players.`,
  repeatedName: (count) =>
    count === 1
      ? "a name is repeated in this file; its heading or more of its words were added to its id."
      : `${count} names are repeated in this file; their headings or more of their words were added to their ids.`,
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
