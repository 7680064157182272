/** The layout of every screen: wide, narrow and low, with a home indicator, in forced colours and printed. */
import type { Locator, Page } from "@playwright/test";
import {
  answerQuestion,
  boxOf,
  cardFront,
  expect,
  findAxeViolations,
  gradeCard,
  gradedEvent,
  openApp,
  restoreHistory,
  test,
} from "./fixtures";
import { screenPaths } from "./screenPaths";

// Service workers are tested in app-update.journey.ts.
test.use({ serviceWorkers: "block" });

const mainNav = (page: Page) => page.getByRole("navigation", { name: "Main" });

const navLabels = ["Today", "Guide", "Review", "Interview", "Progress", "Library", "Settings"];

/** A position once it is unchanged for 30 frames, because scrolling is smooth and layout is incremental. */
async function settled(page: Page, place: () => Promise<number>): Promise<number> {
  for (let last = await place(); ;) {
    await page.evaluate(async () => {
      for (let i = 0; i < 30; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    const now = await place();
    if (now === last) return now;
    last = now;
  }
}

test("Back to a chapter returns to the passage that was read", async ({ page }) => {
  await openApp(page, "/guide/lifecycle");
  const heading = page.getByRole("heading", { name: "Offline evaluation", exact: true });
  await page.getByRole("link", { name: "Offline evaluation", exact: true }).click();
  await expect(heading).toBeInViewport();
  const place = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const named = await settled(page, place);
  // Below the section that the address names.
  await page.mouse.wheel(0, -120);
  await expect.poll(place).not.toBe(named);
  const before = await settled(page, place);
  await mainNav(page).getByRole("link", { name: "Today" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeAttached();
  await page.goBack();
  await expect(heading).toBeInViewport();
  await expect.poll(place).toBe(before);
  await page.reload();
  await expect.poll(place).toBe(before);
});

test("the contents beside a chapter follow the reader", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(page, "/guide/lifecycle");
  const contents = page.getByRole("navigation", { name: "In this chapter" });
  const link = (name: string) => contents.getByRole("link", { name, exact: true });
  await expect(link("The stages")).toHaveAttribute("aria-current", "location");
  await link("Serving patterns").click();
  await expect(link("Serving patterns")).toHaveAttribute("aria-current", "location");
  await expect(contents.locator("[aria-current]")).toHaveCount(1);
  await expect(contents).toBeInViewport();
  const column = await boxOf(page.getByRole("heading", { name: "Serving patterns", exact: true }));
  const list = await boxOf(contents);
  expect(list.x).toBeGreaterThanOrEqual(column.x + column.width);
});

test("a section of Settings has an address", async ({ page }) => {
  await openApp(page, "/settings#data");
  await expect(page.getByRole("heading", { name: "Your data" })).toBeInViewport();
  // The browser answers late what these show. Without them the page is too short to scroll to "Appearance".
  for (const name of ["Choose a file", "Take a snapshot", "Ask the browser to keep the data"])
    await expect(page.getByRole("button", { name })).toBeVisible();
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Appearance" }).click();
  await expect(page).toHaveURL(/\/settings#appearance$/);
  await expect(page.getByText("System", { exact: true })).toBeInViewport();
  const current = page.getByRole("navigation", { name: "Sections" }).locator("[aria-current]");
  await expect(current).toHaveText("Appearance");
  // On a desktop at the left of them, and both take the page's width.
  await page.setViewportSize({ width: 1440, height: 900 });
  const list = await boxOf(page.getByRole("navigation", { name: "Sections" }));
  const column = await boxOf(page.getByRole("region", { name: "Your data" }));
  expect(column.x).toBeGreaterThanOrEqual(list.x + list.width);
  expect(column.x + column.width).toBeGreaterThan(1_280);
});

for (const width of [320, 360, 768, 1024, 1440]) {
  test(`the navigation shows every place at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openApp(page);
    for (const name of navLabels) {
      const link = mainNav(page).getByRole("link", { name });
      await expect(link).toBeInViewport({ ratio: 1 });
      expect(await link.evaluate((each) => each.scrollWidth - each.clientWidth), name).toBeLessThanOrEqual(0);
    }
    await mainNav(page).getByRole("link", { name: "Library" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "All cards" })).toBeVisible();
  });
}

for (const enlargement of [1, 1.2])
  test(`on a phone no label of the navigation touches the edge or another, ${enlargement} times as large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openApp(page);
    const links = mainNav(page).getByRole("link");
    const labels = await links.evaluateAll((elements, factor) => {
      for (const element of elements)
        element.style.fontSize = `${Number.parseFloat(getComputedStyle(element).fontSize) * factor}px`;
      return elements.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element.lastChild ?? element);
        return { left: range.getBoundingClientRect().left, right: range.getBoundingClientRect().right };
      });
    }, enlargement);
    expect(labels).toHaveLength(navLabels.length);
    const edges = [0, ...labels.flatMap(({ left, right }) => [left, right]), 360];
    const gaps = labels.map(({ left }, i) => left - (edges[i * 2] ?? 0));
    expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(3);
    expect(gaps[0]).toBeGreaterThanOrEqual(2);
    expect(360 - (labels.at(-1)?.right ?? 360)).toBeGreaterThanOrEqual(2);
  });

test("on a desktop the answer's buttons are at the card, and nothing overflows the page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(page, "/review");
  /** Both measured at one moment: a font that arrives in between moves the button. */
  const gap = (name: string) =>
    page.getByRole("button", { name }).evaluate((button) => {
      const card = document.querySelector("article");
      return button.getBoundingClientRect().top - (card?.getBoundingClientRect().bottom ?? 0);
    });
  await expect(page.locator("article")).toBeVisible();
  expect(await gap("Show answer")).toBeLessThan(48);
  await expect(page.getByRole("complementary").getByText(/^\d+ to review, \d+ new$/)).toBeVisible();
  await page.getByRole("button", { name: "Show answer" }).click();
  expect(await gap("Good")).toBeLessThan(48);
  await expect(page.getByRole("region", { name: "In the guide" })).toBeVisible();
});

test("the preview of a round is beside the interview form, on a phone below it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(page, "/interview");
  const form = page.locator("main form");
  const preview = page.getByRole("region", { name: "How a round goes" });
  const topics = page.getByRole("region", { name: "What you can be asked" });
  await expect(topics).toBeVisible();
  const place = async () => ({ form: await boxOf(form), preview: await boxOf(preview) });
  const wide = await place();
  expect(wide.preview.x).toBeGreaterThan(wide.form.x + wide.form.width);
  expect(wide.preview.x + wide.preview.width).toBeGreaterThan(1_200);
  await page.setViewportSize({ width: 360, height: 740 });
  const narrow = await place();
  expect(narrow.preview.y).toBeGreaterThan(narrow.form.y + narrow.form.height);
});

