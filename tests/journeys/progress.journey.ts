/** Progress: every chart is read by keyboard, filtered by a search, and accessible; and why an interval is as long as it is. */
import {
  boxOf,
  expect,
  findAxeViolations,
  gradeCard,
  gradedEvent,
  openApp,
  restoreHistory,
  test,
} from "./fixtures";
import { readFileSync } from "node:fs";
import type { DeckIndex } from "../../src/domain/deck/deck";
import type { InterviewPayload } from "../../src/domain/events/interview/interviewPayload";
import type { Grade } from "../../src/domain/scheduling/memory";

test.use({ serviceWorkers: "block" });

const index: DeckIndex = JSON.parse(readFileSync("data/decks/index.json", "utf8"));
const cards = index.chapters.flatMap((chapter) => chapter.cards.slice(0, 12).map(([card]) => card));
const msPerDay = 86_400_000;
const pastGrades: readonly Grade[] = [3, 1, 3, 4, 2];

/** Each card on four days of the last two months. */
const past = () =>
  [60, 45, 20, 2].flatMap((daysAgo, round) =>
    cards.map((card, i) =>
      gradedEvent(
        card,
        pastGrades[(i + round) % pastGrades.length] ?? 3,
        Date.now() - daysAgo * msPerDay + i * 10_000,
      ),
    ),
  );

test("every chart can be read by keyboard, as values and as a table", async ({ page }) => {
  await restoreHistory(page, past());
  await page.goto("/progress");
  await expect(page.getByText(/^Predicted \d+%, recalled \d+% in \d+ reviews/)).toBeVisible();
  await expect(page.getByText(/^Today you would answer \d+ of \d+ rapid fire questions/)).toBeVisible();
  const charts = page.getByRole("slider");
  expect(await charts.count()).toBeGreaterThanOrEqual(13);
  for (const chart of await charts.all()) {
    const name = await chart.getAttribute("aria-label");
    await chart.focus();
    await page.keyboard.press("Home");
    const first = await chart.getAttribute("aria-valuetext");
    expect(first, `${name}`).toMatch(/\S/);
    await page.keyboard.press("End");
    expect(await chart.getAttribute("aria-valuetext"), `${name}`).not.toBe(first);
    // What a screen reader reads is visible, too.
    await expect(chart).toContainText((await chart.getAttribute("aria-valuetext")) ?? "?");
  }
  const tables = page.locator("main summary", { hasText: /^Table/ });
  expect(await tables.count()).toBe(await charts.count());
  for (const summary of await tables.all()) {
    await summary.focus();
    await page.keyboard.press("Enter");
    await expect(summary.locator("xpath=..").getByRole("table")).toBeVisible();
  }
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the charts and their tables, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await restoreHistory(page, past());
    await page.goto("/progress");
    await expect(page.getByText(/^Predicted \d+%, recalled/)).toBeVisible();
    await expect(page.getByText(/^Today you would answer/)).toBeVisible();
    for (const summary of await page.locator("main summary", { hasText: /^Table/ }).all())
      await summary.click();
    expect(await findAxeViolations(page)).toEqual([]);
  });

test("the library's search filters all charts, and stays in the address", async ({ page }) => {
  await restoreHistory(page, past());
  await page.goto("/progress");
  await expect(page.getByText(/^Of 1,\d+ cards/)).toBeVisible();
  await expect(page.getByText(`of ${past().length} reviews.`)).toBeVisible();
  await page.getByRole("searchbox").fill("deck:introduction -is:new");
  await expect(page.getByText("Of 12 cards, 0 are new")).toBeVisible();
  await expect(page.getByText("of 48 reviews.")).toBeVisible();
  await expect(page.getByText(/^Today you would recall \d+ of 12 cards/)).toBeVisible();
  await expect(
    page.getByText("You have not finished an interview round with a question about these cards."),
  ).toBeVisible();
  await expect(page).toHaveURL(/progress\?q=deck%3Aintroduction/);
  await page.reload();
  await expect(page.getByText("of 48 reviews.")).toBeVisible();
});

test("interview rounds are named by their band", async ({ page }) => {
  const ofRound = (payload: InterviewPayload, i: number) => ({
    type: "interview" as const,
    round: "first",
    payload,
    timestamp: Date.now() - msPerDay + i,
  });
  const round: readonly InterviewPayload[] = [
    { type: "started", plan: { kind: "rapid", items: [] } },
    { type: "bandOverridden", dimension: "overall", band: "leaning hire" },
    { type: "finished" },
  ];
  await restoreHistory(page, round.map(ofRound));
  await page.goto("/progress");
  await expect(page.getByText("One round: a leaning hire.")).toBeVisible();
  const chart = page.getByRole("slider", { name: "Rounds by band" });
  await expect(chart).toHaveAttribute("aria-valuetext", /: leaning hire, 3 of 4$/);
  await expect(chart.getByText("strong no hire")).toBeVisible();
});

test("without a history the charts say what they will show", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openApp(page, "/progress");
  await expect(page.getByText("You have not finished an interview round yet.")).toBeVisible();
  await expect(page.getByText(/^Nothing to compare yet/)).toBeVisible();
  await expect(page.getByText(/^Today you would answer 0 of/)).toBeVisible();
  await expect(
    page.getByText(/^Today you would recall 0 of 1,\d+ cards: none is learned yet\.$/),
  ).toBeVisible();
  // The two buttons are beside the count.
  const top = async (name: string) => (await boxOf(page.getByRole("button", { name }))).y;
  await expect.poll(async () => (await top("Print")) - (await top("Search help"))).toBe(0);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

test("a card says why its intervals are as long, before a grade and on its page", async ({ page }) => {
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).click();
  const reasons = page.getByText("Why these intervals?");
  await reasons.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Easy: a new card starts with a stability of 8\.3 days/)).toBeVisible();
  // The key opened the disclosure, and did not grade the card.
  await expect(page.getByRole("button", { name: "Easy" })).toBeVisible();
  await page.getByRole("button", { name: "Easy" }).press("Enter");
  await gradeCard(page, "Good");
  await page.goto("/library?q=is%3Areview");
  await page.locator("main a[href*='/library/']").first().click();
  await expect(page.getByRole("heading", { name: "Why this interval?" })).toBeVisible();
  await expect(page.getByText(/^Easy: a new card starts/)).toBeVisible();
});
