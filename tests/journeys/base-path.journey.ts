/** The app below a path, as a project page on a static host: addresses, service worker, manifest and offline use. */
import { basePathPort } from "../../playwright.config";
import { expect, test, waitUntilOfflineReady } from "./fixtures";

const base = "/retrain/";
test.use({ baseURL: `http://localhost:${basePathPort}` });

test("a review, a chapter and a reload stay below the base path", async ({ page }) => {
  await page.goto(base);
  await page.getByRole("link", { name: "Start review" }).click();
  await expect(page).toHaveURL(`${base}review`);
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("link", { name: "Read it in the guide" }).click();
  await expect(page).toHaveURL(/\/retrain\/guide\/[a-z-]+#./);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await expect(page).toHaveURL(base);
});

test("the manifest and the service worker have the base path as their scope, and the app works offline", async ({
  page,
  context,
}) => {
  await page.goto(base);
  await waitUntilOfflineReady(page);
  const manifestUrl = await page
    .locator("link[rel=manifest]")
    .evaluate((link) => (link instanceof HTMLLinkElement ? link.href : ""));
  const manifest: { readonly start_url: string; readonly scope: string } = await (
    await page.request.get(manifestUrl)
  ).json();
  for (const address of [manifest.start_url, manifest.scope])
    expect(new URL(address, manifestUrl).pathname).toBe(base);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(new URL(scope).pathname).toBe(base);
  await context.setOffline(true);
  await page.goto(`${base}guide`);
  await expect(page.getByRole("heading", { level: 1, name: "Guide" })).toBeVisible();
});
