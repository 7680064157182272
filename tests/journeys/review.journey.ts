/** Reviewing: from the first visit to the end of a session, by mouse and by keyboard. */
import { boxOf, gradeCard, readEventCount, expect, cardFront, openApp, test } from "./fixtures";

// Service workers are tested in storage.journey.ts and app-update.journey.ts.
test.use({ serviceWorkers: "block" });

test("a first visit leads to a first grade", async ({ page }) => {
  await openApp(page);
  await expect(page.getByText("Retrain turns a written guide into flashcards")).toBeVisible();
  await page.getByRole("link", { name: "Start review" }).click();
  const question = await cardFront(page).textContent();
  expect(question?.length).toBeGreaterThan(5);
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByRole("link", { name: "Read it in the guide" })).toBeVisible();
  for (const grade of ["Again", "Hard", "Good", "Easy"]) {
    await expect(page.getByRole("button", { name: grade })).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "Good" })).toHaveAccessibleDescription(/10 min/);
  await page.getByRole("button", { name: "Good" }).press("Enter");
  await expect(cardFront(page)).not.toHaveText(question ?? "");
});

test("a link that the grades would cover is scrolled clear of them when it takes the focus", async ({
  page,
}) => {
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).click();
  const link = page.getByRole("link", { name: "Read it in the guide" });
  const grades = page.getByRole("button", { name: "Again" });
  const { width } = page.viewportSize() ?? { width: 1280 };
  const { y, height } = await boxOf(link);
  // The grades stand where the link is.
  await page.setViewportSize({ width, height: Math.round(y + height + 40) });
  await link.focus();
  await expect
    .poll(async () => {
      const { y: top } = await boxOf(link);
      return top + height <= (await boxOf(grades)).y;
    })
    .toBe(true);
});

test("the whole review can be done by keyboard", async ({ page }) => {
  await openApp(page, "/review");
  const first = await cardFront(page).textContent();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Good" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(cardFront(page)).not.toHaveText(first ?? "");
  await expect(page.getByRole("button", { name: "Show answer" })).toBeFocused();
  for (const key of ["1", "2", "3", "4"]) {
    const graded = (await page.locator("article").getAttribute("data-card")) ?? "";
    await page.keyboard.press("Space");
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.locator("article")).not.toHaveAttribute("data-card", graded);
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
});

test("any number of grades can be undone, one by one, and their cards come back", async ({ page }) => {
  await openApp(page, "/review");
  const asked: (string | null)[] = [];
  for (let i = 0; i < 3; i += 1) {
    asked.push(await page.locator("article").getAttribute("data-card"));
    await gradeCard(page, "Easy");
  }
  await page.reload();
  for (const card of asked.toReversed()) {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator("article")).toHaveAttribute("data-card", card ?? "");
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("a reload keeps the session: the card, its answer and the progress", async ({ page }) => {
  await openApp(page, "/review");
  await gradeCard(page, "Good");
  await gradeCard(page, "Easy");
  await page.getByRole("button", { name: "Show answer" }).click();
  const card = await page.locator("article").textContent();
  const left = await page.getByText(/\d+ left/).textContent();
  await page.reload();
  await expect(page.locator("article")).toHaveText(card ?? "");
  await expect(page.getByText(/\d+ left/)).toHaveText(left ?? "");
  await expect(page.getByRole("progressbar", { name: "Progress through this session" })).toHaveJSProperty(
    "value",
    2,
  );
});

test("the answer links to its place in the guide, and Back returns to the same card", async ({ page }) => {
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).click();
  const card = await page.locator("article").textContent();
  await page.getByRole("link", { name: "Read it in the guide" }).click();
  await expect(page).toHaveURL(/\/guide\/[a-z-]+#./);
  await expect(page.locator(":target, :focus").first()).toBeInViewport();
  await page.goBack();
  await expect(page.locator("article")).toHaveText(card ?? "");
});

test("a session ends with a summary and the next review, and its end can be undone", async ({ page }) => {
  await openApp(page, "/settings");
  await page.getByLabel("New cards per day").fill("2");
  await page.getByRole("link", { name: "Review" }).click();
  await gradeCard(page, "Easy");
  await gradeCard(page, "Easy");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  const time = "(under a minute|\\d+ minutes?)";
  await expect(
    page.getByText(new RegExp(`2 cards in 2 answers and ${time}, 2 of them new today.`)),
  ).toBeVisible();
  await expect(page.getByText("Come back tomorrow")).toBeVisible();
  const learned = page.getByRole("region", { name: "New today" }).getByRole("link");
  await expect(learned.first()).toContainText(/\d cards?$/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
  await page.getByRole("button", { name: "Good" }).press("Enter");
  await gradeCard(page, "Easy");
  await expect(page.getByText(new RegExp(`2 cards in 3 answers and ${time}`))).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
});

test("on a desktop new and forgotten cards are side by side in the summary", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(page, "/settings");
  await page.getByLabel("New cards per day").fill("1");
  await page.getByRole("link", { name: "Review" }).click();
  await gradeCard(page, "Again");
  await gradeCard(page, "Easy");
  const learned = await boxOf(page.getByRole("region", { name: "New today" }));
  const forgotten = await boxOf(page.getByRole("region", { name: "You forgot 1 card at least once" }));
  expect(forgotten.x).toBeGreaterThan(learned.x + learned.width);
  expect(forgotten.y).toBe(learned.y);
});

test("a digit before the answer is shown does nothing", async ({ page }) => {
  await openApp(page, "/review");
  const before = await page.locator("article").textContent();
  await page.keyboard.press("3");
  await expect(page.locator("article")).toHaveText(before ?? "");
  expect(await readEventCount(page)).toBe(0);
});
