/** What a suite of the bench is. It measures and tells; it never fails on a time. */
import type { ParseArgsConfig } from "node:util";

type Cell = string | number;

export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sentences under the table: what was left out, what a number means. */
  readonly notes: readonly string[];
};

/** The suite's own options as they were given; those that weren't are missing. */
type Options = Readonly<Record<string, string | boolean | undefined>>;

export type Suite = {
  readonly name: string;
  /** In the form of node's parseArgs. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (options: Options) => Promise<readonly Table[]>;
};

/** Milliseconds of one run: the middle of `runs`, after as many to warm up. */
export function middleTime(runs: number, run: () => void): number {
  const once = () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  Array.from({ length: runs }, once);
  const times = Array.from({ length: runs }, once).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}
