/** Today uses a desktop's width and stays where it is while it loads: on the first visit, with reviews, and with an interview. */
import type { Page } from "@playwright/test";
import { msPerDay } from "../../src/domain/time";
import { boxOf, expect, gradedEvent, openApp, restoreHistory, test } from "./fixtures";

// Service workers are tested in app-update.journey.ts.
test.use({ serviceWorkers: "block", timezoneId: "Europe/Berlin" });

/** A fixed day: what is as long as its date would otherwise break into other lines on some days. */
const now = Date.parse("2026-11-23T09:00:00+01:00");
test.beforeEach(({ page }) => page.clock.setFixedTime(now));

const cards = [
  "introduction/what-is-mlops:answer",
  "lifecycle/stages/lifecycle-steps:order",
  "cicd/continuous/ci:meaning",
];

async function restoreReviews(page: Page): Promise<void> {
  const reviews = cards.flatMap((card, i) => [
    gradedEvent(card, 3, now - 9 * msPerDay + i * 20_000),
    gradedEvent(card, 4, now - 5 * msPerDay + i * 20_000),
  ]);
  await restoreHistory(page, reviews);
}

async function planInterview(page: Page): Promise<void> {
  await openApp(page);
  await page.getByLabel("When is your interview?").fill("2026-12-14");
  await page.getByRole("button", { name: "Plan for it" }).click();
  await waitForPlan(page);
}

/** Waits until the plan and the effect of more minutes are computed. */
async function waitForPlan(page: Page): Promise<void> {
  await expect(page.getByText("with the plan", { exact: false })).toBeVisible();
  await expect(page.getByText(/^Planning/)).toHaveCount(0);
  await expect(page.getByText("…", { exact: false })).toHaveCount(0);
}

type State = {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
  readonly ready: (page: Page) => Promise<void>;
  /** The last card of the second column. */
  readonly beside: string;
};

const waitForChapters = (page: Page) => expect(page.getByText("Operating LLM applications")).toBeVisible();

const states: readonly State[] = [
  {
    name: "on the first visit",
    prepare: () => Promise.resolve(),
    ready: waitForChapters,
    beside: "What you will learn",
  },
  { name: "with reviews", prepare: restoreReviews, ready: waitForChapters, beside: "The guide" },
  {
    name: "with an interview on a known day",
    prepare: planInterview,
    ready: waitForPlan,
    beside: "Core cards on the day, by chapter",
  },
];

for (const { name, prepare, ready, beside } of states) {
  test(`${name} Today uses a desktop's width: the chapters stand beside the button`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await prepare(page);
    await openApp(page);
    await ready(page);
    const start = await boxOf(page.getByRole("link", { name: "Start review" }));
    const chapters = await boxOf(page.getByRole("region", { name: beside }));
    const main = await boxOf(page.getByRole("main"));
    const startEnd = start.x + start.width;
    const chaptersEnd = chapters.x + chapters.width;
    expect(chapters.x).toBeGreaterThan(startEnd);
    expect((chaptersEnd - start.x) / main.width).toBeGreaterThan(0.8);
    // Both are visible without scrolling.
    await expect(page.getByRole("link", { name: "Start review" })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("heading", { name: beside })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });

  test(`${name} nothing moves while Today loads`, async ({ page }) => {
    await prepare(page);
    await page.addInitScript(watchShifts);
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await openApp(page);
      await ready(page);
      await page.waitForLoadState("networkidle");
      // The web font, which is loaded later, may change a line break in a narrow column.
      const shift = await page.evaluate(() => (window as unknown as Shifts).shift);
      expect(shift, `${width} px`).toBeLessThan(0.005);
    }
  });
}

type Shifts = { shift: number };

/** Adds up all layout shifts of the page. */
function watchShifts(): void {
  const sum: Shifts = Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ("value" in entry && typeof entry.value === "number") sum.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
