/** Typed text is never lost silently, due cards are counted once, and an open page survives the turn of the day. */
import type { Page } from "@playwright/test";
import { expect, gradeCard, openApp, test } from "./fixtures";

test.use({ serviceWorkers: "block" });

const openNote = async (page: Page) => {
  await page.keyboard.press("e");
  return page.getByRole("textbox", { name: /Your own words/ });
};

test("a note is there again after Escape, a click beside it, a reload and another screen", async ({
  page,
}) => {
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).waitFor();
  const note = await openNote(page);
  await note.fill("half a thought");
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await openNote(page);
  await expect(note).toHaveValue("half a thought");
  await note.fill("half a thought, and more");
  await page.mouse.click(5, 5);
  await expect(note).toBeHidden();
  await page.reload();
  await page.getByRole("button", { name: "Show answer" }).waitFor();
  await openNote(page);
  await expect(note).toHaveValue("half a thought, and more");
  await note.fill("x".repeat(20_000));
  await expect(page.getByText("20,000 of 2,000 characters.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await note.fill("short enough");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByText("short enough")).toBeVisible();
});

test("after a reload, the summary lists what it counts", async ({ page }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem("retrain.settings"))
      localStorage.setItem("retrain.settings", JSON.stringify({ version: 1, newPerDay: 2 }));
  });
  await openApp(page, "/review");
  await gradeCard(page, "Easy");
  await gradeCard(page, "Easy");
  const list = page.getByRole("region", { name: "New today" }).getByRole("listitem");
  await expect(list.first()).toBeVisible();
  await page.reload();
  await expect(list.first()).toBeVisible();
});

test.describe("when a study day ends", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("an open review updates its counts, and Undo is disabled or works", async ({ page }) => {
    await page.clock.install({ time: new Date("2026-11-23T22:00:00+01:00") });
    await openApp(page, "/review");
    await gradeCard(page, "Good");
    const undo = page.getByRole("button", { name: "Undo" });
    await expect(undo).toBeEnabled();
    // The machine sleeps: timers stop, the clock does not.
    await page.clock.setSystemTime(new Date("2026-11-24T09:00:00+01:00"));
    await page.clock.runFor(6_000);
    await expect(undo).toBeDisabled();
    await page.getByRole("link", { name: "Today" }).click();
    await expect(page.getByText("Start review")).toBeVisible();
  });

  test("changing the start of the day neither loses nor repeats cards", async ({ page }) => {
    await page.clock.install({ time: new Date("2026-11-23T09:00:00+01:00") });
    await openApp(page, "/review");
    await gradeCard(page, "Easy");
    await gradeCard(page, "Easy");
    for (const hour of ["10:00", "00:00"]) {
      await openApp(page, "/settings");
      await page.getByRole("combobox", { name: "Start of the next day" }).selectOption(hour);
      await page.getByRole("link", { name: "Today" }).click();
      await expect(page.getByText("Go on, 18 cards left")).toBeVisible();
      await page.getByRole("link", { name: "Review" }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
    }
  });
});

test("one chapter that can't be loaded blocks no interview", async ({ page }) => {
  let abortCount = 0;
  await page.route(/\/01-[\w-]+\.(questions\.)?json/, (route) => {
    abortCount += 1;
    return route.abort();
  });
  await openApp(page, "/interview");
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeVisible();
  await page.getByRole("textbox", { name: "Your answer" }).fill("An answer that is typed in the last moment");
  // At once: the database may not have been written yet.
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue(/in the last moment$/);
  expect(abortCount).toBeGreaterThan(0);
});

test("a note that is typed in two tabs is kept in both when one saves it", async ({ page, context }) => {
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).waitFor();
  const other = await context.newPage();
  await openApp(other, "/review");
  await other.getByRole("button", { name: "Show answer" }).waitFor();
  const [here, there] = [await openNote(page), await openNote(other)];
  await there.fill("from the other tab");
  await here.fill("from this tab");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(here).toBeHidden();
  // Until the other tab has the saved note.
  await expect(async () => {
    await other.keyboard.press("Escape");
    await expect(there).toBeHidden();
    await openNote(other);
    await expect(there).toHaveValue("from this tab\n\nfrom the other tab", { timeout: 5_000 });
  }).toPass();
  await other.reload();
  await other.getByRole("button", { name: "Show answer" }).waitFor();
  await openNote(other);
  await expect(there).toHaveValue("from this tab\n\nfrom the other tab");
});

test("one chapter that can't be loaded blocks no review, and its cards are shown once it can", async ({
  page,
}) => {
  let isBroken = true;
  await page.route(/\/01-[\w-]+\.json/, (route) => (isBroken ? route.abort() : route.continue()));
  await openApp(page, "/review");
  await expect(page.getByText(/^Could not be loaded: .+\. Its cards are asked later\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  // It is tried again by itself, too, so nothing is pressed.
  isBroken = false;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText(/^Could not be loaded/)).toBeHidden();
  // The current card stays.
  await page.getByRole("button", { name: "Good" }).press("Enter");
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("link", { name: "Read it in the guide" }).first().click();
  await expect(page).toHaveURL(/\/guide\/introduction#/);
});

test("a file that fails once is loaded again by itself", async ({ page }) => {
  let requestCount = 0;
  await page.route(/\/01-[\w-]+\.json$/, (route) =>
    (requestCount += 1) === 1 ? route.fulfill({ status: 500 }) : route.continue(),
  );
  await openApp(page, "/guide/introduction");
  await expect(page.getByRole("navigation", { name: "In this chapter" }).first()).toBeVisible();
  expect(requestCount).toBeGreaterThan(1);
});

test("a failed download is reported with a retry button, and retried automatically", async ({ page }) => {
  let isBroken = true;
  let brokenFile = "/index-";
  await page.route(/\.json$/, (route) =>
    isBroken && route.request().url().includes(brokenFile) ? route.abort() : route.continue(),
  );
  await openApp(page, "/");
  await expect(page.getByText(/^The list of chapters could not be loaded/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  isBroken = false;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
  brokenFile = "/01-";
  const card = `/library/${encodeURIComponent("introduction/what-is-mlops:answer")}`;
  for (const [address, loaded] of [
    ["/guide/introduction", page.getByRole("navigation", { name: "In this chapter" })],
    [card, page.getByRole("button", { name: "Suspend" })],
  ] as const) {
    isBroken = true;
    await page.goto(address);
    await expect(page.getByText(/could not be loaded/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    isBroken = false;
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(loaded.first()).toBeVisible();
  }
});

test("an address that can't be decoded is not found, and one of a file leads to its screen", async ({
  page,
  baseURL,
}) => {
  for (const [address, title] of [
    ["/%", "Page not found"],
    ["/guide/%E0%A4%A", "Chapter not found"],
    ["/library/%ff", "Card not found"],
    ["/interview/%E0", "Round not found"],
    // Taken as a URL, this path would name another host.
    ["//review.html", "Page not found"],
    ["///index.html?x#y", "Page not found"],
  ] as const) {
    await page.goto(new URL(baseURL ?? "").origin + address);
    await expect(page.getByRole("heading", { name: title }), address).toBeVisible();
  }
  await page.goto("/index.html");
  await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
  await expect(page).toHaveURL(/\d\/$/);
  await page.goto("/review.html");
  await expect(page.getByRole("button", { name: "Show answer" })).toBeVisible();
  await expect(page).toHaveURL(/\/review$/);
});
