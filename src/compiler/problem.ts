/** What is wrong in a guide: where, what, and how to mend it. */

export type Problem = {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** A mistake refuses the guide; a warning is only said. */
  readonly kind: "mistake" | "warning";
  /** What is wrong, then what to do. */
  readonly message: string;
};

/** Gathers the problems of one file. */
export type Complaints = {
  readonly mistake: (line: number, message: string) => void;
  readonly warning: (line: number, message: string) => void;
};

export function complaintsInto(problems: Problem[], file: string): Complaints {
  const add = (kind: Problem["kind"]) => (line: number, message: string) =>
    void problems.push({ file, line, kind, message });
  return { mistake: add("mistake"), warning: add("warning") };
}

/** `data/guide/cicd.md:41: an answer without its question. Write …` */
export const spelled = ({ file, line, kind, message }: Problem): string =>
  `${file}:${line}: ${kind === "warning" ? "warning: " : ""}${message}`;

export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
