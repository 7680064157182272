/** Keyboards of other countries, an input method, and single-key shortcuts switched off. */
import type { Page } from "@playwright/test";
import { expect, openApp, test } from "./fixtures";

// Service workers are tested in app-update.journey.ts.
test.use({ serviceWorkers: "block" });

const control = 2;

/** A key as a layout reports it: what it types, and where it is. */
async function pressKey(page: Page, key: string, code: string, modifiers = 0): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const isText = modifiers === 0 && key.length === 1;
  await devtools.send("Input.dispatchKeyEvent", {
    type: isText ? "keyDown" : "rawKeyDown",
    key,
    code,
    modifiers,
    ...(isText && { text: key }),
  });
  await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key, code, modifiers });
  await devtools.detach();
}

const currentCard = (page: Page) => page.locator("article").getAttribute("data-card");

test("on a French keyboard the upper row grades, and 6 doesn't bury the card", async ({ page }) => {
  await openApp(page, "/review");
  const first = await currentCard(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  await pressKey(page, "-", "Digit6");
  expect(await currentCard(page)).toBe(first);
  await expect(page.getByRole("button", { name: "Easy" })).toBeVisible();
  await pressKey(page, "'", "Digit4");
  await expect(page.getByRole("button", { name: "Show answer" })).toBeVisible();
  expect(await currentCard(page)).not.toBe(first);
  await expect(page.getByText("19 left")).toBeVisible();

  // Ctrl Z on a Russian one.
  await pressKey(page, "я", "KeyZ", control);
  await expect(page.getByText("20 left")).toBeVisible();
  expect(await currentCard(page)).toBe(first);
  await pressKey(page, "ь", "KeyM");
  await expect(page.getByRole("dialog", { name: "This card" })).toBeVisible();
});

test("without shortcuts of a single key, a letter does nothing and Space still shows the answer", async ({
  page,
}) => {
  await openApp(page, "/settings#keyboard");
  await page.getByRole("checkbox", { name: "Shortcuts of a single key" }).uncheck();
  await openApp(page, "/review");
  const first = await currentCard(page);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Easy" })).toBeVisible();
  for (const key of ["m", "-", "4", "?", "@"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await currentCard(page)).toBe(first);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByText("are turned off in Settings")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Easy" }).press("Enter");
  await expect(page.getByText("19 left")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("20 left")).toBeVisible();
});

test("the Enter that ends a composition stays in the field", async ({ page }) => {
  await openApp(page, "/library");
  const search = page.getByRole("searchbox");
  await page.getByRole("list", { name: "Cards found" }).getByRole("link").first().waitFor();
  await search.fill("model");
  const pressEnter = (keyCode: number) =>
    search.evaluate((field, code) => {
      const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
      Object.defineProperty(event, "keyCode", { value: code });
      field.dispatchEvent(event);
    }, keyCode);
  // Until the words of all cards are indexed there may be no card to go to.
  await expect(async () => {
    await pressEnter(13);
    await expect(search).not.toBeFocused({ timeout: 1_000 });
  }).toPass();
  await search.focus();
  // As Safari reports it.
  await pressEnter(229);
  await expect(search).toBeFocused();
  await pressEnter(13);
  await expect(search).not.toBeFocused();
});
