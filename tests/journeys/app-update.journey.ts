/** A new version: offered while a review is open, never forced. */
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

/** Serves the build; once released, with another service worker. */
async function serve() {
  let released = false;
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = extname(path) ? path : "/index.html";
    readFile(join("dist", file))
      .then((body) => {
        response.setHeader("content-type", types[extname(file)] ?? "text/plain");
        response.setHeader("cache-control", "no-store");
        return response.end(released && file === "/sw.js" ? `${body.toString()}\n// the next version` : body);
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
    await page.getByRole("button", { name: "Reload" }).click();
    await expect(page.getByText("A new version is ready.")).toBeHidden();
    await expect(page.locator("article")).toHaveText(card ?? "");
    await page.getByRole("button", { name: "Good" }).press("Enter");
    await expect(cardFront(page)).toBeVisible();
  } finally {
    server.close();
  }
});
