/** `npm run test:faults [-- TRIALS] [--seed N]`: injects faults into the built app in a real browser, and prints what was lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { findBrowser } from "../findBrowser";
import { createRandom } from "./random";
import { damagedStorage } from "./damagedStorage";
import { hostileFiles } from "./hostileFiles";
import { killedBrowser } from "./killedBrowser";
import type { FaultTrial } from "./pageActions";
import { concurrentTabs } from "./concurrentTabs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, only: { type: "string" } },
});
const trials = Number(positionals[0] ?? 50);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(trials) || trials < 1 || !Number.isInteger(seed))
  throw new Error(
    "npm run test:faults [-- TRIALS] [--seed N] [--only killed|tabs|copies|hostile]: TRIALS and N are whole numbers.",
  );

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
const suites = {
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

for (const [name, suite] of Object.entries(suites)) {
  if (values.only !== undefined && values.only !== name) continue;
  try {
    for await (const trial of suite()) report(trial);
  } catch (failure) {
    report({ description: `${name}: did not finish`, failures: [String(failure)] });
  }
}
await server.close();
rmSync(folder, { recursive: true, force: true });
print(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
