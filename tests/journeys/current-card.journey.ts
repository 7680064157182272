/** The current card stays until it is graded or changed: here, on its own page, or in another tab. */
import type { Page } from "@playwright/test";
import index from "../../data/decks/index.json" with { type: "json" };
import {
  gradeCard,
  expect,
  cardFront,
  gradedEvent,
  openApp,
  restoreHistory,
  test,
  waitUntilPointersPress,
} from "./fixtures";

test.use({ serviceWorkers: "block" });

const article = (page: Page) => page.locator("article");

async function cardOn(page: Page): Promise<string> {
  await cardFront(page).waitFor();
  return (await article(page).getAttribute("data-card")) ?? "";
}

const longAgo = () => Date.now() - 200 * 86_400_000;

/** The first card of a chapter. */
const firstOf = (place: number): string => String(index.chapters[place]?.cards[0]?.[0]);

async function study(page: Page, what: string, asCram: boolean): Promise<void> {
  await openApp(page);
  await page.getByText("Study more").click();
  await page.getByRole("combobox", { name: "Or a custom session" }).selectOption(what);
  await page.getByRole("checkbox", { name: "As a cram" }).setChecked(asCram);
  await page.getByRole("button", { name: /^Study \d/ }).click();
  await expect(page).toHaveURL(/\/review$/);
}

/** Searches, and focuses the first card found. */
async function toList(page: Page, query: string): Promise<void> {
  await openApp(page, `/library?q=${encodeURIComponent(query)}`);
  const first = page.getByRole("list", { name: "Cards found" }).getByRole("link").first();
  await first.waitFor();
  await expect(page.getByText(/^[\d,]+ of [\d,]+ cards$/)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(first).toBeFocused();
}

test("a card that was suspended on its own page is no longer the current one", async ({ page }) => {
  await openApp(page, "/review");
  const first = await cardOn(page);
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { name: "Actions" })).toBeVisible();
  await page.goBack();
  await expect(article(page)).toHaveAttribute("data-card", first);
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { name: "Actions" })).toBeVisible();
  await page.keyboard.press("@");
  await expect(page.getByText("left out of reviews until you unsuspend it")).toBeVisible();
  await page.goBack();
  await cardFront(page).waitFor();
  await expect(article(page)).not.toHaveAttribute("data-card", first);
});

test("a card that was graded in another tab is not shown again in this one", async ({ page, context }) => {
  await openApp(page, "/review");
  const first = await cardOn(page);
  const other = await context.newPage();
  await openApp(other, "/review");
  await expect(article(other)).toHaveAttribute("data-card", first);
  await gradeCard(other, "Easy");
  await expect(article(page)).not.toHaveAttribute("data-card", first);
  await expect(article(page)).toHaveAttribute("data-card", await cardOn(other));
});

test("a cram session says what its grades do, lets cards be suspended, and leaves the due cards due", async ({
  page,
}) => {
  await openApp(page, "/review");
  for (let i = 0; i < 3; i += 1) await gradeCard(page, "Again");
  await study(page, "In the last day", true);
  const first = await cardOn(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByRole("button", { name: "Again" })).toHaveAccessibleDescription("once more");
  await expect(page.getByRole("button", { name: "Easy" })).toHaveAccessibleDescription("done");
  await page.keyboard.press("-");
  await expect(article(page)).not.toHaveAttribute("data-card", first);
  await expect(page.getByText("2 left")).toBeVisible();
  // Easy would end their learning steps; two of them are due, and 17 new cards.
  await gradeCard(page, "Easy");
  await gradeCard(page, "Easy");
  await expect(page.getByText("19 cards left today.")).toBeVisible();
  await page.getByRole("button", { name: "Go on, 19 cards" }).click();
  await expect(page.getByText("Cramming. Grades don't change due dates.")).toBeHidden();
  await cardFront(page).waitFor();
});

