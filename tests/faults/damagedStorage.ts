/** One of the two copies, or both, cleared, damaged, refused or from the future, in the real browser. */
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
  readonly tried: string;
  /** What is done to the browser before the app is opened in it. */
  readonly before?: (context: BrowserContext) => Promise<void>;
  /** What is done to the page after five grades. The page is loaded anew afterwards. */
  readonly harm: (page: Page) => Promise<unknown>;
  /** How many events may be missing then. */
  readonly missing?: number;
  /** What must be said. */
  readonly says?: RegExp;
  /** The journal can't acknowledge anything. */
  readonly unsaved?: boolean;
  /** `harmed` is what `harm` made. */
  readonly afterwards?: (page: Page, events: readonly Event[], harmed: unknown) => Promise<readonly string[]>;
};

const cases: readonly Case[] = [
  { tried: "localStorage cleared", harm: clearStorage },
  {
    tried: "the database deleted, then localStorage cleared: it had been made anew",
    harm: async (page) => {
      await deleteDatabase(page);
      await page.reload();
      await waitUntilSettled(page);
      await clearStorage(page);
    },
  },
  {
    tried: "the database deleted under the open page, then localStorage cleared",
    harm: async (page) => {
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
    tried: "the same row of a version to come in both: said, and left as it is",
    harm: async (page) => {
      await damageThirdRow(page, "database", bumpVersion);
      await damageThirdRow(page, "storage", bumpVersion);
    },
    missing: 1,
    says: /written by a newer version of Retrain.*unchanged/,
    afterwards: async (page) => {
      const rows = [await readThirdRow(page, "storage"), await readThirdRow(page, "database")];
      return rows.every(([, text]) => text.startsWith("99 ")) ? [] : [`the rows are ${JSON.stringify(rows)}`];
    },
  },
  {
    tried: "localStorage full: the database has everything",
    harm: async (page) => {
      await fillStorage(page);
      await gradeCurrentCard(page, 3);
      await waitUntilSaved(page);
    },
    missing: -1,
    says: /localStorage is full.*still saved in the browser's database/,
  },
  {
    tried: "localStorage denied: the database has everything",
    before: denyStorage,
    harm: () => Promise.resolve(),
    says: /blocks localStorage for this page.*saved in its database/,
    afterwards: heardInAnotherTab,
  },
  {
    tried: "the database denied: localStorage has everything",
    before: denyDatabase,
    harm: () => Promise.resolve(),
    says: /database can't be opened.*saved in one place only/,
    unsaved: true,
  },
  {
    tried: "the database from the future: left as it is",
    before: async (context) => {
      await context.addInitScript(() => {
        indexedDB.open("retrain", 9);
      });
    },
    harm: () => Promise.resolve(),
    says: /newer version of Retrain.*Reload.*one place only/,
    unsaved: true,
  },
  {
    tried: "a newer version in another tab gets the database; the old one says so and goes on",
    harm: async (page) => {
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
    says: /newer version of Retrain/,
  },
];

export async function* damagedStorage(place: TestEnvironment): AsyncGenerator<FaultTrial> {
  const browser = await chromium.launch({ executablePath: place.browser, args: chromiumFlags });
  for (const each of cases) {
    const context = await browser.newContext();
    await each.before?.(context);
    const page = await context.newPage();
    const failures = await tryOut(place, page, each).catch((failure: unknown) => [String(failure)]);
    yield { description: each.tried, failures };
    await context.close();
  }
  const context = await browser.newContext();
  await denyStorage(context);
  await denyDatabase(context);
  const page = await context.newPage();
  await page.goto(`${place.address}/review`);
  await gradeCurrentCard(page, 3);
  const said = page.getByText(/can't be saved.*Download a backup/).waitFor({ timeout: 5_000 });
  yield {
    description: "both denied: one can study, and is told that nothing is kept",
    failures: await said.then(
      () => [],
      () => ["nothing was said"],
    ),
  };
  await browser.close();
}

/** A row damaged in one copy, in the other, and in both. */
function inEachCopy(damaged: string, how: (row: string) => string): readonly Case[] {
  const one = { says: /repaired from the other copy/, afterwards: offered };
  return [
    {
      ...one,
      tried: `a row of localStorage ${damaged}`,
      harm: (page) => damageThirdRow(page, "storage", how),
    },
    {
      ...one,
      tried: `a row of the database ${damaged}`,
      harm: (page) => damageThirdRow(page, "database", how),
    },
    {
      tried: `the same row ${damaged} in both: named, offered, and nothing else gone`,
      harm: async (page) => {
        await damageThirdRow(page, "database", how);
        return damageThirdRow(page, "storage", how);
      },
      missing: 1,
      says: /damaged.*earlier backup/,
      afterwards: offered,
    },
  ];
}

async function tryOut({ address }: TestEnvironment, page: Page, each: Case): Promise<readonly string[]> {
  await page.goto(`${address}/review`);
  for (let i = 0; i < 5; i += 1) await gradeCurrentCard(page, 1 + (i % 4));
  if (!each.unsaved) await waitUntilSaved(page);
  // A began, and five grades.
  const done = 6;
  const harmed = await each.harm(page);
  await page.goto(`${address}/settings`);
  if (each.says) await page.getByText(each.says).first().waitFor({ timeout: 5_000 });
  const events = await waitUntilSettled(page);
  const expected = done - (each.missing ?? 0);
  return [
    ...(events.length === expected && new Set(eventIds(events)).size === expected
      ? []
      : [`${expected} events were to be there, ${events.length} are`]),
    ...((await each.afterwards?.(page, events, harmed)) ?? []),
  ];
}

async function offered(page: Page, _: unknown, damaged: unknown): Promise<readonly string[]> {
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

async function heardInAnotherTab(page: Page, events: readonly Event[]): Promise<readonly string[]> {
  const other = await page.context().newPage();
  await other.goto(page.url().replace("/settings", "/review"));
  await gradeCurrentCard(other, 3);
  await waitUntilSaved(other);
  const heard = await waitUntilSettled(page);
  return heard.length > events.length ? [] : ["the other tab's grade was not heard"];
}