test("beside the answer is the reason for the interval of Good", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const tenDaysAgo = Date.now() - 10 * 86_400_000;
  const card = "introduction/what-is-mlops:answer";
  await restoreHistory(page, [gradedEvent(card, 3, tenDaysAgo), gradedEvent(card, 4, tenDaysAgo + 600_000)]);
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).click();
  const good = await page.getByRole("button", { name: "Good" }).textContent();
  const why = page.getByRole("region", { name: /^Why .+\?$/ });
  const interval = /^Why (.+)\?$/.exec((await why.getByRole("heading").textContent()) ?? "")?.[1];
  expect(good).toBe(`Good${interval}`);
  await page.getByText("Why these intervals?").click();
  const sum = await page
    .getByRole("listitem")
    .filter({ hasText: /^Good: stability/ })
    .textContent();
  await expect(why).toContainText(sum ?? "no sum");
});

test("the person's answer is beside the model answer, inside the page", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(page, "/interview");
  await page.getByRole("button", { name: "Start round" }).click();
  const goodAnswer = page.getByRole("region", { name: "A good answer" });
  await answerQuestion(page, "A model is retrained when its data drift. ".repeat(20));
  await expect(goodAnswer).toBeVisible();
  const own = await boxOf(page.getByRole("region", { name: "Question and answer" }));
  const good = await boxOf(goodAnswer);
  const nav = await boxOf(mainNav(page));
  expect(own.x).toBeGreaterThan(nav.x + nav.width);
  expect(good.x).toBeGreaterThan(own.x + own.width);
  expect(good.x + good.width).toBeLessThanOrEqual(1440);
  expect(good.width).toBeGreaterThan(400);
});