test("suspended cards can't be studied in a custom session", async ({ page }) => {
  await toList(page, "");
  await page.keyboard.press("x");
  await page.keyboard.press("@");
  await expect(page.getByText(/^Suspended: “.+”\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Study these" })).toBeDisabled();
  await expect(page.getByText("suspended or buried, so left out")).toBeVisible();
});

test("with an open dialog no shortcut acts on the card behind it", async ({ page }) => {
  await openApp(page, "/review");
  const first = await cardOn(page);
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await keys.getByText("Show the answer, then grade it Good").click();
  for (const key of ["3", "@", "Space"]) await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
  await expect(article(page)).toHaveAttribute("data-card", first);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("Enter does what Space does, whatever was focused last", async ({ page }) => {
  await openApp(page, "/review");
  const first = await cardOn(page);
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Enter");
  await expect(article(page)).not.toHaveAttribute("data-card", first);
});

test("undo says what was undone if the current card does not show it", async ({ page }) => {
  await openApp(page, "/review");
  await gradeCard(page, "Easy");
  const second = await cardOn(page);
  await toList(page, "is:new deck:cicd");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("*");
  await expect(page.getByText(/^Marked: \d+ cards\.$/)).toBeVisible();
  await page.goto("/review");
  await expect(article(page)).toHaveAttribute("data-card", second);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^Undone: Marked, \d+ cards\.$/)).toBeVisible();
  await expect(article(page)).toHaveAttribute("data-card", second);
});

test("a due day is set by its key, in the library and on a card's page; a card never seen has none", async ({
  page,
}) => {
  await openApp(page, "/review");
  const id = await cardOn(page);
  await page.keyboard.press("Control+Shift+D");
  await expect(page.getByRole("dialog", { name: "This card" })).toBeVisible();
  await expect(page.getByLabel("Due in how many days?")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await gradeCard(page, "Easy");
  await toList(page, "-is:new");
  await page.keyboard.press("Control+Shift+D");
  await page.getByLabel("Due in how many days?").fill("40");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Set due on /)).toBeVisible();
  await page.goto(`/library/${encodeURIComponent(id)}`);
  await expect(page.getByText("in 1.3 months")).toBeVisible();
  await page.keyboard.press("Control+Shift+D");
  await page.getByLabel("Due in how many days?").fill("3");
  await page.keyboard.press("Enter");
  await expect(page.getByText("in 3 days", { exact: true })).toBeVisible();
});

test("the chapters of the next cards are loaded in advance", async ({ page }) => {
  const before = longAgo();
  await restoreHistory(
    page,
    index.chapters.map((_, place) => gradedEvent(firstOf(place), 4, before + place * 10_000)),
  );
  const opened = new Set<string>();
  page.on("request", (request) => {
    const chapter = /\/0\d-([a-z]+)-/.exec(request.url())?.[1];
    if (chapter !== undefined) opened.add(chapter);
  });
  await page.goto("/review");
  await cardFront(page).waitFor();
  for (const { chapter } of index.chapters) await expect.poll(() => opened.has(chapter), chapter).toBe(true);
});

test("the notice about a leech offers the note of the card", async ({ page }) => {
  const card = firstOf(0);
  const before = longAgo();
  const day = 86_400_000;
  const past = Array.from({ length: 8 }, (_, i) => [
    gradedEvent(card, i === 0 ? 4 : 1, before + i * 20 * day),
    gradedEvent(card, 3, before + i * 20 * day + 3_600_000),
  ]).flat();
  await restoreHistory(page, [
    ...past,
    {
      type: "cardsChanged",
      cards: [card],
      change: { type: "noteEdited", text: "a wheel" },
      timestamp: before + 170 * day,
    },
  ]);
  await page.goto("/review");
  await expect(article(page)).toHaveAttribute("data-card", card);
  await gradeCard(page, "Again");
  await expect(page.getByText("Suspended as a leech: you have forgotten this card 8 times.")).toBeVisible();
  await waitUntilPointersPress(page);
  await page.getByRole("button", { name: "Edit note" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("a wheel");
});
