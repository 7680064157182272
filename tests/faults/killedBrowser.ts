/** The browser is killed at random moments while cards are graded and interview questions answered. What the page had counted as saved must be there again. */
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import type { Event } from "../../src/domain/events/event";
import { startChromium } from "./chromiumProcess";
import {
  type FaultTrial,
  type TestEnvironment,
  countDuplicates,
  eventIds,
  gradeButtons,
  gradeCurrentCard,
  raiseNewCardLimit,
  waitUntilSettled,
} from "./pageActions";
import type { Random } from "./random";

const day = 86_400_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a trial was told before the kill, and what it had done. */
type Promised = {
  /** The highest number that the page showed as saved, and that arrived here before the kill. */
  readonly saved: number;
  /** Cards with their grades, or undone, in order, as the hands did it. */
  readonly pressed: readonly string[];
  readonly when: string;
  readonly what: "grading" | "answering";
};

export async function* killedBrowser(
  place: TestEnvironment,
  trials: number,
  dice: Random,
): AsyncGenerator<FaultTrial> {
  const profile = join(place.work, "profile");
  let known = new Set<string>();
  let promised: Promised | undefined;
  const sum = { saved: 0, forgotten: 0 };
  for (let trial = 0; trial <= trials; trial += 1) {
    const { browser, kill } = await startChromium(place, profile);
    try {
      const context = browser.contexts()[0] ?? (await browser.newContext());
      const page = await context.newPage();
      // Another day for each trial, so that there is always something due.
      await page.clock.setSystemTime(Date.UTC(2026, 10, 23, 9) + trial * day);
      const told = await listen(context);
      await page.goto(`${place.address}/settings`);
      const events = await waitUntilSettled(page);
      if (promised) {
        const judged = judge(events, known, promised, told.keys());
        sum.saved += promised.saved;
        sum.forgotten += judged.forgotten;
        yield { description: `kill ${trial} of ${trials}: ${judged.tried}`, failures: judged.lost };
      }
      if (trial === trials) break;
      known = new Set(eventIds(events));
      await raiseNewCardLimit(page);
      promised = await work(page, dice, kill, told.saved);
    } finally {
      await kill();
    }
    // And again in every fourth trial, while the two copies are being read, united and sealed.
    if (dice.between(1, 4) === 1) await killWhileItOpens(place, profile, dice);
  }
  yield {
    description: `${trials} kills: ${sum.saved} acknowledged events; localStorage alone had forgotten ${sum.forgotten} of them`,
    failures: sum.saved < trials ? ["too few were acknowledged for this to prove anything"] : [],
  };
}

async function killWhileItOpens(place: TestEnvironment, profile: string, dice: Random): Promise<void> {
  const { browser, kill } = await startChromium(place, profile);
  try {
    const page = await browser.contexts()[0]?.newPage();
    await page?.goto(place.address, { waitUntil: "commit" });
    await wait(dice.between(0, 800));
  } finally {
    await kill();
  }
}

