/** `npm test`: runs every check, and prints one count at the end. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./findBrowser";

type Counts = { passed: number; failed: number };

/** One thing to run. `report` reads how many tests it ran; a step without one counts as one. */
type Step = {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: () => Counts;
};

const out = "test-results";
const read = (file: string): unknown => JSON.parse(readFileSync(`${out}/${file}`, "utf8"));

function countsIn(report: unknown, passed: string, failed: string): Counts {
  if (typeof report !== "object" || report === null) throw new Error("a test report that is not an object");
  const of = (key: string) =>
    Number(Object.entries(report).find(([name]) => name === key)?.[1] ?? Number.NaN);
  return { passed: of(passed), failed: of(failed) };
}

function journeyCounts(): Counts {
  const report = read("journeys.json");
  const stats = typeof report === "object" && report !== null && "stats" in report ? report.stats : undefined;
  return countsIn(stats, "expected", "unexpected");
}

const steps: readonly Step[] = [
  { name: "types and lint", command: ["oxlint", "--type-aware", "--type-check", "--deny-warnings"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "dead code", command: ["knip"] },
  {
    name: "code that only tests use",
    command: ["knip", "--production", "--config", "build/knip.production.json"],
  },
  { name: "decks are what the guide compiles to", command: ["tsx", "src/compiler/cli.ts", "--check"] },
  { name: "cards are good cards", command: ["tsx", "src/compiler/cli.ts", "--lint"] },
  {
    name: "unit, component and architecture tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile=${out}/unit.json`],
    report: () => countsIn(read("unit.json"), "numPassedTests", "numFailedTests"),
  },
  { name: "build", command: ["vite", "build", "--logLevel", "warn"] },
  { name: "size of the first visit", command: ["size-limit"] },
  { name: "journeys in a real browser", command: ["playwright", "test"], report: journeyCounts },
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const total: Counts = { passed: 0, failed: 0 };
const broken: string[] = [];
const environment = { ...process.env, FORCE_COLOR: "0", CHROMIUM_PATH: await findBrowser() };

for (const { name, command, report } of steps) {
  process.stdout.write(`\n== ${name}: ${command.join(" ")}\n`);
  const { status } = spawnSync("npx", ["--no-install", ...command], { stdio: "inherit", env: environment });
  let counts: Counts = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (report) {
    try {
      counts = report();
      // A step that failed without a failing test (no report, a crash) also counts as a failure.
      if (status !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
      if (Number.isNaN(counts.passed + counts.failed) || counts.passed === 0)
        counts = { passed: 0, failed: 1 };
    } catch (error) {
      process.stdout.write(`${name}: no report could be read: ${String(error)}\n`);
      counts = { passed: 0, failed: 1 };
    }
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.failed > 0) broken.push(name);
}

if (broken.length > 0) process.stdout.write(`\nFailed: ${broken.join("; ")}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
