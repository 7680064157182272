/** A guide in Arabic and one with long words, in place of the project's own: read, reviewed, searched and printed. */
import type { Page } from "@playwright/test";
import { compile } from "../../src/compiler/guide/compile";
import { findAxeViolations, expect, openApp, test } from "./fixtures";

// Service workers are tested in app-update.journey.ts.
test.use({ serviceWorkers: "block" });

const longWord = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4);

const arabic = `# التعلم الآلي

## ما هو انحراف البيانات؟

تغيّر توزيع البيانات الداخلة إلى النموذج مع مرور الوقت بعد نشره، فتسوء التوقعات.

- **المراقبة**: قياس جودة النموذج بعد النشر.
- **التدريب**: تعديل أوزان النموذج على البيانات.

| الأداة | الغرض |
| --- | --- |
| MLflow | تتبّع التجارب |
`;
const german = `# Lange ${longWord}

## Was ist ein ${longWord}?

Ein \`${longWord}\` ist ein **${longWord}** in [${longWord}](https://example.org/${longWord}).

- **${longWord}**: ein Wort von großer Länge.

| ${longWord} | Zweck |
| --- | --- |
| ${longWord} | ${longWord} |
`;

/** Serves these chapters instead of the project's. */
async function serveGuide(page: Page): Promise<void> {
  const source = (file: string, text: string) => ({ file, text, readFigure: () => undefined });
  const { decks, index } = compile(
    [source("guide/01-introduction.md", arabic), source("guide/02-lifecycle.md", german)],
    new Map(),
  );
  await page.route(/\/(?:assets|data\/decks)\/.*\.json/, (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().resourceType() === "script") return route.fallback();
    const deck = decks.find(({ chapter }) => pathname.includes(chapter));
    return route.fulfill({ json: pathname.includes("index") ? index : deck });
  });
}

const mainNavigation = (page: Page) => page.getByRole("navigation", { name: "Main" });
const isRightToLeft = (element: Element) => getComputedStyle(element).direction === "rtl";

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test("Arabic is read from the right: chapter, card, note and search", async ({ page }) => {
  await serveGuide(page);
  await openApp(page, "/guide/introduction");
  const heading = page.getByRole("heading", { level: 1, name: "التعلم الآلي" });
  await expect(heading).toBeVisible();
  const inChapter = [
    heading,
    page.getByRole("heading", { level: 2 }),
    page.getByText("تغيّر توزيع"),
    page.locator(".prose ul"),
    page.locator(".prose table"),
  ];
  for (const each of inChapter) await expect(each.first()).toHaveCSS("direction", "rtl");
  expect(await mainNavigation(page).evaluate(isRightToLeft)).toBe(false);
  expect(await findAxeViolations(page), "the chapter").toEqual([]);

  // The heading ends with an Arabic question mark, so it is a card.
  await openApp(page, "/review");
  const front = page.locator("[data-face=front] > *").first();
  await expect(front).toHaveText("ما هو انحراف البيانات؟");
  expect(await front.evaluate(isRightToLeft)).toBe(true);
  await page.keyboard.press("e");
  const field = page.getByRole("dialog", { name: "Your note" }).getByRole("textbox");
  await field.fill("التوزيع يتغيّر");
  expect(await field.evaluate(isRightToLeft)).toBe(true);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Show answer" }).click();
  expect(await page.getByText("التوزيع يتغيّر").evaluate(isRightToLeft)).toBe(true);
  expect(await page.locator("[data-face=back] .prose > *").first().evaluate(isRightToLeft)).toBe(true);
  expect(await findAxeViolations(page), "the card").toEqual([]);

  await openApp(page, "/library");
  const search = page.getByRole("searchbox");
  await search.fill("انحراف");
  expect(await search.evaluate(isRightToLeft)).toBe(true);
  const row = page.getByRole("list", { name: "Cards found" }).getByRole("link").first();
  await expect(row).toContainText("انحراف البيانات");
  expect(await row.locator("span span").first().evaluate(isRightToLeft)).toBe(true);
  expect(await findAxeViolations(page), "the library").toEqual([]);
});

for (const width of [320, 360]) {
  test(`no long word makes a page wider than ${width} px`, async ({ page }) => {
    await serveGuide(page);
    await page.setViewportSize({ width, height: 740 });
    await openApp(page, "/library?q=deck:lifecycle");
    const row = page.getByRole("list", { name: "Cards found" }).getByRole("link").first();
    await row.waitFor();
    expect(await overflow(page), "the library").toBeLessThanOrEqual(0);
    await row.click();
    await page.getByRole("heading", { name: "History" }).waitFor();
    expect(await overflow(page), "a card").toBeLessThanOrEqual(0);
    for (const path of ["/guide", "/guide/lifecycle", "/"]) {
      await openApp(page, path);
      await page.getByText("Donaudampf").first().waitFor();
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  });
}
