/** Reading: the contents, a chapter, the marks at its blocks. */
import { gradeCard, expect, openApp, test } from "./fixtures";

// Service workers are tested in storage.journey.ts and app-update.journey.ts.
test.use({ serviceWorkers: "block" });

test("the guide is read by chapter, and its blocks show how well they are remembered", async ({ page }) => {
  await openApp(page, "/review");
  await gradeCard(page, "Easy");
  await page.getByRole("link", { name: "Guide" }).click();
  await page.getByRole("link", { name: /Introduction to MLOps/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Introduction to MLOps" })).toBeVisible();
  await expect(page.getByText(/100% would be recalled/).first()).toBeVisible();
  await page
    .getByText(/cards?, not seen yet/)
    .first()
    .click();
  await expect(page.getByText(/^(?:[a-z]+, )?new$/).first()).toBeVisible();
});

test("a figure has a text alternative", async ({ page }) => {
  await openApp(page, "/guide/introduction");
  const figure = page.getByRole("img", { name: /loop/i }).first();
  await expect(figure).toBeVisible();
});

test("an unknown address says so, and links back", async ({ page }) => {
  await openApp(page, "/guide/no-such-chapter");
  await expect(page.getByRole("heading", { name: "Chapter not found" })).toBeVisible();
  await openApp(page, "/nowhere");
  await page.getByRole("link", { name: "Go to Today" }).click();
  await expect(page).toHaveURL("/");
});
