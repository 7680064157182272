/** What a first visit costs: the scripts that the page really asks for, as they would come compressed. */
import { gzipSync } from "node:zlib";
import { expect, openApp, test } from "./fixtures";

test.use({ serviceWorkers: "block" });

test("a first visit fetches at most 117 kB of JavaScript, and only the index of the decks", async ({
  page,
}) => {
  const scripts = new Map<string, number>();
  const decks: string[] = [];
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".json")) decks.push(pathname);
    if (pathname.endsWith(".js")) scripts.set(pathname, gzipSync(await response.body(), { level: 9 }).length);
  });
  await openApp(page);
  await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(117_000);
  expect(decks).toHaveLength(1);
  expect(decks[0]).toContain("index");
});
