/** What a person does in the app and sees of it. Nothing here reads its storage. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { type Event, eventIdOf } from "../../src/domain/events/event";
import { parseBackup } from "../../src/storage/backup/parseBackup";

/** The address of the served app, the path of the browser, and a temporary folder. */
export type TestEnvironment = { readonly address: string; readonly browser: string; readonly folder: string };

/** One trial; `failures` is empty if nothing went wrong. */
export type FaultTrial = { readonly description: string; readonly failures: readonly string[] };

export const chromiumFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** How many events this tab has made, and how many of them the page shows as saved. */
export async function readSaveCounts(page: Page): Promise<{ readonly done: number; readonly saved: number }> {
  const indicator = page.locator("[data-saved]");
  const [done, saved] = await Promise.all([
    indicator.getAttribute("data-done"),
    indicator.getAttribute("data-saved"),
  ]);
  return { done: Number(done), saved: Number(saved) };
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const indicator = document.querySelector<HTMLElement>("[data-saved]");
    return indicator !== null && indicator.dataset["saved"] === indicator.dataset["done"];
  });
}

/** Raises the limit so far that a session doesn't end. */
export async function raiseNewCardLimit(page: Page): Promise<void> {
  await page.getByLabel("New cards per day").fill("999");
  await page.getByLabel("New cards per day").blur();
}

/** All events of the backup that the page downloads. */
async function downloadEvents(page: Page): Promise<readonly Event[]> {
  if (!page.url().endsWith("/settings"))
    await page.getByRole("link", { name: "Settings", exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download backup" }).click();
  const result = parseBackup(await readFile(await (await downloading).path(), "utf8"));
  if (result.type === "refused") throw new Error(`The page's own backup: ${result.problem.type}`);
  return result.backup.events;
}

/** Waits until the number of events no longer changes: the journal is read after the page is shown. */
export async function waitUntilSettled(page: Page): Promise<readonly Event[]> {
  let before = -1;
  for (;;) {
    const now = await downloadEvents(page);
    if (now.length === before) return now;
    before = now.length;
    await page.waitForTimeout(400);
  }
}

export const gradeButtons = (page: Page): Locator =>
  page.getByRole("group", { name: "How well did you know it?" });

/** Shows the answer of the current card and grades it. Returns its id. */
export async function gradeCurrentCard(page: Page, digit: number): Promise<string> {
  const card = page.locator("article[data-card]");
  const id = (await card.getAttribute("data-card")) ?? "";
  await page.keyboard.press("Space");
  await gradeButtons(page).waitFor();
  await page.keyboard.press(String(digit));
  return id;
}

export const eventIds = (events: readonly Event[]): readonly string[] => events.map(eventIdOf);
export const countDuplicates = (events: readonly Event[]): number =>
  events.length - new Set(eventIds(events)).size;
