/** The library: search, actions on several cards, undo, and the page of a card. */
import axe from "axe-core";
import type { Page } from "@playwright/test";
import { gradeCard, expect, openApp, test } from "./fixtures";

// Service workers are tested in storage.journey.ts and app-update.journey.ts.
test.use({ serviceWorkers: "block" });

const count = (page: Page) => page.getByText(/^[\d,]+ of [\d,]+ cards$/);
const box = (page: Page) => page.getByRole("searchbox", { name: "Search all cards" });
const rows = (page: Page) => page.getByRole("list", { name: "Cards found" }).getByRole("link");

const allOpen = (page: Page) => expect(count(page)).toBeVisible();

async function openLibrary(page: Page, search = ""): Promise<void> {
  await openApp(page, `/library${search}`);
  await allOpen(page);
}

/** The list is drawn a moment after the count. */
async function focusFirstRow(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).first()).toBeFocused();
}

test("from the guide to a card, by keyboard alone: search, select, suspend, undo, open, and back", async ({
  page,
}) => {
  await openApp(page, "/guide");
  await page.getByRole("link", { name: "All cards" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "All cards" })).toBeVisible();
  await allOpen(page);
  const all = (await count(page).textContent()) ?? "";

  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("drift is:new");
  await expect(page).toHaveURL(/q=drift\+is%3Anew/);
  await expect(count(page)).not.toHaveText(all);
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("3 selected")).toBeVisible();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("2 selected")).toBeVisible();

  await page.keyboard.press("m");
  await expect(page.getByRole("dialog", { name: "2 cards" })).toBeVisible();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Suspend/ })
    .press("Enter");
  await expect(page.getByText("Suspended: 2 cards.")).toBeVisible();
  await expect(rows(page).getByText("Suspended", { exact: true })).toHaveCount(2);
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(rows(page).getByText("Suspended", { exact: true })).toHaveCount(0);

  const found = (await count(page).textContent()) ?? "";
  const name = await rows(page).nth(1).locator("span").first().textContent();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/library\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  expect(name).toContain(await page.getByRole("heading", { level: 1 }).textContent());
  await expect(page.getByText("No history yet: you have not reviewed or changed this card.")).toBeVisible();
  await page.goBack();
  await expect(box(page)).toHaveValue("drift is:new");
  await expect(count(page)).toHaveText(found);
  await expect(rows(page).nth(1)).toBeFocused();
});

test("problems of a query are explained, and its valid parts are applied", async ({ page }) => {
  await openLibrary(page);
  const all = (await count(page).textContent()) ?? "";
  await box(page).fill("deck:introduction is:dew");
  await expect(page.getByText("is:dew is not known; did you mean is:due?")).toBeVisible();
  await expect(count(page)).not.toHaveText(all);
  await page.getByRole("button", { name: "Show in query" }).click();
  expect(
    await box(page).evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    ),
  ).toBe("is:dew");
  await box(page).fill("kuberntes");
  await expect(page.getByText("No card contains “kuberntes”. Showing results for kubernetes.")).toBeVisible();
  await box(page).fill("xyzzyxyzzy");
  await expect(page.getByText("No cards match this search.")).toBeVisible();
  await page.getByRole("button", { name: "Show all cards" }).click();
  await expect(count(page)).toHaveText(all);
});

