/** A memory of one's own: parameters learned in the browser from one's own log, kept, and taken back; and what retention costs. */
import type { Page } from "@playwright/test";
import { personal } from "../domain/fit/person";
import { expect, open, test } from "./app";

test.use({ serviceWorkers: "block" });

/** The reviews of a made-up person, as a backup that is restored. */
async function restore(page: Page, cards: number, days: number): Promise<void> {
  let seq = 0;
  const events = personal(cards, days, 3).flatMap((history, i) =>
    history.map(({ grade, at }) => ({
      writer: "person",
      seq: (seq += 1),
      at,
      day: Math.floor(at / 86_400_000),
      type: "graded",
      card: `made/up/card-${i}:name`,
      grade,
      took: 5_000,
    })),
  );
  const text = JSON.stringify({
    app: "retrain",
    backup: 1,
    madeAt: "2026-11-23T09:00:00Z",
    settings: {},
    events,
  });
  await open(page, "/settings");
  await page.locator('input[type="file"]').setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.getByRole("button", { name: "Add them" }).click();
  await expect(page.getByText(`${events.length.toLocaleString("en-GB")} events so far`)).toBeVisible();
}

test("parameters are learned, kept because they predict better, and taken back", async ({ page }) => {
  await restore(page, 300, 200);
  await expect(page.getByText("It is time: there is enough of yours to learn from.")).toBeVisible();
  await page.getByRole("button", { name: "Learn from my reviews" }).click();
  await expect(page.getByText("Your own parameters predict you better.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Keep them" }).click();
  await expect(page.getByText(/follows parameters learned from [\d,]+ reviews of yours/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/follows parameters learned from [\d,]+ reviews of yours/)).toBeVisible();
  await expect(page.getByText("It is time:")).toHaveCount(0);
  await page.getByRole("button", { name: "Use the ones before" }).click();
  await expect(page.getByText("follows FSRS-6 as published")).toBeVisible();
});

test("with too few reviews it says how many are needed", async ({ page }) => {
  await open(page, "/settings");
  await expect(
    page.getByText("From 400 reviews on days of their own it can learn from yours; there are 0 so far."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Learn from my reviews" })).toBeDisabled();
});

test("what retention costs is simulated, and said in a sentence", async ({ page }) => {
  await open(page, "/settings");
  await page.getByRole("button", { name: "Simulate" }).click();
  await expect(page.getByText(/At 90% you would spend about \d+ minutes a day; at 95%, \d+\./)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole("row")).toHaveCount(7);
});
