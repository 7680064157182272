/** A new version: offered while a review is open, never forced. */
import type { Page } from "@playwright/test";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { type AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gradeCard, expect, cardFront, test } from "./fixtures";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** Files with a hash in their name. The next version of the build has them under other names. */
const hashedFile = /\b(\w+-[\w-]{8})\.(js|css)\b/g;

/**
 * Serves the build; once released, with another service worker. With `removesOld`, the files of the next version have other names
 * and the old ones are gone.
 */
async function serve({ removesOld = false } = {}) {
  let released = false;
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = extname(path) ? path : "/index.html";
    const isOld = removesOld && released && file.replace(hashedFile, "") !== file && !file.includes("-next.");
    readFile(join("dist", isOld ? "gone" : file.replace(/-next(?=\.(?:js|css)$)/, "")))
      .then((body) => {
        response.setHeader("content-type", types[extname(file)] ?? "text/plain");
        response.setHeader("cache-control", "no-store");
        if (!released) return response.end(body);
        const text = body.toString();
        const isText = /\.(?:html|js)$/.test(file);
        // Files without a hash in their name get another revision.
        const next =
          file === "/sw.js" ? `${text.replaceAll(/(revision:")/g, "$1next")}\n// the next version` : text;
        if (!isText) return response.end(body);
        return response.end(removesOld ? next.replaceAll(hashedFile, "$1-next.$2") : next);
      })
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    release: () => {
      released = true;
    },
    close: () => server.close(),
  };
}

test("an update is offered while a review is open, and waits", async ({ page }) => {
  const server = await serve();
  try {
    await page.goto(`${server.url}/review`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await gradeCard(page, "Good");
    await page.getByRole("button", { name: "Show answer" }).click();
    const card = await page.locator("article").textContent();
    server.release();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    await expect(page.getByText("A new version is ready.")).toBeVisible();
    await expect(page.locator("article")).toHaveText(card ?? "");
    const reloading = page.waitForEvent("load");
    await page.getByRole("button", { name: "Reload" }).click();
    await reloading;
    await expect(page.getByText("A new version is ready.")).toBeHidden();
    await expect(page.locator("article")).toHaveText(card ?? "");
    await page.getByRole("button", { name: "Good" }).press("Enter");
    await expect(cardFront(page)).toBeVisible();
  } finally {
    server.close();
  }
});

const findUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

/** Opens a tab that is controlled by a service worker. */
async function openControlled(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

test("after an update in one tab, another without the old files goes on where it was", async ({ page }) => {
  const server = await serve({ removesOld: true });
  try {
    await openControlled(page, `${server.url}/review`);
    await gradeCard(page, "Good");
    await page.getByRole("button", { name: "Show answer" }).click();
    const card = await page.locator("article").getAttribute("data-card");
    // The other tab has loaded nothing but Today.
    const other = await page.context().newPage();
    await openControlled(other, server.url);
    server.release();
    await findUpdate(other);
    await other.getByRole("button", { name: "Reload" }).click();
    await expect(other.getByText("A new version is ready.")).toBeHidden();
    // The first tab reports the update, and every screen of it can be opened.
    await expect(page.getByText("Retrain was updated in another tab.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
    await page.getByRole("link", { name: "Library" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "All cards" })).toBeVisible();
    await page.goBack();
    await expect(page.locator("article")).toHaveAttribute("data-card", card ?? "");
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
  } finally {
    server.close();
  }
});

/** Waits until a page has what it loads by itself after the first paint, or a reload for that would interfere. */
async function waitForLastFile(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance
      .getEntriesByType("resource")
      .some(({ name }) => /\/registerServiceWorker-[\w-]+\.js$/.test(name)),
  );
  await page.waitForLoadState("networkidle");
}

test("without a service worker, a missing screen file is fetched by a reload", async ({ browser }) => {
  const server = await serve({ removesOld: true });
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
    await waitForLastFile(page);
    server.release();
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  } finally {
    await context.close();
    server.close();
  }
});

test("without a service worker, any other missing code is fetched by a reload", async ({ browser }) => {
  const server = await serve({ removesOld: true });
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const [page, other] = [await context.newPage(), await context.newPage()];
    await page.goto(`${server.url}/review`);
    await page.getByRole("button", { name: "Show answer" }).click();
    const card = await page.locator("article").getAttribute("data-card");
    await other.goto(`${server.url}/interview`);
    await expect(other.getByRole("button", { name: "Start round" })).toBeVisible();
    for (const each of [page, other]) await waitForLastFile(each);
    server.release();
    // The list of shortcuts.
    const reloading = page.waitForEvent("load");
    await page.keyboard.press("?");
    await reloading;
    await expect(page.locator("article")).toHaveAttribute("data-card", card ?? "");
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    // The deck parser.
    const otherReloading = other.waitForEvent("load");
    await other.getByRole("button", { name: "Start round" }).click();
    await otherReloading;
    await other.getByRole("button", { name: "Start round" }).click();
    await expect(other.getByRole("textbox", { name: "Your answer" })).toBeEnabled();
  } finally {
    await context.close();
    server.close();
  }
});

test("a screen that can't be loaded says what to do, and the others still work", async ({ browser }) => {
  const server = await serve();
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
    await waitForLastFile(page);
    await context.setOffline(true);
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(page.getByRole("heading", { name: "This page could not be loaded" })).toBeVisible();
    await page.getByRole("link", { name: "Today" }).click();
    await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
  } finally {
    await context.close();
    server.close();
  }
});
