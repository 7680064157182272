/** Errors and warnings, each with its place and how to fix it. */
import { compareStrings } from "../../domain/text/compareStrings";

export type Diagnostic = {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** An error stops the build; a warning is only printed. */
  readonly severity: "error" | "warning";
  /** The problem, then how to fix it. */
  readonly message: string;
};

/** Kinds of diagnostics that are also shown for an imported guide; those without a code are not. */
export type DiagnosticCode =
  | "pictureLeftOut"
  | "htmlLeftOut"
  | "repeatedName"
  | "removedCard"
  | "authorMark"
  | "nestingTooDeep";

type Report = (line: number, message: string, code?: DiagnosticCode) => void;

/** Adds diagnostics of one file. */
export type Reporter = {
  readonly error: Report;
  readonly warning: Report;
  /** Adds the diagnostics that were collected to be grouped. */
  readonly flush?: () => void;
};

export function createReporter(diagnostics: Diagnostic[], file: string): Reporter {
  const add = (severity: Diagnostic["severity"]) => (line: number, message: string) =>
    void diagnostics.push({ file, line, severity, message });
  return { error: add("error"), warning: add("warning") };
}

export const silentReporter: Reporter = { error: () => undefined, warning: () => undefined };

/** `data/guide/cicd.md:41: this answer has no question. Write …` */
export const formatDiagnostic = ({ file, line, severity, message }: Diagnostic): string =>
  `${file}:${line}: ${severity === "warning" ? "warning: " : ""}${message}`;

export const compareByLocation = (a: Diagnostic, b: Diagnostic): number =>
  compareStrings(a.file, b.file) || a.line - b.line;
