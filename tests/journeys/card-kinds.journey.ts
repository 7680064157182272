/** Every kind of card, and every action on a card: by keyboard alone, and by touch. */
import type { Page } from "@playwright/test";
import {
  boxOf,
  cardFront,
  expect,
  gradeCard,
  openApp,
  test,
  waitUntilPointersGrade,
  waitUntilPointersPress,
} from "./fixtures";

test.use({ serviceWorkers: "block" });

const order = "cicd/continuous/google-stages:order";
const list = "introduction/slos/golden-signals:list";
const label = "introduction/mlops-loop/data:label";

/** One of each kind. */
const kinds = {
  "a question": "introduction/what-is-mlops/why-worse:answer",
  "a term": "introduction/vocabulary/training:meaning",
  "a term from its other side": "introduction/vocabulary/training:name",
  "a heading": "introduction/what-is-mlops:answer",
  "a row of a table": "introduction/tools-compared/mlflow:what-do-you-run-yourself",
  "a gap in a sentence": "introduction/mlops-and-devops/ct:cloze",
  steps: order,
  "a list": list,
  "a hidden label": label,
};

/** Makes a card the current one, through the history entry and a reload. */
async function showCard(page: Page, card: string): Promise<void> {
  await openApp(page, "/review");
  await page.locator("article").waitFor();
  // A page without the app, which would write its own current card into the entry.
  await page.goto("/robots.txt");
  await page.evaluate((id) => {
    history.replaceState({ currentCard: { card: id, revealed: false } }, "", "/review");
  }, card);
  await page.reload();
  await expect(page.locator("article")).toHaveAttribute("data-card", card);
}

async function typeAnswers(page: Page): Promise<void> {
  await openApp(page, "/settings");
  await page.getByRole("checkbox", { name: "Type short answers" }).check();
}

