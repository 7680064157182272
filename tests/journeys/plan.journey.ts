/** The plan for the day of the interview: from the first visit to the day after. */
import type { Page } from "@playwright/test";
import { boxOf, expect, findAxeViolations, openApp, test } from "./fixtures";

test.use({ timezoneId: "Europe/Berlin" });

const morning = new Date("2026-11-23T09:00:00+01:00");
const msPerDay = 86_400_000;

const known = async (page: Page): Promise<number> =>
  Number(
    await page
      .getByText(/^\d+ with the plan$/)
      .textContent()
      .then((text) => text?.replace(/\D/g, "")),
  );

async function openOn(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(morning.getTime() + days * msPerDay);
  await openApp(page);
}

/** Waits until no better plan follows: the first one, which is shown at once, is not kept. */
const waitForFullPlan = (page: Page) => expect(page.getByText("the most anyone could recall")).toBeVisible();

/** Answers all of today's cards; the clock is stopped, so that an answer takes no time. */
async function studyCards(page: Page, count: number): Promise<void> {
  await page.getByRole("link", { name: /Start review|Go on/ }).click();
  for (let i = 0; i < count; i += 1) {
    await page.getByRole("button", { name: "Show answer" }).click();
    await page.getByRole("button", { name: "Easy" }).press("Enter");
  }
}

test("the day is asked for on the first visit, and planned for", async ({ page }) => {
  await openOn(page, 0);
  await page.getByLabel("When is your interview?").fill("2026-11-20");
  await page.getByRole("button", { name: "Plan for it" }).click();
  await expect(page.getByRole("alert")).toHaveText("This day has passed. Choose a later one.");
  await page.getByLabel("When is your interview?").fill("2026-12-14");
  await page.getByRole("button", { name: "Plan for it" }).click();
  await expect(page.getByRole("heading", { name: "21 days to your interview" })).toBeVisible();
  await waitForFullPlan(page);
  const first = await known(page);
  expect(first).toBeGreaterThan(50);
  expect(await findAxeViolations(page)).toEqual([]);

  // The effect of more minutes is shown at once, and applied with one press.
  await page.getByRole("slider", { name: "Minutes a day" }).press("ArrowRight");
  await expect(page.getByText("30 minutes a day: you would recall")).toBeVisible();
  await page.getByRole("button", { name: "Plan with 30 minutes a day" }).click();
  await expect(page.getByText("With the new minutes:")).toBeVisible();
  expect(await known(page)).toBeGreaterThanOrEqual(first);

  // Progress shows the planned work, and the recall on the interview's day.
  await page.goto("/progress");
  await expect(
    page.getByText(
      /^In the next 21 days \d+ minutes, if you miss a day now and then: about \d+ new cards and \d+ reviews\./,
    ),
  ).toBeVisible();
  await expect(
    page.getByText(/^On 14 December 2026, if you follow the plan, you would recall/),
  ).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "21 days to your interview" })).toBeVisible();
});

test("three days are studied, two missed, and the day passes", async ({ page }) => {
  await openOn(page, 0);
  await page.getByLabel("When is your interview?").fill("2026-12-01");
  await page.getByRole("button", { name: "Plan for it" }).click();
  await waitForFullPlan(page);
  await page.getByRole("link", { name: "Start review" }).click();
  await expect(page.getByText(/^A core card, new to you/)).toBeVisible();
  const card = (await page.locator("article").getAttribute("data-card")) ?? "";
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("button", { name: "Easy" }).press("Enter");
  // Its page shows the plan for it.
  await page.goto(`/library/${encodeURIComponent(card)}`);
  await expect(page.getByText(/On 1 December 2026 you would recall it with a chance of \d+%/)).toBeVisible();
  await studyDays(page);
  // Two days without an answer.
  await openOn(page, 5);
  await expect(page.getByText("You missed 2 days")).toBeVisible();
  await openOn(page, 9);
  await expect(page.getByText("How did it go?")).toBeVisible();
  await page.getByRole("button", { name: "It went well" }).click();
  await expect(page.getByLabel("When is your interview?")).toBeVisible();
});

/** The second and the third day. */
async function studyDays(page: Page): Promise<void> {
  for (const day of [1, 2]) {
    await openOn(page, day);
    await waitForFullPlan(page);
    await studyCards(page, 2);
  }
}

test("the time of day can be set beside the day, changed and removed", async ({ page }) => {
  await openOn(page, 0);
  await page.getByLabel("When is your interview?").fill("2026-11-25");
  await page.setViewportSize({ width: 360, height: 740 });
  const field = await boxOf(page.getByLabel("Hour, if known"));
  expect(field.x + field.width).toBeLessThanOrEqual(340);
  // Only the hour's first field is filled in.
  await page.getByLabel("Hour, if known").press("1");
  await page.getByRole("button", { name: "Plan for it" }).click();
  await expect(page.getByRole("alert")).toHaveText("Complete the hour, such as 14:00, or clear it.");
  await page.getByLabel("Hour, if known").fill("14:00");
  await page.getByRole("button", { name: "Plan for it" }).click();
  await expect(page.getByRole("heading", { name: "2 days to your interview" })).toBeVisible();
  await expect(page.getByText("25 November 2026, 14:00")).toBeVisible();

  const change = async (hour: string) => {
    await page.getByRole("button", { name: "Change the interview" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Your interview" });
    await dialog.getByLabel("Hour, if known").fill(hour);
    expect(await findAxeViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Change", exact: true }).click();
    await dialog.getByRole("button", { name: "Close" }).click();
  };
  await waitForFullPlan(page);
  await change("");
  await expect(page.getByText("With the new hour:")).toBeVisible();
  await expect(page.getByText("25 November 2026, 14:00")).toBeHidden();
  await change("10:30");
  await openOn(page, 1);
  await expect(page.getByRole("heading", { name: "Your interview is tomorrow at 10:30" })).toBeVisible();
  await openOn(page, 2);
  await expect(page.getByRole("heading", { name: "Your interview is today at 10:30" })).toBeVisible();
  await expect(page.getByText("There is nothing left to plan")).toBeVisible();
  await change("10:40");
  await expect(page.getByRole("heading", { name: "Your interview is today at 10:40" })).toBeVisible();
  // It is nine; at twenty to eleven it begins.
  await openOn(page, 2 + 1.75 / 24);
  await expect(page.getByText("How did it go?")).toBeVisible();
});

test("without time there is a reason instead of a plan, and a suggestion", async ({ page }) => {
  await openOn(page, 0);
  await page.getByLabel("When is your interview?").fill("2026-11-24");
  await page.getByRole("button", { name: "Plan for it" }).click();
  await expect(page.getByRole("heading", { name: "Your interview is tomorrow" })).toBeVisible();
  await page.getByRole("button", { name: "Change the interview" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Your interview" });
  for (const weekday of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]) {
    await dialog.getByLabel(weekday).fill("0");
    await dialog.getByLabel(weekday).press("Enter");
  }
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(
    page.getByText("There is no day with minutes for studying before your interview."),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Start review" })).toBeVisible();
});
