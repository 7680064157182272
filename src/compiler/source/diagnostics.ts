/** What is wrong in a guide: where, what, and how to mend it. */

export type Diagnostic = {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** A mistake refuses the guide; a warning is only said. */
  readonly severity: "error" | "warning";
  /** What is wrong, then what to do. */
  readonly message: string;
};

/** Gathers the problems of one file. */
export type Reporter = {
  readonly error: (line: number, message: string) => void;
  readonly warning: (line: number, message: string) => void;
};

export function createReporter(diagnostics: Diagnostic[], file: string): Reporter {
  const add = (severity: Diagnostic["severity"]) => (line: number, message: string) =>
    void diagnostics.push({ file, line, severity, message });
  return { error: add("error"), warning: add("warning") };
}

/** `data/guide/cicd.md:41: an answer without its question. Write …` */
export const formatDiagnostic = ({ file, line, severity, message }: Diagnostic): string =>
  `${file}:${line}: ${severity === "warning" ? "warning: " : ""}${message}`;

export const compareByLocation = (a: Diagnostic, b: Diagnostic): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
