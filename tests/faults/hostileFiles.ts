/** Hostile decks, backups, settings and saves: each is refused with a reason, or harmless. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Tally } from "./hostile/fuzz";
import type { FaultTrial } from "./pageActions";

/** No file may take this long, even on a busy machine. */
const maxFileMs = 10_000;

/** Each process tries this many files: the simulated page keeps something of each, which slows it down. */
const filesPerProcess = 2_000;

export async function* hostileFiles(count: number, seed: number): AsyncGenerator<FaultTrial> {
  const batches = Array.from({ length: Math.ceil(count / filesPerProcess) }, (_, batch) =>
    runBatch(Math.min(filesPerProcess, count - batch * filesPerProcess), seed + batch),
  );
  for (const { kind } of batches[0] ?? []) {
    const tallies = batches.flatMap((batch) => batch.filter((tally) => tally.kind === kind));
    const sum = (outcome: "refused" | "harmless") =>
      tallies.reduce((total, tally) => total + tally[outcome], 0);
    const harm = tallies.flatMap((tally) => tally.harm);
    const longest = Math.max(...tallies.map((tally) => tally.longestMs));
    const description = `${sum("refused") + sum("harmless") + harm.length} hostile ${kind}: ${sum("refused")} refused or quarantined, ${sum("harmless")} harmless; the longest took ${longest} ms`;
    yield { description, failures: [...harm, ...(longest > maxFileMs ? [`one took ${longest} ms`] : [])] };
  }
}

/** Tries some of the files in a new process. Throws its error output if it fails. */
function runBatch(count: number, seed: number): readonly Tally[] {
  const script = fileURLToPath(new URL("./hostile/batch.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, script, String(count), String(seed)],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`batch of ${count} files, seed ${seed}: ${stderr.slice(-2_000)}`);
  const tallies: readonly Tally[] = JSON.parse(stdout);
  return tallies;
}