test("filters change the query, and Back removes them one by one", async ({ page }) => {
  await openLibrary(page);
  const all = (await count(page).textContent()) ?? "";
  await page.getByRole("button", { name: "New" }).click();
  await expect(box(page)).toHaveValue("is:new");
  await page.getByRole("combobox", { name: "Chapter" }).selectOption({ index: 1 });
  await expect(box(page)).toHaveValue(/^is:new deck:[a-z]+$/);
  await expect(count(page)).not.toHaveText(all);
  await page.goBack();
  await expect(box(page)).toHaveValue("is:new");
  await expect(page.getByRole("button", { name: "New" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Due" }).click();
  await expect(box(page)).toHaveValue("is:due");
  await page.goBack();
  await page.goBack();
  await expect(box(page)).toHaveValue("");
  await expect(count(page)).toHaveText(all);
});

test("selected cards are studied, and no others", async ({ page }) => {
  await openLibrary(page);
  await focusFirstRow(page);
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).nth(2)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.getByRole("button", { name: "Study these" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByText("Selected cards.")).toBeVisible();
  await gradeCard(page, "Easy");
  await gradeCard(page, "Easy");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
});

test("a card's page shows its history and its outlook, and undoes changes", async ({ page }) => {
  await openApp(page, "/review");
  const id = await page.locator("article").getAttribute("data-card");
  await gradeCard(page, "Easy");
  await openApp(page, `/library/${encodeURIComponent(id ?? "")}`);
  await expect(page.getByText("In review", { exact: true })).toBeVisible();
  await expect(
    page.getByRole("img", { name: /^The probability that you recall it now is 100%/ }),
  ).toBeVisible();
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByText("Easy")).toBeVisible();
  await expect(history.getByText(/next in \d+ days; stability 8.3 days/)).toBeVisible();

  await page.keyboard.press("@");
  await expect(page.getByText("left out of reviews until you unsuspend it")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("left out of reviews until you unsuspend it")).toBeHidden();
  // An earlier change, after its bar has gone.
  await page.keyboard.press("*");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await history.getByRole("button", { name: /^Undo\s*: Marked$/ }).click();
  await expect(page.getByText("Undone: Marked.")).toBeVisible();
  await expect(history.getByText("Marked")).toHaveCount(0);
  await page.keyboard.press("e");
  await page.getByRole("dialog", { name: "Your note" }).getByRole("textbox").fill("a picture of it");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("article").getByText("a picture of it")).toBeVisible();
  await page.getByRole("link", { name: "Read it in the guide" }).click();
  await expect(page).toHaveURL(/\/guide\/[a-z-]+#./);
  await openLibrary(page, "?q=has:note");
  await expect(rows(page)).toHaveCount(1);
});

test("long texts fit on a phone: a note, a query, an unknown word", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const long = "x".repeat(300);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await openLibrary(page, `?q=${long}+is:${long}`);
  await expect(page.getByText(`is:${long} is not known`)).toBeVisible();
  expect(await wide(), "a search").toBeLessThanOrEqual(0);
  await openApp(page, `/library/${encodeURIComponent("introduction/what-is-mlops:answer")}`);
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await page.keyboard.press("e");
  await page.getByRole("dialog", { name: "Your note" }).getByRole("textbox").fill(long);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("article").getByText(long)).toBeVisible();
  await expect(page.getByRole("region", { name: "History" }).getByText(long)).toBeVisible();
  expect(await wide(), "a note").toBeLessThanOrEqual(0);
});

test("an unknown card is reported", async ({ page }) => {
  await openApp(page, "/library/nowhere%2Fnothing:name");
  await expect(page.getByRole("heading", { name: "Card not found" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing and nothing is wider than a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 740 });
    await openApp(page, "/review");
    const id = await page.locator("article").getAttribute("data-card");
    await gradeCard(page, "Again");
    await page.waitForLoadState("networkidle");
    const check = async (what: string) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
        return violations.flatMap(({ id: rule, nodes }) => nodes.map((node) => `${rule}: ${node.html}`));
      });
      expect(found, what).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        what,
      ).toBeLessThanOrEqual(0);
    };
    await openLibrary(page, "?q=is:dew");
    await check("the library");
    await focusFirstRow(page);
    await page.keyboard.press("x");
    await page.keyboard.press("*");
    await check("with a selection");
    await page.keyboard.press("m");
    await expect(page.getByRole("dialog")).toBeVisible();
    await check("with its actions");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Search help" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await check("with its help");
    await openApp(page, `/library/${encodeURIComponent(id ?? "")}`);
    await expect(page.getByRole("heading", { name: "Forgetting curve" })).toBeVisible();
    await check("a card");
  });
}

test("the focus stays on the page when a change empties the list, and when the bar with Undo goes", async ({
  page,
}) => {
  const main = page.getByRole("main");
  await openLibrary(page);
  // With them comes what keeps the focus.
  await page.locator(".notifications").waitFor({ state: "attached" });
  await focusFirstRow(page);
  await page.keyboard.press("*");
  await box(page).fill("is:marked");
  await expect(rows(page)).toHaveCount(1);
  await box(page).press("ArrowDown");
  await expect(rows(page)).toBeFocused();
  await page.keyboard.press("*");
  await expect(page.getByText("No cards match this search.")).toBeVisible();
  await expect(main).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(rows(page)).toBeFocused();
  await page.keyboard.press("Enter");
  for (const name of ["Dismiss", "Undo"]) {
    await expect(page.getByRole("heading", { name: "Actions" })).toBeVisible();
    await page.keyboard.press("*");
    // The history has Undo, too, for a named change.
    await page.getByRole("button", { name, exact: true }).press("Enter");
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
    await expect(main).toBeFocused();
  }
});
