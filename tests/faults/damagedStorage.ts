/** One copy of the log, or both: cleared, damaged, denied or from a newer version, in a real browser. */
import { readFile } from "node:fs/promises";
import { type BrowserContext, type Page, chromium } from "@playwright/test";
import type { Event } from "../../src/domain/events/event";
import {
  type FaultTrial,
  type TestEnvironment,
  chromiumFlags,
  eventIds,
  gradeCurrentCard,
  waitUntilSaved,
  waitUntilSettled,
} from "./pageActions";
import {
  bumpVersion,
  clearStorage,
  damageThirdRow,
  deleteDatabase,
  denyDatabase,
  denyStorage,
  fillStorage,
  flipCharacter,
  readThirdRow,
  truncate,
} from "./storageFaults";

type Case = {
  readonly description: string;
  /** Runs before the app is opened. */
  readonly setUp?: (context: BrowserContext) => Promise<void>;
  /** Runs after five grades. The page is reloaded afterwards. */
  readonly damage: (page: Page) => Promise<unknown>;
  /** How many events are missing afterwards. */
  readonly missing?: number;
  /** The notification that must be shown. */
  readonly notification?: RegExp;
  /** The journal can't acknowledge anything. */
  readonly isUnsaved?: boolean;
  /** `damagedRow` is the result of `damage`. */
  readonly check?: (page: Page, events: readonly Event[], damagedRow: unknown) => Promise<readonly string[]>;
};

const cases: readonly Case[] = [
  { description: "localStorage cleared", damage: clearStorage },
  {
    description: "the database deleted, then localStorage cleared: it had been created again",
    damage: async (page) => {
      await deleteDatabase(page);
      await page.reload();
      await waitUntilSettled(page);
      await clearStorage(page);
    },
  },
  {
    description: "the database deleted under the open page, then localStorage cleared",
    damage: async (page) => {
      await deleteDatabase(page);
      await gradeCurrentCard(page, 3);
      await waitUntilSaved(page);
      await page.waitForTimeout(300);
      await clearStorage(page);
    },
    missing: -1,
  },
  ...inEachCopy("flipped", flipCharacter),
  ...inEachCopy("cut short", truncate),
  {
    description: "the same row of a newer version in both copies: reported, and left unchanged",
    damage: async (page) => {
      await damageThirdRow(page, "database", bumpVersion);
      await damageThirdRow(page, "storage", bumpVersion);
    },
    missing: 1,
    notification: /written by a newer version of Retrain.*unchanged/,
    check: async (page) => {
      const rows = [await readThirdRow(page, "storage"), await readThirdRow(page, "database")];
      return rows.every(([, text]) => text.startsWith("99 ")) ? [] : [`the rows are ${JSON.stringify(rows)}`];
    },
  },
  {
    description: "localStorage full: the database has everything",
    damage: async (page) => {
      await fillStorage(page);
      await gradeCurrentCard(page, 3);
      await waitUntilSaved(page);
    },
    missing: -1,
    notification: /localStorage is full.*still saved in the browser's database/,
  },
  {
    description: "localStorage denied: the database has everything",
    setUp: denyStorage,
    damage: () => Promise.resolve(),
    notification: /blocks localStorage for this page.*saved in its database/,
    check: checkOtherTab,
  },
  {
    description: "the database denied: localStorage has everything",
    setUp: denyDatabase,
    damage: () => Promise.resolve(),
    notification: /database can't be opened.*saved in one place only/,
    isUnsaved: true,
  },
  {
    description: "the database of a newer version: left unchanged",
    setUp: async (context) => {
      await context.addInitScript(() => {
        indexedDB.open("retrain", 9);
      });
    },
    damage: () => Promise.resolve(),
    notification: /newer version of Retrain.*Reload.*one place only/,
    isUnsaved: true,
  },
  {
    description: "a newer version in another tab gets the database; the old one reports it and continues",
    damage: async (page) => {
      const upgraded = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const request = indexedDB.open("retrain", 9);
            request.addEventListener("success", () => resolve("upgraded"));
            request.addEventListener("blocked", () => resolve("blocked"));
          }),
      );
      if (upgraded !== "upgraded") throw new Error("the old tab held the database");
      await page.getByText(/newer version of Retrain/).waitFor();
      await gradeCurrentCard(page, 3);
    },
    missing: -1,
    notification: /newer version of Retrain/,
  },
];