test("a typed answer is compared, by keyboard alone: right, a typing error, wrong", async ({ page }) => {
  await typeAnswers(page);
  for (const [typed, says] of [
    ["data", "Right."],
    ["dara", "Right, with a typo."],
    ["train", "Not quite."],
  ] as const) {
    await showCard(page, label);
    await expect(page.getByRole("textbox", { name: "Your answer" })).toBeFocused();
    // The typed text is still there after the reload.
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByText(says, { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Good" })).toBeFocused();
  }
  await page.keyboard.press("1");
  await expect(page.locator("article")).not.toHaveAttribute("data-card", label);
});

for (const [kind, card] of Object.entries(kinds)) {
  test(`${kind} is asked and graded by keyboard alone`, async ({ page }) => {
    await showCard(page, card);
    await page.keyboard.press("Space");
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
    await page.keyboard.press("3");
    await expect(page.locator("article")).not.toHaveAttribute("data-card", card);
  });
}

test("steps are ordered by number keys, and by touch", async ({ page }) => {
  await showCard(page, order);
  const steps = page.locator("[data-face=front] ol button");
  const count = await steps.count();
  expect(count).toBe(6);
  for (let i = 1; i <= count; i += 1) await page.keyboard.press(String(i));
  await expect(steps.nth(2)).toHaveAttribute("aria-pressed", "true");
  // In the order in which they are shown, which is never the right one.
  await page.keyboard.press("Space");
  await expect(page.getByText(/^\d of 6 in the right place\.$/)).toBeVisible();
  const right = await page.locator("[data-face=back] ol li").allTextContents();
  await page.getByRole("button", { name: "Again" }).press("Enter");
  await showCard(page, order);
  await waitUntilPointersPress(page);
  for (const step of right.map((text) => text.replace(/ \(you .*\)$/, "")))
    await steps.filter({ hasText: step }).click();
  await page.getByRole("button", { name: "Show answer" }).click();
  await expect(page.getByText("All in the right place.")).toBeVisible();
});

test("items that were named are ticked", async ({ page }) => {
  await showCard(page, list);
  await page.keyboard.press("Space");
  const boxes = page.getByRole("checkbox");
  await expect(boxes).toHaveCount(4);
  await waitUntilPointersPress(page);
  await boxes.nth(0).focus();
  await page.keyboard.press("Space");
  await boxes.nth(3).check();
  await expect(page.getByText("You named 2 of 4.")).toBeVisible();
  await page.keyboard.press("3");
  await expect(page.locator("article")).not.toHaveAttribute("data-card", list);
});

test("a card is flagged, marked, given a note, buried and suspended by keyboard, and each is undone", async ({
  page,
}) => {
  await openApp(page, "/review");
  const article = page.locator("article");
  await cardFront(page).waitFor();
  const first = (await article.getAttribute("data-card")) ?? "";
  await page.keyboard.press("Control+2");
  await expect(article.getByText("Orange flag")).toBeAttached();
  await page.keyboard.press("*");
  await expect(article.getByText("Marked")).toBeAttached();
  await page.keyboard.press("e");
  await page.getByRole("dialog", { name: "Your note" }).getByRole("textbox").fill("two people,\none loop");
  await page.getByRole("button", { name: "Save" }).click();
  await page.keyboard.press("Space");
  await expect(page.getByText("two people,")).toBeVisible();
  await page.keyboard.press("-");
  await expect(article).not.toHaveAttribute("data-card", first);
  const second = (await article.getAttribute("data-card")) ?? "";
  await page.keyboard.press("@");
  await expect(article).not.toHaveAttribute("data-card", second);
  for (const card of [second, first]) {
    await page.keyboard.press("Control+z");
    await expect(article).toHaveAttribute("data-card", card);
  }
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Space");
  await expect(page.getByText("two people,")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(article.getByText("Marked")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(article.getByText("Orange flag")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("the menu does the same, and a suspended card is not shown again", async ({ page }) => {
  await openApp(page, "/review");
  await cardFront(page).waitFor();
  const first = (await page.locator("article").getAttribute("data-card")) ?? "";
  await page.getByRole("button", { name: "This card" }).click();
  await waitUntilPointersPress(page);
  await page.getByRole("button", { name: /^Suspend/ }).click();
  await expect(page.locator("article")).not.toHaveAttribute("data-card", first);
  await page.reload();
  await expect(page.locator("article")).not.toHaveAttribute("data-card", first);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test("a tap shows the answer; swipes grade only once they are chosen", async ({ page }) => {
    const article = page.locator("article");
    const swipe = async (to: "left" | "right") => {
      const box = await boxOf(article);
      const y = box.y + 40;
      const from = box.x + box.width * (to === "left" ? 0.8 : 0.2);
      const until = box.x + box.width * (to === "left" ? 0.2 : 0.8);
      for (const [type, x] of [
        ["pointerdown", from],
        ["pointerup", until],
      ] as const)
        await article.dispatchEvent(type, { pointerType: "touch", clientX: x, clientY: y, bubbles: true });
    };
    await openApp(page, "/review");
    await cardFront(page).waitFor();
    const first = (await article.getAttribute("data-card")) ?? "";
    await cardFront(page).tap();
    await waitUntilPointersGrade(page);
    await swipe("right");
    await expect(article).toHaveAttribute("data-card", first);
    await page.goto("/settings");
    await page.getByRole("checkbox", { name: "Swipe to grade" }).check();
    await page.goto("/review");
    await page.getByRole("button", { name: "Show answer" }).tap();
    await waitUntilPointersGrade(page);
    await swipe("right");
    await expect(article).not.toHaveAttribute("data-card", first);
  });

  test("each kind is asked and graded", async ({ page }) => {
    for (const card of Object.values(kinds)) {
      await showCard(page, card);
      await page.getByRole("button", { name: "Show answer" }).tap();
      await waitUntilPointersGrade(page);
      await page.getByRole("button", { name: "Good" }).tap();
      await expect(page.locator("article")).not.toHaveAttribute("data-card", card);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, `${card} is wider than the screen`).toBe(false);
    }
  });

  test("every grade is in the lower third of a screen of 360 pixels", async ({ page }) => {
    await openApp(page, "/review");
    await page.getByRole("button", { name: "Show answer" }).tap();
    for (const name of ["Again", "Hard", "Good", "Easy"]) {
      const box = await boxOf(page.getByRole("button", { name }));
      // In reach of the thumb, and large enough for a finger.
      expect(box.y).toBeGreaterThan((740 * 2) / 3);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
  });
});

test("a cram session doesn't change the schedule, and is still open after a reload", async ({ page }) => {
  await openApp(page, "/review");
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("button", { name: "Again" }).press("Enter");
  await page.goto("/");
  await page.getByText("Study more").click();
  await page.getByRole("combobox", { name: "Or a custom session" }).selectOption("In the last day");
  await page.getByRole("checkbox", { name: "As a cram" }).check();
  await page.getByRole("button", { name: "Study 1 card" }).click();
  await expect(page.getByText("Cramming. Grades don't change due dates.")).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Go on, 1 card left" })).toBeVisible();
  await page.getByRole("link", { name: "Go on, 1 card left" }).click();
  // Easy would end the learning steps, and no card would be due.
  await gradeCard(page, "Easy");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await page.goto("/");
  const due = page.getByRole("term").filter({ hasText: /^card due$/ });
  await expect(due.locator("+ dd")).toHaveText("1");
});
