/** How long it takes from opening the app until Today's counts are on the screen, as the log and the decks grow. */
import type { BrowserContext } from "@playwright/test";
import { msPerDay } from "../../src/domain/time";
import { type BrowserProfile, type BuiltApp, type ServedApp, browserName, withBuiltApp } from "./builtApp";
import { readCardIds, readHalfOfCardIds, serveWithCards } from "./decks";
import { readPaintMs, watchPaints } from "./paintTiming";
import { buildReviewHistory, loadReviewHistory } from "./reviewHistory";
import { type Suite, type Table, quantileOf, ratioOf, roundToThreeDigits } from "./suite";

/** How often the browser is started, and how many tabs are opened in it each time. */
const browsers = 3;
const tabs = 4;
/** Until the app has finished its work after a start, compaction included. */
const settlingMs = 5_000;

export const startSuite: Suite = {
  name: "start",
  options: {},
  run: () => withBuiltApp(async (built) => [await measureByReviews(built), await measureByCards(built)]),
};

async function measureByReviews(built: BuiltApp): Promise<Table> {
  const sizes = [0, 100, 10_000, 100_000];
  return {
    ...(await measureCases(
      built,
      ["reviews"],
      sizes.map((reviews) => ({ served: built, reviews, row: [reviews] })),
    )),
    title: `Start with the ${readCardIds(built).length} cards as they are shipped, half of them seen, by reviews`,
  };
}

async function measureByCards(built: BuiltApp): Promise<Table> {
  const [thousand, tenThousand] = [await serveWithCards(built, 1_000), await serveWithCards(built, 10_000)];
  return {
    ...(await measureCases(
      built,
      ["cards", "reviews"],
      [
        { served: thousand, reviews: 0, row: [1_000, 0] },
        { served: tenThousand, reviews: 0, row: [10_000, 0] },
        { served: thousand, reviews: 10_000, row: [1_000, 10_000] },
        { served: tenThousand, reviews: 10_000, row: [10_000, 10_000] },
      ],
    )),
    title: "Start, by cards",
  };
}

type Case = { readonly served: ServedApp; readonly reviews: number; readonly row: readonly number[] };

/** Milliseconds from the navigation to the counts, in later tabs and in the first tab of a browser, and to the question when the button is pressed at once. */
const moments = ["later tab", "first tab", "question"] as const;
type Times = Record<(typeof moments)[number] | "blocked", number[]>;

/** Runs the cases in turn, so that other load on the machine affects all of them. */
async function measureCases(
  built: BuiltApp,
  columns: readonly string[],
  cases: readonly Case[],
): Promise<Omit<Table, "title">> {
  const ready: { readonly each: Case; readonly profile: BrowserProfile; readonly times: Times }[] = [];
  let browser = "";
  for (const each of cases) {
    const profile = built.profile();
    const context = await profile.open();
    browser = browserName(context);
    const page = await context.newPage();
    const today = Math.floor(Date.now() / msPerDay);
    await loadReviewHistory(
      page,
      each.served.address,
      buildReviewHistory(each.reviews, readHalfOfCardIds(each.served), today),
    );
    await page.waitForTimeout(settlingMs);
    await context.close();
    ready.push({ each, profile, times: { "later tab": [], "first tab": [], question: [], blocked: [] } });
  }
  for (let i = 0; i < browsers; i += 1)
    for (const { each, profile, times } of ready)
      await measureStarts(await profile.open(), each.served, times);
  const [base] = ready;
  const measuredMoments = moments.filter((moment) => base?.times[moment].length);
  return {
    columns: [...columns, ...measuredMoments.flatMap((moment) => [moment, "×"]), "blocked"],
    rows: ready.map(({ each, times }) => [
      ...each.row,
      ...measuredMoments.flatMap((moment) => {
        const time = quantileOf(times[moment]);
        return [roundToThreeDigits(time), ratioOf(time, quantileOf(base?.times[moment] ?? []))];
      }),
      roundToThreeDigits(quantileOf(times.blocked)),
    ]),
    notes: [
      `${browser}. Milliseconds from the navigation to the frame that shows Today's counts; the service worker is installed.`,
      `Median of ${browsers * (tabs - 1)} later tabs, and of ${browsers} that were the first of a browser just started. ×: relative to the first row.`,
      ...(measuredMoments.includes("question")
        ? ["Question: to the first question, when the button is pressed at once."]
        : []),
      `Blocked: what tasks took beyond 50 ms each, in the ${settlingMs / 1_000} seconds after it.`,
    ],
  };
}

/** Opens the app in one tab after the other, then closes the browser. */
async function measureStarts(
  context: BrowserContext,
  { address, hasTexts }: ServedApp,
  times: Times,
): Promise<void> {
  await context.addInitScript(addLongTasks);
  await watchPaints(context, [
    { name: "counts", selector: "section[aria-label='To study'] a", press: hasTexts },
    { name: "question", selector: "article[data-card] [data-face=front]" },
  ]);
  for (let tab = 0; tab < tabs; tab += 1) {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "commit" });
    times[tab === 0 ? "first tab" : "later tab"].push(await readPaintMs(page, "counts"));
    if (hasTexts) times.question.push(await readPaintMs(page, "question"));
    if (tab === tabs - 1) {
      await page.waitForTimeout(settlingMs);
      times.blocked.push(await page.evaluate(() => Number(document.documentElement.dataset["blocked"] ?? 0)));
    }
    await page.close();
  }
  await context.close();
}

/** Runs in the page: adds up what its tasks took beyond 50 ms each. */
function addLongTasks(): void {
  let blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += duration - 50;
    document.documentElement.dataset["blocked"] = String(blocked);
  }).observe({ type: "longtask", buffered: true });
}