export async function* damagedStorage(environment: TestEnvironment): AsyncGenerator<FaultTrial> {
  const browser = await chromium.launch({ executablePath: environment.browser, args: chromiumFlags });
  for (const each of cases) {
    const context = await browser.newContext();
    await each.setUp?.(context);
    const page = await context.newPage();
    const failures = await runCase(environment, page, each).catch((failure: unknown) => [String(failure)]);
    yield { description: each.description, failures };
    await context.close();
  }
  const context = await browser.newContext();
  await denyStorage(context);
  await denyDatabase(context);
  const page = await context.newPage();
  await page.goto(`${environment.address}/review`);
  await gradeCurrentCard(page, 3);
  const notice = page.getByText(/can't be saved.*Download a backup/).waitFor({ timeout: 5_000 });
  yield {
    description: "both denied: cards can be graded, and the app says that nothing is saved",
    failures: await notice.then(
      () => [],
      () => ["nothing was reported"],
    ),
  };
  await browser.close();
}

/** A row is damaged in one copy, in the other, and in both. */
function inEachCopy(damaged: string, damage: (row: string) => string): readonly Case[] {
  const one = { notification: /repaired from the other copy/, check: checkDownload };
  return [
    {
      ...one,
      description: `a row of localStorage ${damaged}`,
      damage: (page) => damageThirdRow(page, "storage", damage),
    },
    {
      ...one,
      description: `a row of the database ${damaged}`,
      damage: (page) => damageThirdRow(page, "database", damage),
    },
    {
      description: `the same row ${damaged} in both: reported, offered for download, and nothing else is lost`,
      damage: async (page) => {
        await damageThirdRow(page, "database", damage);
        return damageThirdRow(page, "storage", damage);
      },
      missing: 1,
      notification: /damaged.*earlier backup/,
      check: checkDownload,
    },
  ];
}

async function runCase({ address }: TestEnvironment, page: Page, each: Case): Promise<readonly string[]> {
  await page.goto(`${address}/review`);
  for (let i = 0; i < 5; i += 1) await gradeCurrentCard(page, 1 + (i % 4));
  if (!each.isUnsaved) await waitUntilSaved(page);
  // The start of the session, and five grades.
  const eventCount = 6;
  const damagedRow = await each.damage(page);
  await page.goto(`${address}/settings`);
  if (each.notification) await page.getByText(each.notification).first().waitFor({ timeout: 5_000 });
  const events = await waitUntilSettled(page);
  const expected = eventCount - (each.missing ?? 0);
  return [
    ...(events.length === expected && new Set(eventIds(events)).size === expected
      ? []
      : [`expected ${expected} events, found ${events.length}`]),
    ...((await each.check?.(page, events, damagedRow)) ?? []),
  ];
}

async function checkDownload(page: Page, _: unknown, damaged: unknown): Promise<readonly string[]> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download file" }).first().click();
  const text = await readFile(await (await downloading).path(), "utf8");
  const listed = await page.getByText(/damaged records? could not be read/).count();
  return [
    ...(typeof damaged === "string" && text.includes(damaged)
      ? []
      : [`the damaged row was not offered, but "${text}"`]),
    ...(listed > 0 ? [] : ["Settings does not list the damaged part"]),
  ];
}

async function checkOtherTab(page: Page, events: readonly Event[]): Promise<readonly string[]> {
  const other = await page.context().newPage();
  await other.goto(page.url().replace("/settings", "/review"));
  await gradeCurrentCard(other, 3);
  await waitUntilSaved(other);
  const received = await waitUntilSettled(page);
  return received.length > events.length ? [] : ["the other tab's grade was not received"];
}
