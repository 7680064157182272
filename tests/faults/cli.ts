/** `npm run test:faults [-- TRIALS] [--seed N]`: what was tried on the built app in a real browser, and what was lost. */
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

const work = mkdtempSync(join(tmpdir(), "retrain-faults-"));
const out = join(work, "dist");
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`Seed ${seed}: --seed ${seed} tries the same again, as far as a browser does.`);

await build({ logLevel: "warn", build: { outDir: out, emptyOutDir: true } });
const server = await preview({
  logLevel: "warn",
  build: { outDir: out },
  preview: { host: "127.0.0.1", port: 4175, strictPort: true },
});
const place = { address: "http://127.0.0.1:4175", browser: await findBrowser(), work };
const count = { passed: 0, failed: 0 };
const parts = {
  killed: () => killedBrowser(place, trials, createRandom(seed)),
  tabs: () => concurrentTabs(place),
  copies: () => damagedStorage(place),
  hostile: () => hostileFiles(Math.max(20_000, trials), seed),
};
function tell({ description, failures }: FaultTrial): void {
  say(`${failures.length === 0 ? "nothing lost" : "LOST        "}  ${description}`);
  for (const each of failures) say(`              ${each}`);
  if (failures.length === 0) count.passed += 1;
  else count.failed += 1;
}

for (const [name, part] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  try {
    for await (const trial of part()) tell(trial);
  } catch (failure) {
    tell({ description: `${name}: could not be tried to the end`, failures: [String(failure)] });
  }
}
await server.close();
rmSync(work, { recursive: true, force: true });
say(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
