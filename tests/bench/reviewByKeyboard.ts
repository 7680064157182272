/** A person who reviews by the keyboard, ten seconds a card, in a page with a simulated clock. */
import type { BrowserContext, Page } from "@playwright/test";
import { gradeCurrentCard, raiseNewCardLimit } from "../faults/pageActions";
import { usualGrades } from "./reviewHistory";

const asked = "article[data-card]";
const gradesShown = "[aria-label='How well did you know it?']";

/** Opens Review with more new cards than are graded. What is graded is timed, in the page. */
export async function openReview(context: BrowserContext, address: string): Promise<Page> {
  await context.addInitScript(
    ([card, shown]) => {
      const now = Date.now.bind(Date);
      let passed = 0;
      Date.now = () => now() + passed;
      const paints: number[] = [];
      Object.assign(window, { paints });
      document.addEventListener(
        "keydown",
        ({ key, timeStamp }) => {
          if (!/^[1-4]$/.test(key) || !document.querySelector(shown)) return;
          passed += 10_000;
          const next = new MutationObserver(() => {
            if (document.querySelector(shown) || !document.querySelector(card)) return;
            next.disconnect();
            const painted = new MessageChannel();
            painted.port1.addEventListener("message", () => {
              paints.push(performance.now() - timeStamp);
              painted.port1.close();
            });
            painted.port1.start();
            requestAnimationFrame(() => painted.port2.postMessage(undefined));
          });
          next.observe(document, { childList: true, subtree: true });
        },
        { capture: true },
      );
    },
    [asked, gradesShown] as const,
  );
  const page = await context.newPage();
  await page.goto(`${address}/settings`);
  await raiseNewCardLimit(page);
  await page.getByRole("link", { name: "Review", exact: true }).click();
  await page.locator(asked).waitFor();
  return page;
}

/** Grades this number of cards. Returns for each the milliseconds from the key to the frame that shows the next question. */
export async function reviewByKeyboard(page: Page, count: number): Promise<readonly number[]> {
  for (let i = 0; i < count; i += 1) await gradeCurrentCard(page, usualGrades[i % usualGrades.length] ?? 3);
  await page.locator(gradesShown).waitFor({ state: "detached" });
  return page.evaluate(() => (window as unknown as { paints: number[] }).paints.splice(0));
}
