/** What a person does in any browser: the first visit, reviewing, a reload, no network, a backup. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Driver, clickButton, pageShows, waitUntil } from "./driver";

export type ScenarioEnvironment = {
  readonly origin: string;
  /** Stops and starts the server. */
  readonly goOffline: () => Promise<void>;
  readonly goOnline: () => Promise<void>;
};

export type Scenario = {
  readonly name: string;
  readonly run: (driver: Driver, environment: ScenarioEnvironment) => Promise<void>;
};

const cardId = 'document.querySelector("article")?.dataset.card';
const cardsLeft = "/(\\d+) left/.exec(document.body.innerText)?.[1]";

function expectEqual(found: unknown, wanted: unknown, what: string): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)} instead of ${String(wanted)}`);
}

async function grade(driver: Driver, name: string): Promise<void> {
  await clickButton(driver, "Show answer");
  await clickButton(driver, name);
}

/** The number of events, from Settings. */
async function readEventCount(driver: Driver, { origin }: ScenarioEnvironment): Promise<number> {
  await driver.goto(`${origin}/settings`);
  await waitUntil(driver, "the count of events", "/\\d+ events? so far/.test(document.body.innerText)");
  return Number(await driver.evaluate("/(\\d+) events? so far/.exec(document.body.innerText)[1]"));
}

/** An expression that clears all data of the site, and prevents the open page from writing it again. */
const clearSite = `(async () => {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  const no = () => { throw new DOMException("cleared", "QuotaExceededError"); };
  Storage.prototype.setItem = no;
  IDBFactory.prototype.open = no;
  localStorage.clear();
  await Promise.all(names.map((name) => new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
  })));
  return true;
})()`;

export const scenarios: readonly Scenario[] = [
  {
    name: "a first visit leads to a first grade, by keyboard",
    run: async (driver, { origin }) => {
      await driver.goto(`${origin}/`);
      await waitUntil(driver, "the welcome", pageShows("Retrain turns a written guide into flashcards"));
      await clickButton(driver, "Start review");
      await waitUntil(driver, "a card", cardId);
      const first = await driver.evaluate(cardId);
      await driver.press("Space");
      await waitUntil(driver, "the grades", pageShows("Again"));
      await driver.press("Space");
      await waitUntil(driver, "another card", `${cardId} && ${cardId} !== ${JSON.stringify(first)}`);
    },
  },
  {
    name: "a reload keeps the card, and undo takes the grade back",
    run: async (driver, { origin }) => {
      await driver.goto(`${origin}/review`);
      await waitUntil(driver, "a card", cardId);
      await grade(driver, "Easy");
      const [before, count] = [await driver.evaluate(cardId), await driver.evaluate(cardsLeft)];
      await driver.reload();
      await waitUntil(driver, "the card again", cardId);
      expectEqual(await driver.evaluate(cardId), before, "the card after a reload");
      expectEqual(await driver.evaluate(cardsLeft), count, "the cards left after a reload");
      await clickButton(driver, "Undo");
      await waitUntil(driver, "the card before", `${cardId} !== ${JSON.stringify(before)}`);
    },
  },
  {
    name: "without a network the app starts at any address, and grades are saved",
    run: async (driver, environment) => {
      await driver.goto(`${environment.origin}/`);
      await waitUntil(
        driver,
        "the service worker",
        'navigator.serviceWorker.controller !== null || document.body.innerText.includes("Ready to work offline")',
      );
      await driver.evaluate("navigator.serviceWorker.ready.then(() => true)");
      const before = await readEventCount(driver, environment);
      await environment.goOffline();
      try {
        await driver.goto(`${environment.origin}/guide/introduction`);
        await waitUntil(driver, "the chapter", pageShows("Introduction to MLOps"));
        await driver.goto(`${environment.origin}/review`);
        await waitUntil(driver, "a card", cardId);
        await grade(driver, "Good");
      } finally {
        await environment.goOnline();
      }
      const after = await readEventCount(driver, environment);
      if (after <= before) throw new Error(`no event was saved: ${before} before, ${after} after`);
    },
  },
  {
    name: "an interview round is answered, reloaded, judged and reported",
    run: async (driver, { origin }) => {
      await driver.goto(`${origin}/interview`);
      await waitUntil(driver, "the choice of rounds", pageShows("Start round"));
      await driver.evaluate(`document.getElementById("kind-behavioural").click()`);
      await clickButton(driver, "Start round");
      await waitUntil(driver, "a question", `document.getElementById("answer")?.disabled === false`);
      await driver.evaluate(`document.getElementById("answer").focus()`);
      await driver.type("We moved the nightly job to a stream.");
      await clickButton(driver, "Submit answer");
      await waitUntil(driver, "a follow-up", `document.querySelector("[data-follow-up]")`);
      await driver.reload();
      await waitUntil(
        driver,
        "the words after a reload",
        `document.getElementById("answer")?.value === "We moved the nightly job to a stream."`,
      );
      await clickButton(driver, "Submit answer");
      await waitUntil(driver, "the judgement", pageShows("What a good answer says"));
      await clickButton(driver, "Finish here");
      await waitUntil(driver, "the report", pageShows("Question by question"));
    },
  },
  {
    name: "a backup made here is restored where everything was cleared",
    run: async (driver, environment) => {
      const before = await readEventCount(driver, environment);
      await driver.evaluate(
        "(() => { const made = URL.createObjectURL; URL.createObjectURL = (blob) => { window.backup = blob.text(); return made.call(URL, blob); }; return true; })()",
      );
      await clickButton(driver, "Download backup");
      const text = await driver.evaluate("window.backup");
      if (typeof text !== "string") throw new Error("no backup was made");
      const file = join(mkdtempSync(join(tmpdir(), "retrain-")), "backup.json");
      writeFileSync(file, text);
      await driver.evaluate(clearSite);
      expectEqual(await readEventCount(driver, environment), 0, "events after everything was cleared");
      await driver.upload(file);
      await clickButton(driver, "Restore events");
      await waitUntil(driver, "the events again", `document.body.innerText.includes("${before} event")`);
    },
  },
];
