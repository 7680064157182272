/** What a first visit loads: the scripts that the page requests, by their compressed size. */
import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { expect, openApp, test } from "./fixtures";

test.use({ serviceWorkers: "block" });

test("a first visit fetches at most 118 kB of JavaScript, and only the index of the decks", async ({
  page,
}) => {
  const scripts = new Map<string, Response>();
  const decks: string[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".json")) decks.push(pathname);
    if (pathname.endsWith(".js")) scripts.set(pathname, response);
  });
  await openApp(page);
  await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
  // The last script, which is requested after the first paint: a busy page may be idle before it.
  await expect
    .poll(() => [...scripts.keys()].filter((path) => path.includes("registerServiceWorker-")))
    .toHaveLength(1);
  await page.waitForLoadState("networkidle");
  const bodies = await Promise.all(Array.from(scripts.values(), (response) => response.body()));
  const total = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(118_000);
  expect(decks).toHaveLength(1);
  expect(decks[0]).toContain("index");
});

test("the interview form needs the index only; the chapters are loaded when a round is set up", async ({
  page,
}) => {
  const chapters: string[] = [];
  page.on("request", (request) => {
    if (/\/\d\d-[\w.-]+\.json$/.test(new URL(request.url()).pathname)) chapters.push(request.url());
  });
  await openApp(page, "/interview");
  await expect(page.getByText(/^10 questions\. You can pause/)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(chapters).toEqual([]);
  await page.getByRole("radio", { name: /Concept/ }).check();
  await expect(page.getByText(/^3 questions, about \d+ minutes\./)).toBeVisible();
  await expect.poll(() => chapters.length).toBeGreaterThan(1);
});

test("a round that is started at once waits for its questions", async ({ page }) => {
  await openApp(page, "/interview");
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByText("Question 1 of 10")).toBeVisible();
});
