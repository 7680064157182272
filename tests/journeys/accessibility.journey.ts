/** Accessibility: axe on every screen in both themes, visible focus that is never lost, nothing wider than a phone. */
import type { Locator } from "@playwright/test";
import { cardFront, expect, findAxeViolations, gradeCard, openApp, test } from "./fixtures";
import { screenPaths } from "./screenPaths";

// Service workers are tested in storage.journey.ts and app-update.journey.ts.
test.use({ serviceWorkers: "block" });

const screens = [...screenPaths, "/guide/data", "/nowhere"];

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of screens) {
      await openApp(page, path);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await page.waitForLoadState("networkidle");
      expect(await findAxeViolations(page), path).toEqual([]);
    }
    await page.goto("/review");
    await page.getByRole("button", { name: "Show answer" }).click();
    expect(await findAxeViolations(page), "the answer").toEqual([]);
    await page.getByRole("button", { name: "Easy" }).press("Enter");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    expect(await findAxeViolations(page), "the keys").toEqual([]);
    await page.keyboard.press("Escape");
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await findAxeViolations(page), "Today with a history").toEqual([]);
  });
}

test("nothing is wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of screens) {
    await openApp(page, path);
    await page.waitForLoadState("networkidle");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("with text twice as large nothing of a review is wider than a phone, nor does a grade lose its name", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const enlarge = () =>
    page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await openApp(page, "/review");
  await cardFront(page).waitFor();
  await enlarge();
  await expect.poll(wide).toBeLessThanOrEqual(0);
  await gradeCard(page, "Easy");
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect.poll(wide).toBeLessThanOrEqual(0);
  for (const name of ["Again", "Hard", "Good", "Easy"]) {
    const grade = page.getByRole("button", { name });
    const cut = await grade.evaluate((button) => button.scrollWidth - button.clientWidth);
    expect(cut, name).toBeLessThanOrEqual(0);
  }
  for (const path of ["/", "/settings"]) {
    await openApp(page, path);
    if (path === "/") await page.getByText("Study more").click();
    await enlarge();
    await expect.poll(wide, path).toBeLessThanOrEqual(0);
  }
});

test.describe("on a known day", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("with text twice as large the plan breaks no word and no number", async ({ page }) => {
    await page.clock.setFixedTime(new Date("2026-11-23T09:00:00+01:00"));
    await openApp(page);
    await page.getByLabel("When is your interview?").fill("2026-12-07");
    await page.getByRole("button", { name: "Plan for it" }).click();
    await expect(page.getByText(/^\d+ with the plan$/)).toBeVisible();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    /** Of each element, how many lines it has more than words. */
    const readBroken = (texts: Locator) =>
      texts.evaluateAll((elements) =>
        elements.flatMap((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          const words = element.textContent?.trim().split(/\s+/) ?? [];
          return lines.size > words.length ? [element.textContent] : [];
        }),
      );
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const chapters = page.getByRole("region", { name: /, by chapter$/ }).getByRole("link");
      await expect(chapters).not.toHaveCount(0);
      await expect.poll(() => readBroken(chapters), String(width)).toEqual([]);
      // A number and what it buys.
      const stops = page.locator("[aria-labelledby=minutes-title] ul[aria-hidden] li");
      await expect(stops).not.toHaveCount(0);
      await expect(stops.filter({ hasText: "…" })).toHaveCount(0);
      const lines = await stops.evaluateAll((elements) =>
        elements.map(
          (element) =>
            element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight),
        ),
      );
      expect(Math.max(...lines), String(width)).toBeLessThan(2.5);
      const days = page.getByRole("region", { name: "Today's plan" }).locator("[role=img] p span");
      await expect(days).not.toHaveCount(0);
      expect(await readBroken(days), String(width)).toEqual([]);
    }
  });
});

test("every control can be focused by keyboard, and the focus is always visible", async ({ page }) => {
  await openApp(page, "/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  // The controls that appear late.
  for (const name of ["Choose a file", "Take a snapshot", "Ask the browser to keep the data"])
    await expect(page.getByRole("button", { name })).toBeVisible();
  await page.locator("body").press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  const controls = page.locator("main").locator("a, button, input, select");
  const controlCount = await controls.count();
  // With those of the navigation.
  for (let i = 0; i < controlCount + 30; i += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const ring = element.matches("input.sr-only") ? (element.parentElement ?? element) : element;
      const style = getComputedStyle(ring);
      const name = element.outerHTML;
      element.setAttribute("data-reached", "");
      return {
        name,
        outlined: style.outlineStyle !== "none" && style.outlineWidth !== "0px",
      };
    });
    if (!focused) continue;
    expect(focused.outlined, focused.name).toBe(true);
  }
  expect(controlCount).toBeGreaterThan(10);
  const missed = await controls.evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility())
      // Of a group of radio buttons, Tab goes to the chosen one.
      .filter((each) => !each.matches(":disabled, [type=radio]:not(:checked), [data-reached]"))
      .map((each) => each.outerHTML),
  );
  expect(missed).toEqual([]);
});

test("after each grade the next button has the focus", async ({ page }) => {
  await openApp(page, "/review");
  for (let i = 0; i < 3; i += 1) {
    await expect(page.getByRole("button", { name: "Show answer" })).toBeFocused();
    await gradeCard(page, "Easy");
  }
});

test("the theme can be chosen and is saved", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await openApp(page, "/settings");
  const backgroundColor = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await backgroundColor();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(backgroundColor).not.toBe(light);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect.poll(backgroundColor).not.toBe(light);
});
