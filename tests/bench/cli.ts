/**
 * `npm run bench -- [suite…] [--json] [options of the suites]`: runs the suites that are named, or all of them.
 * Prints tables, or with --json one JSON text and nothing else.
 */
import os from "node:os";
import { parseArgs } from "node:util";
import packageFile from "../../package.json" with { type: "json" };
import type { Suite, Table } from "./suite";

/** Name -> its file, loaded only when it is run. */
const registry: Readonly<Record<string, () => Promise<Suite>>> = {
  answers: async () => (await import("./answers")).answersSuite,
  compile: async () => (await import("./compile")).compileSuite,
  paint: async () => (await import("./gradeToPaint")).gradeToPaintSuite,
  plan: async () => (await import("./plan")).planSuite,
  progress: async () => (await import("./progress")).progressSuite,
  review: async () => (await import("./review")).reviewSuite,
  screens: async () => (await import("./screens")).screensSuite,
  settings: async () => (await import("./settings")).settingsSuite,
  start: async () => (await import("./start")).startSuite,
  storage: async () => (await import("./storage")).storageSuite,
  verdicts: async () => (await import("./verdicts")).verdictsSuite,
  visit: async () => (await import("./visit")).visitSuite,
};

const machine = {
  processor: os.cpus()[0]?.model.trim() ?? "unknown",
  cores: os.cpus().length,
  memoryGB: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
  version: packageFile.version,
};

function inColumns({ title, columns, rows, notes }: Table): string {
  const cells = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[], of: readonly unknown[]) =>
    row
      .map((cell, i) =>
        typeof of[i] === "number" ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [title, ...cells.map((row, i) => line(row, rows[Math.max(0, i - 1)] ?? row)), ...notes].join("\n");
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) {
    process.stdout.write(
      `npm run bench -- [${Object.keys(registry).join("|")}] [--json] [options of the suites]\n`,
    );
    return;
  }
  const named = args.filter((arg) => Object.hasOwn(registry, arg));
  const names = named.length > 0 ? named : Object.keys(registry);
  const suites = await Promise.all(names.flatMap((name) => registry[name]?.() ?? []));
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.assign(
      { json: { type: "boolean" } } as const,
      ...suites.map((suite) => suite.options),
    ) as Suite["options"],
  });
  const unknown = positionals.find((name) => !Object.hasOwn(registry, name));
  if (unknown !== undefined) {
    throw new Error(`There is no suite "${unknown}". There is: ${Object.keys(registry).join(", ")}.`);
  }
  const options = values as Readonly<Record<string, string | boolean | undefined>>;
  const [only] = suites;
  if (suites.length === 1 && only?.json && options["json"] === true) {
    process.stdout.write(`${JSON.stringify(only.json(options))}\n`);
    return;
  }
  const results: { readonly suite: string; readonly tables: readonly Table[] }[] = [];
  for (const suite of suites) results.push({ suite: suite.name, tables: await suite.run(options) });
  process.stdout.write(
    options["json"] === true
      ? `${JSON.stringify({ machine, suites: results }, undefined, 2)}\n`
      : `${[Object.values(machine).join(" · "), ...results.flatMap(({ tables }) => tables.map(inColumns))].join("\n\n")}\n`,
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
