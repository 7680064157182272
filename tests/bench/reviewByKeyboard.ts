/** A person who reviews by the keyboard, ten seconds a card, in a page with a simulated clock. */
import type { BrowserContext, Page } from "@playwright/test";
import { gradeCurrentCard, raiseNewCardLimit } from "../faults/pageActions";
import { usualGrades } from "./reviewHistory";

const cardSelector = "article[data-card]";
const gradesSelector = "[aria-label='How well did you know it?']";

/** Opens Review with more new cards than are graded. What is graded is timed, in the page. */
export async function openReview(context: BrowserContext, address: string): Promise<Page> {
  await context.addInitScript(
    ([card, grades]) => {
      const now = Date.now.bind(Date);
      let simulatedMs = 0;
      Date.now = () => now() + simulatedMs;
      const paints: number[] = [];
      Object.assign(window, { paints });
      document.addEventListener(
        "keydown",
        ({ key, timeStamp }) => {
          if (!/^[1-4]$/.test(key) || !document.querySelector(grades)) return;
          simulatedMs += 10_000;
          const observer = new MutationObserver(() => {
            if (document.querySelector(grades) || !document.querySelector(card)) return;
            observer.disconnect();
            const channel = new MessageChannel();
            channel.port1.addEventListener("message", () => {
              paints.push(performance.now() - timeStamp);
              channel.port1.close();
            });
            channel.port1.start();
            requestAnimationFrame(() => channel.port2.postMessage(undefined));
          });
          observer.observe(document, { childList: true, subtree: true });
        },
        { capture: true },
      );
    },
    [cardSelector, gradesSelector] as const,
  );
  const page = await context.newPage();
  await page.goto(`${address}/settings`);
  await raiseNewCardLimit(page);
  await page.getByRole("link", { name: "Review", exact: true }).click();
  await page.locator(cardSelector).waitFor();
  return page;
}

/** Grades this number of cards. Returns for each the milliseconds from the key to the frame that shows the next question. */
export async function reviewByKeyboard(page: Page, count: number): Promise<readonly number[]> {
  for (let i = 0; i < count; i += 1) await gradeCurrentCard(page, usualGrades[i % usualGrades.length] ?? 3);
  await page.locator(gradesSelector).waitFor({ state: "detached" });
  return page.evaluate(() => (window as unknown as { paints: number[] }).paints.splice(0));
}
