/** What a person does and sees: nothing here looks behind the page, but for the browser that it runs in. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { type Event, eventIdOf } from "../../src/domain/events/event";
import { parseBackup } from "../../src/storage/backup/parseBackup";

/** Where the app is served, the browser to drive, and a folder for whatever is needed meanwhile. */
export type TestEnvironment = { readonly address: string; readonly browser: string; readonly work: string };

/** One thing that was tried; `lost` says what went wrong, and is empty if nothing did. */
export type FaultTrial = { readonly description: string; readonly failures: readonly string[] };

export const chromiumFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** What the page counts: how many events this tab made, and how many of them are saved. */
export async function readSaveCounts(page: Page): Promise<{ readonly done: number; readonly saved: number }> {
  const sign = page.locator("[data-saved]");
  const [done, saved] = await Promise.all([sign.getAttribute("data-done"), sign.getAttribute("data-saved")]);
  return { done: Number(done), saved: Number(saved) };
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const sign = document.querySelector<HTMLElement>("[data-saved]");
    return sign !== null && sign.dataset["saved"] === sign.dataset["done"];
  });
}

/** So many new cards that a sitting doesn't end. */
export async function raiseNewCardLimit(page: Page): Promise<void> {
  await page.getByLabel("New cards per day").fill("999");
  await page.getByLabel("New cards per day").blur();
}

/** Everything in the study, as the backup has it that the page hands out. */
async function study(page: Page): Promise<readonly Event[]> {
  if (!page.url().endsWith("/settings"))
    await page.getByRole("link", { name: "Settings", exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download backup" }).click();
  const result = parseBackup(await readFile(await (await downloading).path(), "utf8"));
  if (result.type === "refused") throw new Error(`The page's own backup: ${result.problem.type}`);
  return result.backup.events;
}

/** Waits until the study has settled: the journal comes a moment after the page. */
export async function waitUntilSettled(page: Page): Promise<readonly Event[]> {
  let before = -1;
  for (;;) {
    const now = await study(page);
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
