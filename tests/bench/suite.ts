/** A suite of the bench. It reports measurements, and never fails because of them. */
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
export type Options = Readonly<Record<string, string | boolean | undefined>>;

export type Suite = {
  readonly name: string;
  /** In the form of node's parseArgs. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (options: Options) => Promise<readonly Table[]>;
  /** The whole of what `--json` prints where this suite alone is run; its tables, without. */
  readonly json?: (options: Options) => unknown;
};

/** Milliseconds of one run: the middle of `runs`, after as many to warm up. */
export function medianMs(runs: number, run: () => void): number {
  const once = () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  Array.from({ length: runs }, once);
  return quantileOf(Array.from({ length: runs }, once));
}

/** The median, or another quantile: with `share` 0.99, the 99th percentile. 0 for an empty list. */
export function quantileOf(times: readonly number[], share = 0.5): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** To three digits. */
export const roundToThreeDigits = (milliseconds: number): number => Number(milliseconds.toPrecision(3));
export const ratioOf = (time: number, base: number): number => Number((time / base).toFixed(2));
