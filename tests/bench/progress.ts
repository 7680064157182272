/** How long it takes from opening Progress until its charts are on the screen, as the log grows; and what a run costs where. */
import type { Page } from "@playwright/test";
import { summarizeHistory } from "../../src/domain/progress/historySummary";
import { tabulateReviews } from "../../src/domain/progress/reviewTable";
import { defaultSettings } from "../../src/domain/settings";
import { replay } from "../../src/domain/study/study";
import { msPerDay } from "../../src/domain/time";
import { type BuiltApp, browserName, withBuiltApp } from "./builtApp";
import { readHalfOfCardIds, serveWithCards } from "./decks";
import { readPaintTime, watchPaints } from "./paintTiming";
import { buildReviewHistory, loadReviewHistory } from "./reviewHistory";
import { type Suite, type Table, medianTime, quantileOf, roundToThreeDigits } from "./suite";

const sizes = [10_000, 100_000];
const cardCount = 5_000;
const tabs = 5;
/** Milliseconds until the app has finished its work after a start. */
const settling = 4_000;
/** Name -> the chart that is waited for. */
const charts = {
  cards: "Cards by state",
  reviews: "Reviews by hour",
  calibration: "Predicted and measured recall",
};

export const progressSuite: Suite = {
  name: "progress",
  options: {},
  run: async () => [measureSums(), await withBuiltApp(measureScreen)],
};

/** Without a browser: reading the log into a table, which the page does, and summing it up, which the worker does. */
function measureSums(): Table {
  const cards = Array.from({ length: cardCount }, (_, i) => `bench/section-${i % 97}/fact-${i}:meaning`);
  const today = 20_900;
  const { scheduling } = defaultSettings;
  return {
    title: `Sums over the reviews of ${cardCount} cards, without a browser`,
    columns: ["reviews", "page: table, ms", "worker: sums, ms"],
    rows: sizes.map((size) => {
      const study = replay(buildReviewHistory(size, cards, today), { scheduling, aliases: {} });
      const table = tabulateReviews(study, () => true);
      return [
        size,
        roundToThreeDigits(medianTime(5, () => void tabulateReviews(study, () => true))),
        roundToThreeDigits(medianTime(5, () => void summarizeHistory(table, scheduling, today, () => 60))),
      ];
    }),
    notes: [],
  };
}

async function measureScreen(built: BuiltApp): Promise<Table> {
  const served = await serveWithCards(built, 2 * cardCount);
  const today = Math.floor(Date.now() / msPerDay);
  const rows: (readonly number[])[] = [];
  let name = "";
  for (const size of sizes) {
    const profile = built.profile();
    const filling = await profile.open();
    name = browserName(filling);
    const before = await filling.newPage();
    await loadReviewHistory(
      before,
      served.address,
      buildReviewHistory(size, readHalfOfCardIds(served), today),
    );
    await before.waitForTimeout(settling);
    await filling.close();
    const context = await profile.open();
    await watchPaints(
      context,
      Object.entries(charts).map(([chart, label]) => ({
        name: chart,
        selector: `[aria-label="${label}"] svg`,
      })),
    );
    const times: Record<string, number[]> = {};
    for (let tab = 0; tab < tabs; tab += 1) {
      const page = await context.newPage();
      await page.goto(served.address);
      await page.waitForTimeout(settling);
      for (const [chart, time] of await openProgress(page)) (times[chart] ??= []).push(time);
      await page.close();
    }
    await context.close();
    rows.push([
      size,
      ...Object.keys(charts).map((chart) => roundToThreeDigits(quantileOf(times[chart] ?? []))),
    ]);
  }
  return {
    title: `From the press on Progress to its charts, with ${cardCount} cards reviewed and as many new`,
    columns: ["reviews", ...Object.keys(charts).map((chart) => `${chart}, ms`)],
    rows,
    notes: [`${name}. Median of ${tabs} tabs that were opened ${settling / 1_000} seconds before.`],
  };
}

async function openProgress(page: Page): Promise<readonly (readonly [string, number])[]> {
  const pressed = await page.evaluate(() => {
    const now = performance.now();
    document.querySelector<HTMLElement>('nav a[href$="/progress"]')?.click();
    return now;
  });
  return Promise.all(
    Object.keys(charts).map(async (chart) => [chart, (await readPaintTime(page, chart)) - pressed] as const),
  );
}
