/** Five tabs grade 200 cards each at the same time. */
import { type Page, chromium } from "@playwright/test";
import { listEntries } from "../../src/domain/collections/persistentMap";
import type { Event } from "../../src/domain/events/event";
import { defaultSettings } from "../../src/domain/settings";
import { replay } from "../../src/domain/study/study";
import {
  type TestEnvironment,
  type FaultTrial,
  waitUntilSaved,
  readSaveCounts,
  countDuplicates,
  chromiumFlags,
  gradeButtons,
  eventIds,
  raiseNewCardLimit,
  waitUntilSettled,
} from "./pageActions";

const grades = 200;

export async function* concurrentTabs({
  address,
  browser: executablePath,
}: TestEnvironment): AsyncGenerator<FaultTrial> {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const context = await browser.newContext();
  // Each answer takes 90 simulated seconds, so that cards become due again during the test.
  await context.addInitScript(() => {
    const real = Date.now.bind(Date);
    let simulatedMs = 0;
    Date.now = () => real() + simulatedMs;
    document.addEventListener("keydown", ({ key }) => {
      if (/[1-4]/.test(key)) simulatedMs += 90_000;
      if (key === "F9") simulatedMs = 400 * 90_000;
    });
  });
  const pages: Page[] = [];
  for (let i = 0; i < 5; i += 1) pages.push(await context.newPage());
  const [first] = pages;
  if (!first) throw new Error("no page");
  await first.goto(`${address}/settings`);
  await raiseNewCardLimit(first);
  await Promise.all(pages.map((page) => page.goto(`${address}/review`)));
  const failures: string[] = [];
  await Promise.all(
    pages.map(async (page, tab) => {
      for (let i = 0; i < grades; i += 1) await gradeAnyCard(page, 1 + ((i * 7 + tab) % 4));
      await waitUntilSaved(page);
    }),
  );
  const done = await Promise.all(pages.map(readSaveCounts));
  const expected = done.reduce((sum, each) => sum + each.done, 0);
  const logs = await Promise.all(pages.map(waitUntilSettled));
  const graded = logs[0]?.filter(({ type }) => type === "graded").length ?? 0;
  if (graded !== 5 * grades) failures.push(`${5 * grades} cards were graded, ${graded} grades are there`);
  for (const [tab, log] of logs.entries()) {
    if (log.length !== expected) failures.push(`tab ${tab + 1} has ${log.length} of ${expected} events`);
    if (countDuplicates(log) > 0) failures.push(`tab ${tab + 1} has ${countDuplicates(log)} events twice`);
    if (
      eventIds(log).toSorted().join() !==
      eventIds(logs[0] ?? [])
        .toSorted()
        .join()
    )
      failures.push(`tab ${tab + 1} has other events than tab 1`);
  }
  yield {
    description: `five tabs, ${grades} grades each at once: ${expected} events in each of them`,
    failures,
  };

  const texts: string[] = [];
  for (const page of pages) {
    await page.keyboard.press("F9");
    await page.getByRole("link", { name: "Today", exact: true }).click();
    await page
      .getByText(/you have learned, you would recall/)
      .first()
      .waitFor();
    texts.push((await page.locator("main").innerText()).replaceAll(/\s+/g, " "));
  }
  await first.reload();
  await first.keyboard.press("F9");
  const reloadedLog = await waitUntilSettled(first);
  const cardStates = cardStatesAsText(reloadedLog);
  yield {
    description: `their card states: "${texts[0]?.slice(0, 90)}…" in all five, and after a reload`,
    failures: [
      ...texts.flatMap((text, i) => (text === texts[0] ? [] : [`tab ${i + 1} shows: ${text.slice(0, 200)}`])),
      ...logs.flatMap((log, i) =>
        cardStatesAsText(log) === cardStates ? [] : [`tab ${i + 1} has other card states`],
      ),
      ...(reloadedLog.length === expected ? [] : ["a reload lost something"]),
    ],
  };
  await browser.close();
}

/** Entries, because the map itself has no JSON. */
const cardStatesAsText = (log: readonly Event[]): string =>
  JSON.stringify(
    listEntries(replay(log, { scheduling: defaultSettings.scheduling, aliases: {} }).cardStates),
  );

/** Grades the current card. If another tab grades it first, the next card is graded. */
async function gradeAnyCard(page: Page, digit: number): Promise<void> {
  const { done } = await readSaveCounts(page);
  const front = page.getByRole("button", { name: "Show answer" });
  while ((await readSaveCounts(page)).done === done) {
    await front.or(gradeButtons(page)).waitFor({ timeout: 20_000 });
    if (await front.isVisible()) await page.keyboard.press("Space");
    else await page.keyboard.press(String(digit));
  }
}
