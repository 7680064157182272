/** `npm run test:faults [-- TRIALS] [--seed N]`: what was tried on the built app in a real browser, and what was lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { findBrowser } from "../browser";
import { dice } from "./chance";
import { copies } from "./copies";
import { hostile } from "./hostile";
import { killed } from "./killed";
import type { Trial } from "./person";
import { tabs } from "./tabs";

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
  killed: () => killed(place, trials, dice(seed)),
  tabs: () => tabs(place),
  copies: () => copies(place),
  hostile: () => hostile(Math.max(20_000, trials), seed),
};
function tell({ tried, lost }: Trial): void {
  say(`${lost.length === 0 ? "nothing lost" : "LOST        "}  ${tried}`);
  for (const each of lost) say(`              ${each}`);
  if (lost.length === 0) count.passed += 1;
  else count.failed += 1;
}

for (const [name, part] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  try {
    for await (const trial of part()) tell(trial);
  } catch (failure) {
    tell({ tried: `${name}: could not be tried to the end`, lost: [String(failure)] });
  }
}
await server.close();
rmSync(work, { recursive: true, force: true });
say(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
