/** Decks, backups, settings and saves from strangers: each is refused with a reason, or harmless. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Tally } from "./hostile/fuzz";
import type { FaultTrial } from "./pageActions";

/** Milliseconds that no file may take, on a machine however busy. */
const maxFileMs = 10_000;

/** Files that one process tries: what a pretended page keeps of each makes a long-lived one slow. */
const filesPerProcess = 2_000;

export async function* hostileFiles(count: number, seed: number): AsyncGenerator<FaultTrial> {
  const parts = Array.from({ length: Math.ceil(count / filesPerProcess) }, (_, part) =>
    runBatch(Math.min(filesPerProcess, count - part * filesPerProcess), seed + part),
  );
  for (const { kind } of parts[0] ?? []) {
    const tallies = parts.flatMap((part) => part.filter((tally) => tally.kind === kind));
    const sum = (of: "refused" | "harmless") => tallies.reduce((total, tally) => total + tally[of], 0);
    const harm = tallies.flatMap((tally) => tally.harm);
    const longest = Math.max(...tallies.map((tally) => tally.longestMs));
    const description = `${sum("refused") + sum("harmless") + harm.length} hostile ${kind}: ${sum("refused")} refused or set aside, ${sum("harmless")} harmless; the longest took ${longest} ms`;
    yield { description, failures: [...harm, ...(longest > maxFileMs ? [`one took ${longest} ms`] : [])] };
  }
}

/** A part of the fuzz, in a process of its own. Throws what that says where it fails. */
function runBatch(count: number, seed: number): readonly Tally[] {
  const script = fileURLToPath(new URL("./hostile/batch.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, script, String(count), String(seed)],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`part of ${count} files, seed ${seed}: ${stderr.slice(-2_000)}`);
  const tallies: readonly Tally[] = JSON.parse(stdout);
  return tallies;
}
