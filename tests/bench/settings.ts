/** How long a frame takes while the desired retention is moved and then applied, over a long log. */
import type { Page } from "@playwright/test";
import { msPerDay } from "../../src/domain/time";
import { browserName, withBuiltApp } from "./builtApp";
import { readHalfOfCardIds } from "./decks";
import { buildReviewHistory, loadReviewHistory } from "./reviewHistory";
import { type Suite, type Table, quantileOf, roundToThreeDigits } from "./suite";

const reviews = 100_000;
const pauseDays = 200;
const values = Array.from({ length: 10 }, (_, i) => (0.89 - i / 100).toFixed(2));
/** Until the app has finished its work after a start. */
const settlingMs = 5_000;

export const settingsSuite: Suite = {
  name: "settings",
  options: {},
  run: () =>
    withBuiltApp(async (built): Promise<readonly Table[]> => {
      const context = await built.profile().open();
      const page = await context.newPage();
      // After a pause, so that the retention decides how many cards are due.
      const lastDay = Math.floor(Date.now() / msPerDay) - pauseDays;
      await loadReviewHistory(
        page,
        built.address,
        buildReviewHistory(reviews, readHalfOfCardIds(built), lastDay),
      );
      await page.goto(`${built.address}/settings`);
      const slider = page.getByRole("slider", { name: /Desired retention/ });
      await slider.waitFor();
      await page.waitForTimeout(settlingMs);
      await page.evaluate(recordFrames);
      const atRest = await readFrames(page, () => page.waitForTimeout(2_000));
      const moving = await readFrames(page, async () => {
        for (const value of values) {
          await slider.fill(value);
          await page.waitForTimeout(50);
        }
        await page.getByText(/Due today: [\d,]+ → \d/).waitFor();
      });
      const previewText = await page.getByText(/Due today: [\d,]+ → \d/).textContent();
      const applying = await readFrames(page, async () => {
        await page.getByRole("button", { name: /^Apply/ }).click();
        // Then it is replayed: the same work as for the preview, and half as much again for a slow machine.
        await page.waitForTimeout(1.5 * moving.durationMs);
      });
      const row = (name: string, { frames, tasks, durationMs }: Frames) => [
        name,
        roundToThreeDigits(Math.max(0, ...frames)),
        roundToThreeDigits(quantileOf(frames, 0.99)),
        tasks.length,
        roundToThreeDigits(durationMs),
      ];
      return [
        {
          title: `Moving the desired retention over ${reviews.toLocaleString("en-GB")} reviews`,
          columns: ["", "longest frame", "99 in 100 within", "tasks over 50 ms", "took"],
          rows: [
            row("at rest", atRest),
            row(`moved through ${values.length} values, until the preview is there`, moving),
            row("applied", applying),
          ],
          notes: [
            `${browserName(context)}. Milliseconds between two frames; the preview said: ${previewText ?? ""}`,
            "A task over 50 ms is what the browser itself reports as long.",
          ],
        },
      ];
    }),
};

type Frames = {
  readonly frames: readonly number[];
  readonly tasks: readonly number[];
  readonly durationMs: number;
};

/** What the page's frames and long tasks took while something was done. */
async function readFrames(page: Page, act: () => Promise<unknown>): Promise<Frames> {
  const read = () =>
    page.evaluate(() => {
      const { frames = "[]", tasks = "[]" } = document.documentElement.dataset;
      const parsed: { readonly frames: number[]; readonly tasks: number[] } = JSON.parse(
        `{"frames":${frames},"tasks":${tasks}}`,
      );
      return { ...parsed, at: performance.now() };
    });
  const before = await read();
  await act();
  const after = await read();
  return {
    frames: after.frames.slice(before.frames.length),
    tasks: after.tasks.slice(before.tasks.length),
    durationMs: after.at - before.at,
  };
}

/** Runs in the page: notes what each frame and each long task took. */
function recordFrames(): void {
  const { dataset } = document.documentElement;
  const frames: number[] = [];
  const tasks: number[] = [];
  let last = performance.now();
  // A method, because the bundler would wrap a named function in a helper that the page lacks.
  const recorder = {
    onFrame(now: number) {
      frames.push(Math.round(now - last));
      last = now;
      if (frames.length % 16 === 0) dataset["frames"] = JSON.stringify(frames);
      requestAnimationFrame(recorder.onFrame);
    },
  };
  requestAnimationFrame(recorder.onFrame);
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
    dataset["tasks"] = JSON.stringify(tasks);
  }).observe({ type: "longtask" });
}
