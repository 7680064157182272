/**
 * `npm run soak [-- YEARS] [--seed N] [--cards N]`: years of daily use in a browser, through the app's own stores, with
 * a simulated clock. Prints a Markdown table, a row for each year, with what was lost.
 */
import os from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import { browserName, withBuiltApp } from "../bench/builtApp";
import { quantileOf } from "../bench/suite";
import { parseOrExit, parseWholeNumber } from "../parseOrExit";
import { findLosses } from "./findLosses";
import type { Simulation } from "./page/simulation";

const { years, seed, cards } = parseOrExit("npm run soak [-- YEARS] [--seed N] [--cards N]", () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: "string", default: "1" }, cards: { type: "string", default: "15000" } },
  });
  return {
    years: parseWholeNumber("YEARS", positionals[0] ?? "10"),
    seed: parseWholeNumber("--seed", values.seed),
    cards: parseWholeNumber("--cards", values.cards),
  };
});

/** A tab is open for this many days. Each tab is another writer. */
const daysOfTab = 30;
const daysOfYear = 365;
const firstDay = 20_780;

declare const simulation: Simulation;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Opens the page again, and waits until both copies are merged and compacted. Returns the milliseconds until the study was open. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const start = await page.evaluate(() => simulation.startMs);
  await page.evaluate(() => simulation.settle());
  return start;
}

/** `errors`: what the page has thrown so far. Returns the number of problems. */
async function soak(page: Page, address: string, errors: readonly string[]): Promise<number> {
  /** Every event that was ever acknowledged. */
  const acknowledged = new Set<string>();
  let losses = 0;
  for (let year = 1; year <= years; year += 1) {
    const grades: number[] = [];
    const saves: number[] = [];
    for (let day = 0; day < daysOfYear; day += daysOfTab) {
      await open(page, address);
      const from = firstDay + (year - 1) * daysOfYear + day;
      const span = Math.min(daysOfTab, daysOfYear - day);
      const simulated = await page.evaluate(
        ([first, days, deck, firstSeed]) => simulation.simulateDays(first, days, deck, firstSeed),
        [from, span, cards, seed] as const,
      );
      for (const event of simulated.events) acknowledged.add(event);
      grades.push(...simulated.grades);
      saves.push(...simulated.saves);
    }
    const starts = [await open(page, address), await open(page, address), await open(page, address)];
    const isFull = await page.evaluate(() => simulation.isFull());
    const lost = [
      ...(acknowledged.size === 0 ? ["no event was simulated"] : []),
      ...findLosses("the study", acknowledged, await page.evaluate(() => simulation.log())),
      // What has no room in localStorage is in IndexedDB, and the app says so.
      ...(isFull
        ? []
        : findLosses("localStorage", acknowledged, await page.evaluate(() => simulation.storage()))),
      ...findLosses("IndexedDB", acknowledged, await page.evaluate(() => simulation.database())),
      ...errors,
    ];
    const notifications = await page.evaluate(() => simulation.notifications());
    const characters = await page.evaluate(() => simulation.characters());
    const bytes = await page.evaluate(() => simulation.bytes());
    const cells = [
      year,
      acknowledged.size,
      Math.round(characters / 1_000),
      (characters / acknowledged.size).toFixed(1),
      (bytes / 2 ** 20).toFixed(1),
      Math.round(quantileOf(starts)),
      quantileOf(grades).toFixed(2),
      quantileOf(grades, 0.99).toFixed(2),
      Math.round(quantileOf(saves)),
      lost.length === 0 ? "nothing" : lost.join("; "),
      notifications.length === 0 ? "nothing" : notifications.join(" "),
    ];
    print(`| ${cells.join(" | ")} |`);
    losses += lost.length;
  }
  return losses;
}

const columns = [
  "year",
  "events",
  "localStorage, 1,000 characters",
  "characters an event",
  "all storage, MB",
  "start, ms",
  "grade, ms",
  "p99, ms",
  "a day saved, ms",
  "lost",
  "notifications",
];

const root = resolve(import.meta.dirname, "page");
const losses = await withBuiltApp(
  async ({ profile, address }) => {
    const context = await profile().open();
    print(
      `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, node ${process.version}, ${browserName(context)}; ${years} years of ${daysOfYear} days, a deck of ${cards} cards, seed ${seed}\n`,
    );
    print(`| ${columns.join(" | ")} |\n|${columns.map(() => " ---: |").join("")}`);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const count = await soak(page, address, errors);
    await context.close();
    return count;
  },
  { root, configFile: false, worker: { format: "es" } },
);
print(`\n${losses === 0 ? "Nothing was lost." : `${losses} problems.`}`);
process.exitCode = losses === 0 ? 0 : 1;
