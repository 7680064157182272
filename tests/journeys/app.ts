/** What the journeys share: a page that listens for requests that leave, and a person's usual moves. */
import { type Page, test as base, expect } from "@playwright/test";

export { expect };

/** Every journey fails if the page asks anything of another origin, or logs an error. */
export const test = base.extend<{ readonly page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const strangers: string[] = [];
    const errors: string[] = [];
    page.context().on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.hostname !== "localhost") strangers.push(request.url());
    });
    page.on("console", (message) => {
      if (/Content Security Policy|TrustedScript|Trusted Type/i.test(message.text()))
        errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(strangers, `requests that left ${baseURL}`).toEqual([]);
    expect(errors, "errors in the page").toEqual([]);
  },
});

export async function open(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

/** Waits until the service worker has everything that an offline start needs. */
export async function readyOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(page.getByText("Ready to work offline.")).toBeVisible();
}

export const front = (page: Page) => page.locator("[data-face=front]");

export async function answer(page: Page, grade: "Again" | "Hard" | "Good" | "Easy"): Promise<void> {
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("button", { name: grade }).click();
}

/** The grades that stand in the log, as Settings counts them. */
export async function eventCount(page: Page): Promise<number> {
  await page.goto("/settings");
  const text = await page.getByText(/\d+ events? so far/).textContent();
  return Number(/\d+/.exec(text ?? "")?.[0]);
}
