/** What is saved: after a reload, without a network, in a backup, and with damaged rows. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import {
  gradeCard,
  readEventCount,
  expect,
  cardFront,
  openApp,
  waitUntilOfflineReady,
  test,
} from "./fixtures";

test("without a network everything works: a reload, a deep link, a review", async ({ page, context }) => {
  await openApp(page);
  await waitUntilOfflineReady(page);
  await page.goto("/review");
  await gradeCard(page, "Good");
  const question = await cardFront(page).textContent();
  await context.setOffline(true);
  await page.reload();
  await expect(cardFront(page)).toHaveText(question ?? "");
  await gradeCard(page, "Good");
  await page.goto("/guide/introduction");
  await expect(page.getByRole("heading", { level: 1, name: "Introduction to MLOps" })).toBeVisible();
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("a backup restores everything after the browser has cleared its data", async ({ page }) => {
  await openApp(page, "/review");
  for (let i = 0; i < 3; i += 1) await gradeCard(page, "Easy");
  const events = await readEventCount(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download backup" }).click();
  const file = await (await downloading).path();
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage,indexeddb" });
  await page.goto("/settings");
  await expect(page.getByText(/^0 events so far/)).toBeVisible();
  await page.getByLabel("Restore backup").setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: await readFile(file),
  });
  await expect(page.getByText(`This backup has ${events} new events`)).toBeVisible();
  await page.getByRole("button", { name: "Restore events" }).click();
  expect(await readEventCount(page)).toBe(events);
  await page.goto("/");
  await expect(page.getByText("Of the 3 cards you have learned, you would recall 3 today")).toBeVisible();
});

test("a file that isn't a backup is refused with a reason, and nothing changes", async ({ page }) => {
  await openApp(page, "/review");
  await gradeCard(page, "Easy");
  const events = await readEventCount(page);
  const isNone = /is not a (complete )?Retrain backup/;
  for (const [text, why] of [
    ["", isNone],
    ["not JSON", isNone],
    ["{}", isNone],
    ['{"app":"other"}', isNone],
    ["[1,2,3]", isNone],
    ['{"app":"retrain","backup":1}', isNone],
    ['{"app":"retrain","backup":99}', "made by a newer version of Retrain"],
  ] as const) {
    // Without the reason for the last file.
    await page.reload();
    await page.getByLabel("Restore backup").setInputFiles({
      name: "backup.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole("region", { name: "Your data" })).toContainText(why);
    await expect(page.getByRole("button", { name: "Restore events" })).toBeHidden();
  }
  expect(await readEventCount(page)).toBe(events);
});

/** Reads and writes the chosen file of the next journey from outside. */
const fileText = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle("mine.json")).getFile()).text();
  });
const writeFileText = (page: Page, text: string) =>
  page.evaluate(async (whole) => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle("mine.json")).createWritable();
    await stream.write(whole);
    await stream.close();
  }, text);

test("a backup is written after a session, and never over a file with more events", async ({ page }) => {
  // The origin private file system replaces the person's: its files are written in the same way, without a dialog.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle("mine.json", { create: true }),
      showOpenFilePicker: async () => [],
    });
  });
  await openApp(page, "/settings");
  await page.getByRole("button", { name: "Create a file" }).click();
  await expect(page.getByText("Backup written.")).toBeVisible();
  await expect(
    page.getByText("If there are new events, a backup is written to mine.json after a session"),
  ).toBeVisible();
  expect(JSON.parse(await fileText(page)).events).toEqual([]);

  await page.goto("/library");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Study these" }).click();
  await gradeCard(page, "Easy");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  // The browser may replace the file while it is read. A poll would not try again after that.
  await expect(async () => expect(await fileText(page)).toContain('"graded"')).toPass();
  const backup = JSON.parse(await fileText(page));

  // Another device wrote to the same file.
  const foreignEvent = { ...backup.events[0], writer: "elsewhere" };
  await writeFileText(page, JSON.stringify({ ...backup, events: [...backup.events, foreignEvent] }));
  await page.goto("/settings");
  await page.getByRole("button", { name: "Write now" }).click();
  await expect(page.getByText("This file has 1 event that this browser doesn't have")).toBeVisible();
  expect(await fileText(page)).toContain("elsewhere");
  await page.getByRole("button", { name: "Preview restore" }).click();
  await expect(page.getByText("This backup has 1 new event")).toBeVisible();
  await page.getByRole("button", { name: "Restore events" }).click();
  await page.getByRole("button", { name: "Write now" }).click();
  await expect(page.getByText("Backup written.")).toBeVisible();
  expect(JSON.parse(await fileText(page)).events).toHaveLength(backup.events.length + 1);
  await writeFileText(page, "a shopping list");
  await page.getByRole("button", { name: "Write now" }).click();
  await expect(
    page.getByText("mine.json is not a complete Retrain backup, so it was not overwritten."),
  ).toBeVisible();
  expect(await fileText(page)).toBe("a shopping list");
});

