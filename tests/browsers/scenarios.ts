/** What a person does in any browser: the first visit, reviewing, a reload, no network, a backup. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Driver, clickButton, pageShows, waitUntil } from "./driver";

export type ScenarioEnvironment = {
  readonly origin: string;
  /** Takes the server away, and brings it back. */
  readonly goOffline: () => Promise<void>;
  readonly goOnline: () => Promise<void>;
};

export type Scenario = {
  readonly name: string;
  readonly tell: (driver: Driver, place: ScenarioEnvironment) => Promise<void>;
};

const card = 'document.querySelector("article")?.dataset.card';
const left = "/(\\d+) left/.exec(document.body.innerText)?.[1]";

function same(found: unknown, wanted: unknown, what: string): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)} instead of ${String(wanted)}`);
}

async function grade(driver: Driver, name: string): Promise<void> {
  await clickButton(driver, "Show answer");
  await clickButton(driver, name);
}

/** The events that Settings counts. */
async function events(driver: Driver, { origin }: ScenarioEnvironment): Promise<number> {
  await driver.goto(`${origin}/settings`);
  await waitUntil(driver, "the count of events", "/\\d+ events? so far/.test(document.body.innerText)");
  return Number(await driver.ask("/(\\d+) events? so far/.exec(document.body.innerText)[1]"));
}

/** Everything gone, as when a browser clears a site: the page that is open would put it back, so it is stopped from it. */
const cleared = `(async () => {
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
    tell: async (driver, { origin }) => {
      await driver.goto(`${origin}/`);
      await waitUntil(driver, "the welcome", pageShows("Retrain turns a written guide into flashcards"));
      await clickButton(driver, "Start review");
      await waitUntil(driver, "a card", card);
      const first = await driver.ask(card);
      await driver.press("Space");
      await waitUntil(driver, "the grades", pageShows("Again"));
      await driver.press("Space");
      await waitUntil(driver, "another card", `${card} && ${card} !== ${JSON.stringify(first)}`);
    },
  },
  {
    name: "a reload keeps the card, and undo takes the grade back",
    tell: async (driver, { origin }) => {
      await driver.goto(`${origin}/review`);
      await waitUntil(driver, "a card", card);
      await grade(driver, "Easy");
      const [before, count] = [await driver.ask(card), await driver.ask(left)];
      await driver.reload();
      await waitUntil(driver, "the card again", card);
      same(await driver.ask(card), before, "the card after a reload");
      same(await driver.ask(left), count, "the cards left after a reload");
      await clickButton(driver, "Undo");
      await waitUntil(driver, "the card before", `${card} !== ${JSON.stringify(before)}`);
    },
  },
  {
    name: "without a network the app starts, at any address, and grades are kept",
    tell: async (driver, place) => {
      await driver.goto(`${place.origin}/`);
      await waitUntil(
        driver,
        "the service worker",
        'navigator.serviceWorker.controller !== null || document.body.innerText.includes("Ready to work offline")',
      );
      await driver.ask("navigator.serviceWorker.ready.then(() => true)");
      const before = await events(driver, place);
      await place.goOffline();
      try {
        await driver.goto(`${place.origin}/guide/introduction`);
        await waitUntil(driver, "the chapter", pageShows("Introduction to MLOps"));
        await driver.goto(`${place.origin}/review`);
        await waitUntil(driver, "a card", card);
        await grade(driver, "Good");
      } finally {
        await place.goOnline();
      }
      const after = await events(driver, place);
      if (after <= before) throw new Error(`no event was kept: ${after} after ${before}`);
    },
  },
  {
    name: "an interview round is answered, judged, left, gone on with and reported",
    tell: async (driver, { origin }) => {
      await driver.goto(`${origin}/interview`);
      await waitUntil(driver, "the choice of rounds", pageShows("Start round"));
      await driver.ask(`document.getElementById("kind-behavioural").click()`);
      await clickButton(driver, "Start round");
      await waitUntil(driver, "a question", `document.getElementById("answer")?.disabled === false`);
      await driver.ask(`document.getElementById("answer").focus()`);
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
    tell: async (driver, place) => {
      const before = await events(driver, place);
      await driver.ask(
        "(() => { const made = URL.createObjectURL; URL.createObjectURL = (blob) => { window.backup = blob.text(); return made.call(URL, blob); }; return true; })()",
      );
      await clickButton(driver, "Download backup");
      const text = await driver.ask("window.backup");
      if (typeof text !== "string") throw new Error("no backup was made");
      const file = join(mkdtempSync(join(tmpdir(), "retrain-")), "backup.json");
      writeFileSync(file, text);
      await driver.ask(cleared);
      same(await events(driver, place), 0, "events after everything was cleared");
      await driver.upload(file);
      await clickButton(driver, "Restore events");
      await waitUntil(driver, "the events again", `document.body.innerText.includes("${before} event")`);
    },
  },
];
