/** A held key and a double press act once. */
import { expect, openApp, readEventCount, test } from "./fixtures";

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
  const box = await page.getByRole("button", { name: "Show answer" }).boundingBox();
  if (!box) throw new Error("There is no button.");
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