test("a damaged row is quarantined, reported and offered for download, and repaired from the other copy", async ({
  page,
}) => {
  await openApp(page, "/review");
  for (let i = 0; i < 4; i += 1) await gradeCard(page, "Easy");
  // The other copy is complete.
  await expect(page.locator("[data-saved='5'][data-done='5']")).toBeAttached();
  const events = await readEventCount(page);
  const damaged = await page.evaluate(() => {
    const key = Object.keys(localStorage)
      .filter((each) => each.startsWith("retrain.log."))
      .toSorted()
      .at(-1);
    if (key === undefined) throw new Error("no save");
    const value = localStorage.getItem(key) ?? "";
    localStorage.setItem(key, value.slice(0, value.length / 2));
    return value.slice(0, value.length / 2);
  });
  await page.reload();
  await expect(page.getByText("repaired from the other copy").first()).toBeVisible();
  await expect(page.getByText(`${events} events so far`)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download file" }).first().click();
  expect(await readFile(await (await downloading).path(), "utf8")).toContain(damaged);
  await page.goto("/review");
  await gradeCard(page, "Good");
  expect(await readEventCount(page)).toBe(events + 1);
});

test("saved events survive the loss of localStorage", async ({ page }) => {
  await openApp(page, "/review");
  for (let i = 0; i < 3; i += 1) await gradeCard(page, "Easy");
  await expect(page.locator("[data-saved='4'][data-done='4']")).toBeAttached();
  await page.evaluate(() => localStorage.clear());
  await page.goto("/settings");
  await expect(page.getByText("4 events so far")).toBeVisible();
});

test("full storage is reported, and events are written once there is room", async ({ page }) => {
  await openApp(page, "/review");
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    Object.assign(window, { mend: () => (Storage.prototype.setItem = real) });
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await gradeCard(page, "Easy");
  await expect(
    page
      .getByRole("status")
      .getByText(/backup/i)
      .first(),
  ).toBeVisible();
  await gradeCard(page, "Easy");
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await gradeCard(page, "Easy");
  // From localStorage alone: the database had room all the time.
  const { origin } = new URL(page.url());
  await page.goto("about:blank");
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  // Three grades and the start of a session.
  expect(await readEventCount(page)).toBe(4);
});

test("with denied storage cards can be graded, and the app says what is not saved", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await openApp(page, "/review");
  await expect(
    page
      .getByRole("status")
      .getByText(/backup/i)
      .first(),
  ).toBeVisible();
  const question = await cardFront(page).textContent();
  await gradeCard(page, "Easy");
  await expect(cardFront(page)).not.toHaveText(question ?? "");
});

/** Grades the card that both tabs show, and waits until the other tab shows the next one. */
async function gradeInOneTab(page: Page, other: Page): Promise<void> {
  const graded = (await page.locator("article").getAttribute("data-card")) ?? "";
  await expect(other.locator("article")).toHaveAttribute("data-card", graded);
  await gradeCard(page, "Easy");
  await expect(other.locator("article")).not.toHaveAttribute("data-card", graded);
}

test("two tabs share one log", async ({ page, context }) => {
  await openApp(page, "/review");
  const other = await context.newPage();
  await other.goto("/review");
  await gradeInOneTab(page, other);
  await gradeInOneTab(other, page);
  await gradeInOneTab(page, other);
  await other.close();
  const events = await readEventCount(page);
  await page.reload();
  await expect(page.getByText(`${events} events so far`)).toBeVisible();
  expect(events).toBeGreaterThanOrEqual(4);
});