test("no bar covers another, nor the notch and the home indicator of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const devtools = await page.context().newCDPSession(page);
  const insets = { top: 47, bottom: 34 };
  await devtools.send("Emulation.setSafeAreaInsetsOverride", { insets });
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).click();
  const nav = await boxOf(mainNav(page));
  for (const name of ["Again", "Hard", "Good", "Easy"]) {
    const grade = await boxOf(page.getByRole("button", { name }));
    expect(grade.y + grade.height, name).toBeLessThanOrEqual(nav.y);
  }
  const today = await boxOf(mainNav(page).getByRole("link", { name: "Today" }));
  expect(today.y + today.height).toBeLessThanOrEqual(844 - insets.bottom);
  const undo = await boxOf(page.getByRole("button", { name: "Undo" }));
  expect(undo.y).toBeGreaterThanOrEqual(insets.top);

  await openApp(page, "/library");
  const rows = page.getByRole("list", { name: "Cards found" }).getByRole("link");
  await rows.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  const bar = await boxOf(page.getByRole("region", { name: "Selected cards" }));
  expect(bar.y + bar.height).toBeLessThanOrEqual(nav.y);
  await page.keyboard.press("End");
  const search = await boxOf(page.getByRole("searchbox"));
  expect(search.y).toBeGreaterThanOrEqual(insets.top);
});

test("at 400% zoom no bar is fixed, and nothing is wider than the page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of screenPaths) {
    await openApp(page, path);
    await page.waitForLoadState("networkidle");
    if (path === "/review") await gradeCard(page, "Again");
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const covering = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
        .filter((element) => element.getBoundingClientRect().height > 8)
        .map((element) => element.className),
    );
    expect(covering, path).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page), path).toEqual([]);
  }
});

test("axe finds nothing on a desktop in forced colours", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: "active" });
  for (const path of screenPaths) {
    await openApp(page, path);
    await page.waitForLoadState("networkidle");
    if (path === "/review") await page.getByRole("button", { name: "Show answer" }).click();
    expect(await findAxeViolations(page), path).toEqual([]);
  }
});

/** The number of colours that are painted in the box of an element's text. */
async function countColours(page: Page, element: Locator): Promise<number> {
  await element.scrollIntoViewIfNeeded();
  const clip = await element.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  });
  const image = await page.screenshot({ clip });
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      canvas?.drawImage(bitmap, 0, 0);
      const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const colours = new Set<string>();
      for (let i = 0; i < data.length; i += 4) colours.add(data.slice(i, i + 3).join(" "));
      return colours.size;
    },
    [...image],
  );
}

