/** `npm run test:faults [-- TRIALS] [--seed N]`: injects faults into the built app in a real browser, and prints what was lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { findBrowser } from "../findBrowser";
import { parseOrExit, parseWholeNumber } from "../parseOrExit";
import { createRandom } from "./random";
import { damagedStorage } from "./damagedStorage";
import { hostileFiles } from "./hostileFiles";
import { killedBrowser } from "./killedBrowser";
import type { FaultTrial } from "./pageActions";
import { concurrentTabs } from "./concurrentTabs";

const suiteNames = ["killed", "tabs", "copies", "hostile"] as const;
const usage = `npm run test:faults [-- TRIALS] [--seed N] [--only ${suiteNames.join("|")}]`;
const { trials, seed, chosenSuites } = parseOrExit(usage, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: "string" }, only: { type: "string" } },
  });
  const only = suiteNames.filter((name) => values.only === undefined || name === values.only);
  if (only.length === 0) throw new Error(`There is no suite "${values.only}".`);
  return {
    trials: parseWholeNumber("TRIALS", positionals[0] ?? "50"),
    seed: parseWholeNumber("--seed", values.seed ?? String(Date.now() % 1_000_000), 0),
    chosenSuites: only,
  };
});

const folder = mkdtempSync(join(tmpdir(), "retrain-faults-"));
const outDir = join(folder, "dist");
const print = (line: string) => process.stdout.write(`${line}\n`);
print(`Seed ${seed}. Run with --seed ${seed} to repeat it, as far as a browser can.`);

await build({ logLevel: "warn", build: { outDir, emptyOutDir: true } });
const server = await preview({
  logLevel: "warn",
  build: { outDir },
  preview: { host: "127.0.0.1", port: 4175, strictPort: true },
});
const environment = { address: "http://127.0.0.1:4175", browser: await findBrowser(), folder };
const count = { passed: 0, failed: 0 };
const suites: Readonly<Record<(typeof suiteNames)[number], () => AsyncIterable<FaultTrial>>> = {
  killed: () => killedBrowser(environment, trials, createRandom(seed)),
  tabs: () => concurrentTabs(environment),
  copies: () => damagedStorage(environment),
  hostile: () => hostileFiles(Math.max(20_000, trials), seed),
};
function report({ description, failures }: FaultTrial): void {
  print(`${failures.length === 0 ? "passed" : "FAILED"}  ${description}`);
  for (const each of failures) print(`        ${each}`);
  if (failures.length === 0) count.passed += 1;
  else count.failed += 1;
}

for (const name of chosenSuites) {
  try {
    for await (const trial of suites[name]()) report(trial);
  } catch (failure) {
    report({ description: `${name}: did not finish`, failures: [String(failure)] });
  }
}
await server.close();
rmSync(folder, { recursive: true, force: true });
print(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
