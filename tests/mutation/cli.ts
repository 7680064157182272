/**
 * `npm run test:mutation -- [--sample 50] [--seed 1] [--folder domain]`: changes single places of src at random and counts how
 * many of the changes the tests notice. Each mutant must be noticed by the related tests of its own layer: tests/domain for
 * src/domain. Other tests could notice it too, so the share is a lower bound. `--folder` may name a part: `domain/grading`.
 *
 * Stryker is not used: it has no sampling, it leaves module-level constants out or runs every test for each of them, and
 * 9.6.1 doesn't run with TypeScript 7 without a workaround.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { groupBy } from "../../src/domain/collections/groupBy";
import { seededRandom, shuffledIndices } from "../../src/domain/random/seededRandom";
import { parseOrExit, parseWholeNumber } from "../parseOrExit";
import { type Mutant, findMutants } from "./findMutants";

type FileMutant = Mutant & { readonly file: string };
type Outcome = "killed" | "timeout" | "survived" | "no tests";

/** A mutant can loop endlessly. Related tests of one layer take less than this. */
const timeLimitMs = 180_000;
/** How many mutants run at a time, each with one worker. */
const concurrency = 2;

function listMutants(folder: string): readonly FileMutant[] {
  return readdirSync(join("src", folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((file) => findMutants(readFileSync(file, "utf8")).map((mutant) => ({ ...mutant, file })));
}

function runTests({ file, start, end, replacement }: FileMutant): Promise<Outcome> {
  const layerTests = join("tests", file.split("/")[1] ?? "");
  const args = ["related", file, "--run", "--config", "tests/mutation/vitest.config.ts", "--root", "."];
  const child = spawn("node_modules/.bin/vitest", args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      MUTANT_FILE: file,
      MUTANT_START: String(start),
      MUTANT_END: String(end),
      MUTANT_REPLACEMENT: replacement,
      MUTANT_TESTS: existsSync(layerTests) ? layerTests : "tests",
    },
  });
  return new Promise((resolve) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const timer = setTimeout(() => {
      resolve("timeout");
      // The whole process group, workers included.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, timeLimitMs);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(/No test files found/.test(output) ? "no tests" : code === 0 ? "survived" : "killed");
    });
  });
}

/** `src/domain/study/queue.ts:48 dueAt <= now`, and what it became. */
function describeMutant({ file, start, end, replacement }: FileMutant): string {
  const text = readFileSync(file, "utf8");
  const line = text.slice(0, start).split("\n").length;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const mutated = text.slice(lineStart, start) + replacement + text.slice(end, lineEnd);
  return `${file}:${line}\n  - ${text.slice(lineStart, lineEnd).trim()}\n  + ${mutated.trim()}`;
}

const usage = "npm run test:mutation [-- --sample N] [--seed N] [--folder FOLDER_OF_SRC]";
const { sampleSize, seed, mutants } = parseOrExit(usage, () => {
  const { values } = parseArgs({
    options: {
      sample: { type: "string", default: "50" },
      seed: { type: "string", default: "1" },
      folder: { type: "string", default: "domain" },
    },
  });
  if (!existsSync(join("src", values.folder))) throw new Error(`src has no folder "${values.folder}".`);
  return {
    sampleSize: parseWholeNumber("--sample", values.sample),
    seed: parseWholeNumber("--seed", values.seed, 0),
    mutants: listMutants(values.folder),
  };
});
const order = shuffledIndices(mutants.length, seededRandom(seed));
const sample = order.slice(0, sampleSize).flatMap((i) => mutants[i] ?? []);
const results: { readonly mutant: FileMutant; readonly outcome: Outcome }[] = [];
const queue = sample.values();

const work = async () => {
  for (const mutant of queue) {
    const outcome = await runTests(mutant);
    results.push({ mutant, outcome });
    if (outcome === "survived" || outcome === "no tests")
      process.stdout.write(`${outcome}: ${describeMutant(mutant)}\n`);
  }
};
await Promise.all(Array.from({ length: concurrency }, work));

const isKilled = (outcome: Outcome) => outcome === "killed" || outcome === "timeout";
const folderOf = ({ file }: FileMutant) => file.split("/").slice(1, -1).slice(0, 2).join("/");
process.stdout.write(`\n${sample.length} of ${mutants.length} mutants, seed ${seed}\n`);
for (const [folder, group] of groupBy(results, ({ mutant }) => folderOf(mutant)))
  process.stdout.write(
    `${folder}: ${group.filter(({ outcome }) => isKilled(outcome)).length} of ${group.length} killed\n`,
  );
const killed = results.filter(({ outcome }) => isKilled(outcome)).length;
const timeouts = results.filter(({ outcome }) => outcome === "timeout").length;
process.stdout.write(
  `All: ${killed} of ${results.length} killed, ${((100 * killed) / results.length).toFixed(1)}%; ${timeouts} of them by the time limit\n`,
);