for (const colorScheme of ["light", "dark"] as const)
  test(`in forced colours the words of every main button can be seen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await openApp(page);
    expect(await countColours(page, page.getByRole("link", { name: "Start review" }))).toBeGreaterThan(2);
    await openApp(page, "/review");
    await page.getByRole("button", { name: "Show answer" }).click();
    for (const name of ["Again", "Good"])
      expect(await countColours(page, page.getByRole("button", { name })), name).toBeGreaterThan(2);
    await openApp(page, "/interview");
    expect(await countColours(page, page.getByRole("button", { name: "Start round" }))).toBeGreaterThan(2);
  });

test("in forced colours a button has a frame and the current place a mark", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openApp(page, "/review");
  const frame = (element: Element) => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
    return {
      border: borderTopStyle !== "none" && borderTopWidth !== "0px",
      outline: outlineStyle !== "none",
    };
  };
  const showAnswer = page.getByRole("button", { name: "Show answer" });
  expect(await showAnswer.evaluate(frame)).toMatchObject({ border: true });
  const current = mainNav(page).getByRole("link", { name: "Review" });
  const other = mainNav(page).getByRole("link", { name: "Guide" });
  expect(await current.evaluate(frame)).toMatchObject({ outline: true });
  expect(await other.evaluate(frame)).toMatchObject({ outline: false });
  await showAnswer.click();
  expect(await page.getByRole("button", { name: "Good" }).evaluate(frame)).toMatchObject({ border: true });

  await openApp(page);
  expect(await page.getByRole("link", { name: "Start review" }).evaluate(frame)).toMatchObject({
    border: true,
  });
  await openApp(page, "/library");
  const filter = page.getByRole("button", { name: "New", exact: true });
  expect(await filter.evaluate(frame)).toMatchObject({ outline: false });
  await filter.click();
  await page.getByRole("searchbox").focus();
  await expect.poll(() => filter.evaluate(frame)).toMatchObject({ outline: true });
});

test("a chapter is printed without navigation and buttons", async ({ page }) => {
  await openApp(page, "/guide/introduction");
  await expect(page.getByRole("navigation", { name: "In this chapter" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(mainNav(page)).toBeHidden();
  // It is empty while everything is saved, which counts as hidden in any medium.
  await expect(page.locator("[data-saved]")).toHaveCSS("display", "none");
  const fixed = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
      .filter((element) => element.checkVisibility())
      .map((element) => element.className),
  );
  expect(fixed).toEqual([]);
});

test("no screen prints its controls; settings are printed as their values", async ({ page }) => {
  for (const path of screenPaths) {
    await page.emulateMedia({ media: "screen" });
    await openApp(page, path);
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    const main = page.locator("main");
    await expect(main.getByRole("heading", { level: 1 }), path).toBeAttached();
    for (const role of ["button", "searchbox"] as const)
      await expect(main.getByRole(role), path).toHaveCount(0);
    await expect(main.locator(".button:visible, form:visible, [type=range]:visible"), path).toHaveCount(0);
  }
  await page.goto("/settings");
  const newPerDay = page.getByRole("textbox", { name: "New cards per day" });
  await expect(newPerDay).toHaveValue("20");
  await expect(newPerDay).toHaveCSS("border-top-width", "0px");
  await expect(page.getByRole("navigation", { name: "Sections" })).toBeHidden();
  await page.goto("/library?q=kubernetes");
  await expect(page.getByText("Search: kubernetes")).toBeVisible();
  await expect(page.getByRole("main").locator("input:visible")).toHaveCount(0);
});

test("printed rows of the card list are as high as their text", async ({ page }) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await openApp(page, "/library?q=training");
  const rows = page.getByRole("list", { name: "Cards found" }).getByRole("listitem");
  await expect(rows.nth(5)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(rows.first()).toHaveCSS("position", "static");
  const tooLow = await rows.evaluateAll((all) =>
    all.filter((row) => row.scrollHeight > row.clientHeight).map(({ textContent }) => textContent),
  );
  expect(tooLow).toEqual([]);
});

test("the lines of a question are of even length: no word stands alone", async ({ page }) => {
  await openApp(page, "/review");
  await expect(cardFront(page).locator("p").first()).toHaveCSS("text-wrap-style", "balance");
});

test.describe("with a service worker", () => {
  test.use({ serviceWorkers: "allow" });

  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1100, 800],
  ] as const)
    test(`the status of being ready to work offline covers no title at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openApp(page);
      const notice = await boxOf(page.getByText("Ready to work offline."));
      const title = await boxOf(page.getByText("Know MLOps on the day of your interview."));
      expect(notice.y + notice.height).toBeLessThanOrEqual(title.y);
    });
});

test("the focused element is not behind the navigation of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/settings", "/progress"]) {
    await openApp(page, path);
    if (path === "/progress") {
      // The charts that appear last, above others.
      await expect(page.getByText(/^Nothing to compare yet/)).toBeVisible();
      await expect(page.getByText(/^Today you would answer/)).toBeVisible();
    }
    for (let tab = 0; tab < 25; tab += 1) {
      await page.keyboard.press("Tab");
      const isBehind = await page.evaluate(() => {
        const nav = document.querySelector("nav:has([aria-current])");
        const focused = document.activeElement;
        if (!nav || !focused || nav.contains(focused)) return false;
        return focused.getBoundingClientRect().top > nav.getBoundingClientRect().top;
      });
      expect(isBehind, `${path}, after ${tab + 1} tabs`).toBe(false);
    }
  }
});

test("a page whose script hangs says that it is starting", async ({ page }) => {
  await page.route("**/assets/index-*.js", () => undefined);
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByText("Retrain is starting… If this stays, reload the page.")).toBeVisible();
});

test("a screen whose code doesn't load says that it is opening, also at the first address", async ({
  page,
}) => {
  await page.route("**/assets/GuideScreen-*.js", () => undefined);
  await page.goto("/guide", { waitUntil: "commit" });
  await expect(page.getByText("Opening… If this stays, reload the page.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "Reload" })).toBeVisible();
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await expect(page.getByRole("button", { name: "Plan for it" })).toBeVisible();
  await page.getByRole("link", { name: "Guide", exact: true }).click();
  await expect(page.getByText("Opening… If this stays, reload the page.")).toBeVisible();
});
