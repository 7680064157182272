/** What the journeys share: a page that listens for requests that leave, and a person's usual moves. */
import { type Page, test as base, expect } from "@playwright/test";
import type { Happening } from "../../src/domain/log";
import type { Grade } from "../../src/domain/memory";

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

/** Something that happened, at a moment (epoch milliseconds). */
export type Past = Happening & { readonly at: number };

export const graded = (card: string, grade: Grade, at: number): Past => ({
  type: "graded",
  card,
  grade,
  at,
  took: 5_000,
});

/** Gives the page a past, by a backup. */
export async function restore(page: Page, past: readonly Past[]): Promise<void> {
  const events = past.map((each, seq) => ({
    ...each,
    writer: "person",
    seq,
    day: Math.floor(each.at / 86_400_000),
  }));
  const backup = { app: "retrain", backup: 1, madeAt: "2026-11-23T09:00:00Z", settings: {}, events };
  await open(page, "/settings");
  await page.locator('input[type="file"]').setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(backup)),
  });
  await page.getByRole("button", { name: "Add them" }).click();
  await expect(page.getByText(`${events.length.toLocaleString("en-GB")} events so far`)).toBeVisible();
}