/** What the page shows as saved, told here as it changes; and the keys in localStorage as the page found them. */
async function listen(context: BrowserContext) {
  let saved = 0;
  let keys: readonly string[] = [];
  await context.exposeFunction("toldSaved", (count: number) => {
    saved = Math.max(saved, count);
  });
  await context.exposeFunction("toldKeys", (found: readonly string[]) => {
    keys = found;
  });
  await context.addInitScript(() => {
    const tell = window as unknown as { toldSaved: (n: number) => void; toldKeys: (k: string[]) => void };
    tell.toldKeys(Object.keys(localStorage));
    new MutationObserver(() => {
      const sign = document.querySelector<HTMLElement>("[data-saved]");
      if (sign) tell.toldSaved(Number(sign.dataset["saved"]));
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-saved"] });
  });
  return { saved: () => saved, keys: () => keys };
}

/** One thing that hands do. What is graded is written down before it is done, so that what is saved can't be ahead of it. */
type Hand = (page: Page, dice: Random, pressed: string[]) => Promise<void>;

const gradeCard: Hand = async (page, dice, pressed) => {
  const digit = dice.between(1, 4);
  const card = await page.locator("article[data-card]").getAttribute("data-card");
  pressed.push(`${digit} ${card}`);
  await gradeCurrentCard(page, digit);
  if (dice.between(1, 8) > 1) return;
  pressed.push("undo");
  await page.keyboard.press("Control+z");
  await gradeButtons(page).waitFor();
  pressed.push(`${digit} ${card}`);
  await page.keyboard.press(String(digit));
};

/** One step of an interview round, whichever it is at. */
const answerQuestion: Hand = async (page, dice) => {
  const start = page.getByRole("button", { name: "Start round", exact: true });
  const submit = page.getByRole("button", { name: "Submit answer", exact: true });
  const point = page.locator("[data-point]").first();
  const again = page.getByRole("link", { name: "Another round" });
  await start.or(submit).or(point).or(again).first().waitFor();
  if (await submit.isVisible()) {
    const followUps = page.locator("[data-follow-up]");
    const next = followUps.nth(await followUps.count());
    await page
      .getByLabel("Your answer", { exact: true })
      .last()
      .fill(`It depends on ${dice.between(1, 99)} things.`);
    await submit.click();
    // The answer is saved before the page goes on.
    return next.or(point).first().waitFor();
  }
  if (await point.isVisible()) {
    await page.keyboard.press(String(dice.between(1, 3)));
    return page.keyboard.press("Enter");
  }
  const control = (await start.isVisible()) ? start : again;
  await control.click();
  await control.waitFor({ state: "hidden" });
};

/**
 * Grades, or answers, at a random pace until the browser is killed under the hands. A random number of steps comes before
 * that, so that what is tried doesn't depend on the speed of the machine, and a page that does nothing more is noticed.
 */
async function work(
  page: Page,
  dice: Random,
  kill: () => Promise<void>,
  saved: () => number,
): Promise<Promised> {
  const isInterview = dice.between(1, 3) === 1;
  await page.getByRole("link", { name: isInterview ? "Interview" : "Review", exact: true }).click();
  await page
    .locator(isInterview ? "main h1" : "article[data-card]")
    .first()
    .waitFor();
  const steps = dice.between(0, 16);
  const delayMs = dice.between(0, 400);
  const pace = dice.between(0, 120);
  const pressed: string[] = [];
  const doom = { isHere: false };
  let dying: Promise<void> | undefined;
  try {
    for (let step = 0; !doom.isHere; step += 1) {
      if (step === steps)
        dying = wait(delayMs).then(() => {
          doom.isHere = true;
          return kill();
        });
      await (isInterview ? answerQuestion : gradeCard)(page, dice, pressed);
      await wait(dice.between(0, pace));
    }
  } catch (failure) {
    // The page died under the hands, as it should.
    if (!doom.isHere)
      throw new Error(`${String(failure)}\nOn the page: ${await page.locator("main").innerText()}`, {
        cause: failure,
      });
  }
  await dying;
  const when = `after ${steps} steps and ${delayMs} ms`;
  return { saved: saved(), what: isInterview ? "answering" : "grading", pressed, when };
}

function judge(events: readonly Event[], known: ReadonlySet<string>, was: Promised, keys: readonly string[]) {
  const fresh = events.filter((event) => !known.has(`${event.writer}.${event.seq}`));
  const there = new Set(eventIds(events));
  const gone = [...known].filter((id) => !there.has(id));
  const own = fresh.toSorted((a, b) => a.seq - b.seq);
  const lost = [
    ...(new Set(own.map(({ writer }) => writer)).size > 1 ? ["events of a writer nobody knows"] : []),
    ...(gone.length > 0
      ? [`${gone.length} events of earlier trials are gone: ${gone.slice(0, 5).join(" ")}`]
      : []),
    ...(own.length < was.saved ? [`${was.saved} events were counted as saved, ${own.length} are there`] : []),
    ...(countDuplicates(events) > 0 ? [`${countDuplicates(events)} events are there twice`] : []),
    ...own.flatMap(({ seq }, i) => (seq === i ? [] : [`number ${i} of the tab is missing`])).slice(0, 1),
  ];
  const did = own.flatMap((event) =>
    event.type === "graded" ? [`${event.grade} ${event.card}`] : event.type === "undone" ? ["undo"] : [],
  );
  const wrong = did.findIndex((each, i) => each !== was.pressed[i]);
  if (wrong >= 0)
    lost.push(`as number ${wrong}, "${was.pressed[wrong]}" was done, and "${did[wrong]}" is there`);
  const remembered = own
    .slice(0, was.saved)
    .filter(({ writer, seq }) => keys.includes(`retrain.log.${writer}.${seq.toString(36)}`)).length;
  const tried = `${was.what}, ${was.when}, ${was.saved} events acknowledged, ${own.length} there (localStorage alone: ${remembered}), ${events.length} in all`;
  return { lost, forgotten: was.saved - remembered, tried };
}
