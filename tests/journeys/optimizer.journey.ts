/** FSRS parameters that are optimized in the browser, applied and reverted; and what retention costs. */
import index from "../../data/decks/index.json" with { type: "json" };
import { simulateReviewHistories } from "../domain/optimizer/simulatedPerson";
import { type PastEvent, expect, gradedEvent, openApp, restoreHistory, test } from "./fixtures";

test.use({ serviceWorkers: "block" });

/** The reviews of a simulated person. */
const reviewsOf = (cards: number, days: number): readonly PastEvent[] =>
  simulateReviewHistories(cards, days, 3).flatMap((history, i) =>
    history.map(({ grade, timestamp }) => gradedEvent(`made/up/card-${i}:name`, grade, timestamp)),
  );

test("parameters are optimized, applied because they predict better, and reverted", async ({ page }) => {
  // Training is slow on a busy machine.
  test.slow();
  await restoreHistory(page, reviewsOf(300, 200));
  await expect(page.getByText("You have enough new reviews to optimize.")).toBeVisible();
  const shares = await page.evaluateHandle(() => {
    const seen: number[] = [];
    new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>("progress[aria-label='Optimizing'][value]");
      if (bar && bar.value !== seen.at(-1)) seen.push(bar.value);
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["value"] });
    return seen;
  });
  await page.getByRole("button", { name: "Optimize parameters" }).click();
  await expect(page.getByText("The new parameters predict your reviews better.")).toBeVisible();
  const seen = await shares.jsonValue();
  expect(seen.length, "how far it was, said as it went").toBeGreaterThan(1);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("[data-section]", { hasText: "FSRS parameters" })).toBeFocused();
  await expect(page.getByText(/The last optimization was on .+, on [\d,]+ of them/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/The last optimization was on .+, on [\d,]+ of them/)).toBeVisible();
  await expect(page.getByText("You have enough new reviews")).toHaveCount(0);
  await page.getByRole("button", { name: "Use previous parameters" }).click();
  await expect(page.getByText("uses the default FSRS-6 parameters")).toBeVisible();
});

test("the optimization can be cancelled, and changes nothing then", async ({ page }) => {
  await restoreHistory(page, reviewsOf(120, 100));
  // The optimizer is never loaded.
  await page.route("**/*.wasm", () => undefined);
  await page.getByRole("button", { name: "Optimize parameters" }).click();
  await expect(page.getByText("Downloading the optimizer")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Optimizing" })).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Optimize parameters" })).toBeEnabled();
  await expect(page.getByText("uses the default FSRS-6 parameters")).toBeVisible();
});

test("with too few reviews it says how many are needed", async ({ page }) => {
  await openApp(page, "/settings");
  await expect(
    page.getByText(
      "Optimizing needs 400 reviews made at least a day after the card's previous review; you have 0.",
    ),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Optimize parameters" })).toBeDisabled();
});

test("the workload by retention is simulated, and summarized in a sentence", async ({ page }) => {
  test.slow();
  await openApp(page, "/settings");
  await page.getByRole("button", { name: "Simulate" }).click();
  await expect(page.getByRole("button", { name: /^Simulat/ })).toBeFocused();
  await expect(
    page.getByText(/At 90% retention you would spend about \d+ minutes? a day; at 95%, about \d+ minutes?\./),
  ).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(7);
});

test("after a holiday Today shows one day's work, and says when the backlog will be done", async ({
  page,
}) => {
  const facts = new Map<string, string>();
  for (const { cards } of index.chapters)
    for (const [card, fact] of cards) facts.set(String(fact), String(card));
  const before = Date.now() - 200 * 86_400_000;
  const reviews = [...facts.values()]
    .slice(0, 300)
    .map((card, i) => gradedEvent(card, 4, before + i * 10_000));
  await restoreHistory(page, reviews);
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await expect(page.getByText("200", { exact: true })).toBeVisible();
  await expect(page.getByText("100 more cards can wait")).toBeVisible();
  await expect(page.getByText("You will have caught up tomorrow.")).toBeVisible();
  await expect(page.getByRole("term").filter({ hasText: "new cards" }).locator("+ dd")).toHaveText("0");
});
