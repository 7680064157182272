/** When an element was painted first, measured in the page. */
import type { BrowserContext, Page } from "@playwright/test";

/** An element to watch. With `press`, it is clicked as soon as it is painted. */
type Watched = { readonly name: string; readonly selector: string; readonly press?: boolean };

/** In every page that is opened from now on, notes the frame in which each of these was painted first. */
export async function watchPaints(context: BrowserContext, watched: readonly Watched[]): Promise<void> {
  await context.addInitScript((all: readonly Watched[]) => {
    let missing = all;
    const observer = new MutationObserver(() => {
      const added = missing.filter(({ selector }) => document.querySelector(selector));
      if (added.length === 0) return;
      missing = missing.filter((each) => !added.includes(each));
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => {
        for (const { name, selector, press } of added) {
          performance.mark(name);
          if (press) document.querySelector<HTMLElement>(selector)?.click();
        }
      });
      channel.port1.start();
      // A message that is sent in a frame comes after it.
      requestAnimationFrame(() => channel.port2.postMessage(undefined));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, watched);
}

/** Milliseconds from the navigation until it was painted; waits for that. */
export async function readPaintMs(page: Page, name: string): Promise<number> {
  const startTime = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark)[0]?.startTime,
    name,
    {
      polling: 100,
      timeout: 60_000,
    },
  );
  return Number(await startTime.jsonValue());
}
