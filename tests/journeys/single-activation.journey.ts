/** A held key and a double press act once. */
import type { Page } from "@playwright/test";
import {
  boxOf,
  clickTwice,
  expect,
  gradeCard,
  openApp,
  readEventCount,
  test,
  waitUntilPointersGrade,
  waitUntilPointersPress,
} from "./fixtures";

test.use({ serviceWorkers: "block" });

test("a held Enter shows one answer, and grades one card", async ({ page }) => {
  await openApp(page, "/review");
  const hold = async () => {
    for (let i = 0; i < 20; i += 1) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
  };
  await page.getByRole("button", { name: "Show answer" }).focus();
  await hold();
  await expect(page.getByRole("button", { name: "Good" })).toBeFocused();
  const card = await page.locator("article").getAttribute("data-card");
  await hold();
  await expect(page.locator("article")).not.toHaveAttribute("data-card", card ?? "");
  await expect(page.getByRole("button", { name: "Show answer" })).toBeFocused();
  // One session, one grade.
  expect(await readEventCount(page)).toBe(2);
});

test("a double press on Show answer grades nothing", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openApp(page, "/review");
  const box = await boxOf(page.getByRole("button", { name: "Show answer" }));
  for (const share of [0.15, 0.5, 0.85]) {
    const [x, y] = [box.x + box.width * share, box.y + box.height / 2];
    await page.mouse.dblclick(x, y);
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: "Good" })).toBeVisible();
    await page.getByRole("button", { name: "Good" }).press("Enter");
    await page.getByRole("button", { name: "Show answer" }).waitFor();
  }
  // The events of the session and three grades.
  expect(await readEventCount(page)).toBe(4);
});

test("a double tap on a grade doesn't show the next answer, wherever the second one lands", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, "/review");
  for (const [dx, dy] of [
    [30, 0],
    [0, -200],
  ] as const) {
    await page.getByRole("button", { name: "Show answer" }).click();
    await waitUntilPointersGrade(page);
    await clickTwice(page, page.getByRole("button", { name: "Good" }), dx, dy);
    await expect(page.getByRole("button", { name: "Show answer" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Good" })).toHaveCount(0);
  }
});

test("a double tap on Actions… or … opens the dialog and presses nothing in it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, "/library");
  for (const i of [1, 2]) await page.getByRole("listitem").getByRole("checkbox").nth(i).check();
  await waitUntilPointersPress(page);
  await clickTwice(page, page.getByRole("button", { name: "Actions…" }), 0, 26);
  await expect(page.getByRole("dialog", { name: "2 cards" })).toBeVisible();
  await openApp(page, "/review");
  await page.getByRole("button", { name: "This card" }).dblclick();
  await waitUntilPointersPress(page);
  await expect(page.getByRole("dialog", { name: "This card" })).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(page.getByRole("dialog", { name: "This card" })).toBeHidden();
});

const readCardsLeft = async (page: Page): Promise<number> =>
  Number(/(\d+) left/.exec((await page.getByText(/\d+ left$/).textContent()) ?? "")?.[1]);

test("a double tap on Undo, or a held Ctrl Z, undoes one grade", async ({ page }) => {
  await openApp(page, "/review");
  const total = await readCardsLeft(page);
  for (let i = 0; i < 4; i += 1) await gradeCard(page, "Easy");
  await expect(page.getByText(`${total - 4} left`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).dblclick();
  await expect(page.getByText(`${total - 3} left`)).toBeVisible();
  await page.keyboard.down("Control");
  for (let i = 0; i < 10; i += 1) await page.keyboard.down("z");
  await page.keyboard.up("z");
  await page.keyboard.up("Control");
  await expect(page.getByText(`${total - 2} left`)).toBeVisible();
  // One session, four grades, and two events that undo.
  expect(await readEventCount(page)).toBe(7);
});

test("a double tap on a button whose meaning changes presses it once", async ({ page }) => {
  await beginRound(page, "Rapid fire");
  await page.getByRole("button", { name: "Pause" }).dblclick();
  await expect(page.getByText("Paused. The timer is stopped.")).toBeVisible();
  await waitUntilPointersPress(page);
  await expect(page.getByText("Paused. The timer is stopped.")).toBeVisible();
});

test("a double tap on Download backup downloads one file", async ({ page }) => {
  await openApp(page, "/review");
  await gradeCard(page, "Good");
  await openApp(page, "/settings");
  let downloadCount = 0;
  page.on("download", () => (downloadCount += 1));
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download backup" }).dblclick();
  await downloading;
  await waitUntilPointersPress(page);
  expect(downloadCount).toBe(1);
});

const submitSelector = '[aria-label="Your answer"] + div > button';

/** Clicks a button and, as soon as `appearing` is visible, taps `second`, 100 px away: the browser counts them as separate taps. */
const pressTwice = (page: Page, first: string, appearing: string, second: string) =>
  page.evaluate(
    ([firstName, appearingSelector, secondSelector]) =>
      new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(appearingSelector)) return;
          observer.disconnect();
          document
            .querySelector(secondSelector)
            ?.dispatchEvent(
              new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1, clientX: 100 }),
            );
          resolve();
        }).observe(document.body, { childList: true, subtree: true });
        [...document.querySelectorAll("button")]
          .find(({ textContent }) => textContent === firstName)
          ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
      }),
    [first, appearing, second] as const,
  );

async function beginRound(page: Page, kind: string): Promise<void> {
  await openApp(page, "/interview");
  await page.getByRole("radio", { name: kind }).check();
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeEnabled();
  await waitUntilPointersPress(page);
}

test("a double tap on Submit answer chooses no verdict and ticks no red flag", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const target of ["[data-point] label", "fieldset label:has([type=checkbox])"]) {
    await beginRound(page, "Rapid fire");
    await pressTwice(page, "Submit answer", "[data-point]", target);
    await waitUntilPointersPress(page);
    await expect(page.locator("[data-point]").first()).toBeVisible();
    await expect(page.locator("[data-point] :checked, fieldset :checked")).toHaveCount(0);
    const covered = page.locator("[data-point]").first().getByRole("radio", { name: "Covered" });
    await covered.check();
    await page.getByRole("button", { name: "Finish here" }).click();
  }
});

test("a double tap on Submit answer doesn't submit the same words to the follow-up", async ({ page }) => {
  await beginRound(page, "Concept deep dive");
  await page.getByRole("textbox", { name: "Your answer" }).fill("It depends on who needs it, and how soon.");
  await pressTwice(page, "Submit answer", "[data-follow-up]", submitSelector);
  await waitUntilPointersPress(page);
  await expect(page.locator("[data-follow-up]")).toHaveCount(1);
  await expect(page.getByText("What a good answer says")).toHaveCount(0);
});

test("a double tap on Next question doesn't submit the next one", async ({ page }) => {
  await beginRound(page, "Rapid fire");
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByText("What a good answer says").waitFor();
  await waitUntilPointersPress(page);
  await pressTwice(page, "Next question", "#answer", submitSelector);
  await waitUntilPointersPress(page);
  await expect(page.getByText("Question 2 of 10")).toBeVisible();
  await expect(page.getByText("What a good answer says")).toHaveCount(0);
});
