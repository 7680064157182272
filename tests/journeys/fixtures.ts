/** Shared by the journeys: a page that records requests to other origins, and common actions. */
import { type Locator, type Page, expect, test as base } from "@playwright/test";
import axe from "axe-core";
import type { EventPayload } from "../../src/domain/events/event";
import { dayOf } from "../../src/domain/scheduling/calendar";
import { defaultSettings } from "../../src/domain/settings";
import type { Day } from "../../src/domain/time";
import { eventNames, toStoredNames } from "../../src/storage/eventLog/codec/storedNames";
import type { Grade } from "../../src/domain/scheduling/memory";

export { expect };

/** Every journey fails if the page sends a request to another origin, or logs an error. */
export const test = base.extend<{ readonly page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const foreignRequests: string[] = [];
    const errors: string[] = [];
    page.context().on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.hostname !== "localhost")
        foreignRequests.push(request.url());
    });
    page.on("console", (message) => {
      if (/Content Security Policy|TrustedScript|Trusted Type/i.test(message.text()))
        errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(foreignRequests, `requests to other origins than ${baseURL}`).toEqual([]);
    expect(errors, "errors in the page").toEqual([]);
  },
});

/** What axe finds on the page, each with the element. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  // What appears while axe runs would be half transparent.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Colours in transition have no final contrast.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run({
      // A rule of WCAG 2.2, which axe leaves out by default.
      rules: { "target-size": { enabled: true } },
    });
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

export async function openApp(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

type Box = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

/** The bounding box of an element in CSS pixels of the window, once it is visible. */
export async function boxOf(element: Locator): Promise<Box> {
  await expect(element).toBeVisible();
  // React may have replaced it since.
  return (await element.boundingBox()) ?? boxOf(element);
}

/** Waits until the service worker has everything that an offline start needs. */
export async function waitUntilOfflineReady(page: Page): Promise<void> {
  // First what goes away by itself.
  await expect(page.getByText("Ready to work offline.")).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

export const cardFront = (page: Page) => page.locator("[data-face=front]");

/** By keyboard, because a pointer grades only 300 ms after the answer has appeared. */
export async function gradeCard(page: Page, grade: "Again" | "Hard" | "Good" | "Easy"): Promise<void> {
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("button", { name: grade }).press("Enter");
}

/** Waits until a pointer grades: 300 ms after the answer has appeared. */
export async function waitUntilPointersGrade(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Good" }).waitFor();
  await waitUntilPointersPress(page);
}

/** Waits until a pointer may press what is shown: nothing is submitted or chosen in the first 300 ms. */
export async function waitUntilPointersPress(page: Page): Promise<void> {
  const seenAt = await page.evaluate(() => performance.now());
  await page.waitForFunction((start) => performance.now() - start >= 300, seenAt);
}

/**
 * Clicks an element and, a tenth of a second later, a place beside it. The browser counts the clicks apart, as it does from 25 px
 * on. They have their times with them, however late a busy machine handles them.
 */
export async function clickTwice(page: Page, element: Locator, dx: number, dy: number): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(element);
  const session = await page.context().newCDPSession(page);
  const startSeconds = Date.now() / 1_000;
  const click = (offsetX: number, offsetY: number, afterSeconds: number) =>
    (["mousePressed", "mouseReleased"] as const).map((type) =>
      session.send("Input.dispatchMouseEvent", {
        type,
        x: x + width / 2 + offsetX,
        y: y + height / 2 + offsetY,
        button: "left",
        clickCount: 1,
        timestamp: startSeconds + afterSeconds,
      }),
    );
  await Promise.all([...click(0, 0, 0), ...click(dx, dy, 0.1)]);
  await session.detach();
  await waitUntilPointersPress(page);
}

/** Submits the same text until the answer is judged, follow-ups and all. */
export async function answerQuestion(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your answer" }).fill(text);
  await expect(async () => {
    if ((await page.getByText("What a good answer says").count()) === 0)
      await page.getByRole("button", { name: "Submit answer" }).click({ timeout: 1_000 });
    await expect(page.getByText("What a good answer says")).toBeVisible({ timeout: 500 });
  }).toPass();
  await waitUntilPointersPress(page);
}

/** The number of events in the log, from Settings. */
export async function readEventCount(page: Page): Promise<number> {
  await page.goto("/settings");
  const text = await page.getByText(/\d+ events? so far/).textContent();
  return Number(/\d+/.exec(text ?? "")?.[0]);
}

/** An event with its timestamp (epoch milliseconds). */
export type PastEvent = EventPayload & { readonly timestamp: number };

export const gradedEvent = (card: string, grade: Grade, timestamp: number): PastEvent => ({
  type: "graded",
  card,
  grade,
  timestamp,
  durationMs: 5_000,
});

/** The study days of timestamps (epoch milliseconds) in the page's time zone, by the default settings. */
async function readStudyDays(page: Page, timestamps: readonly number[]): Promise<readonly Day[]> {
  const offsets = await page.evaluate(
    (moments) => moments.map((moment) => -new Date(moment).getTimezoneOffset()),
    timestamps,
  );
  const { dayStartHour } = defaultSettings;
  return timestamps.map((timestamp, i) =>
    dayOf(timestamp, { utcOffsetMinutes: () => offsets[i] ?? 0, dayStartHour }),
  );
}

/** Restores a backup with past events. */
export async function restoreHistory(page: Page, past: readonly PastEvent[]): Promise<void> {
  const days = await readStudyDays(
    page,
    past.map(({ timestamp }) => timestamp),
  );
  const events = past.map((each, seq) =>
    toStoredNames({ ...each, writer: "person", seq, day: days[seq] ?? 0 }, eventNames),
  );
  const backup = { app: "retrain", backup: 1, madeAt: "2026-11-23T09:00:00Z", settings: {}, events };
  await openApp(page, "/settings");
  await page.locator('input[type="file"]').setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(backup)),
  });
  await page.getByRole("button", { name: "Restore events" }).click();
  await expect(page.getByText(`${events.length.toLocaleString("en-GB")} events so far`)).toBeVisible();
}
