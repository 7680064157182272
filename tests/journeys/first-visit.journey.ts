/** What a first visit costs: the scripts that the page asks for until it can be used, as they would come compressed. */
import { gzipSync } from "node:zlib";
import { expect, open, test } from "./app";

test.use({ serviceWorkers: "block" });

test("a first visit fetches at most 100 kB of JavaScript, and only the index of the decks", async ({
  page,
}) => {
  const scripts = new Map<string, number>();
  const decks: string[] = [];
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".json")) decks.push(pathname);
    if (pathname.endsWith(".js")) scripts.set(pathname, gzipSync(await response.body(), { level: 9 }).length);
  });
  await open(page);
  await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const total = [...scripts]
    .filter(([name]) => !name.includes("/journaling-"))
    .reduce((sum, [, size]) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  // The journal comes when the page is painted: nobody waits for it.
  const [journal, painted] = await page.evaluate(() => [
    performance.getEntriesByType("resource").find(({ name }) => name.includes("/journaling-"))?.startTime,
    performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  ]);
  expect(journal).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY);
  expect(total).toBeLessThanOrEqual(100_000);
  expect(decks).toHaveLength(1);
  expect(decks[0]).toContain("index");
});
