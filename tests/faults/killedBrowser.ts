/** The browser is killed at random moments while cards are graded and interview questions answered. What the page has shown as saved must still be there. */
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { type Event, eventIdOf } from "../../src/domain/events/event";
import { msPerDay } from "../../src/domain/time";
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

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What was done before the kill, and what the page had acknowledged. */
type TrialRecord = {
  /** The highest count of saved events that the page showed, and reported before the kill. */
  readonly saved: number;
  /** The key presses in order: grades with their cards, and undo. */
  readonly pressed: readonly string[];
  readonly when: string;
  readonly what: "grading" | "answering";
};

export async function* killedBrowser(
  environment: TestEnvironment,
  trials: number,
  random: Random,
): AsyncGenerator<FaultTrial> {
  const profile = join(environment.folder, "profile");
  let earlierIds = new Set<string>();
  let record: TrialRecord | undefined;
  const sum = { saved: 0, lostLocallyCount: 0 };
  for (let trial = 0; trial <= trials; trial += 1) {
    const { browser, kill } = await startChromium(environment, profile);
    try {
      const context = browser.contexts()[0] ?? (await browser.newContext());
      const page = await context.newPage();
      // Each trial is on another day, so that cards are always due.
      await page.clock.setSystemTime(Date.UTC(2026, 10, 23, 9) + trial * msPerDay);
      const observed = await observePage(context);
      await page.goto(`${environment.address}/settings`);
      const events = await waitUntilSettled(page);
      if (record) {
        const result = checkEvents(events, earlierIds, record, observed.keys());
        sum.saved += record.saved;
        sum.lostLocallyCount += result.lostLocallyCount;
        yield { description: `kill ${trial} of ${trials}: ${result.description}`, failures: result.lost };
      }
      if (trial === trials) break;
      earlierIds = new Set(eventIds(events));
      await raiseNewCardLimit(page);
      record = await runSteps(page, random, kill, observed.saved);
    } finally {
      await kill();
    }
    // After one trial in four, also while the copies are being read, merged and compacted.
    if (random.between(1, 4) === 1) await killWhileItOpens(environment, profile, random);
  }
  yield {
    description: `${trials} kills: ${sum.saved} acknowledged events; localStorage alone had lost ${sum.lostLocallyCount} of them`,
    failures: sum.saved < trials ? ["too few were acknowledged for this to prove anything"] : [],
  };
}

async function killWhileItOpens(
  environment: TestEnvironment,
  profile: string,
  random: Random,
): Promise<void> {
  const { browser, kill } = await startChromium(environment, profile);
  try {
    const page = await browser.contexts()[0]?.newPage();
    await page?.goto(environment.address, { waitUntil: "commit" });
    await wait(random.between(0, 800));
  } finally {
    await kill();
  }
}

/** Reports the count of saved events as the page shows it, and the keys in localStorage when the page is loaded. */
async function observePage(context: BrowserContext) {
  let saved = 0;
  let keys: readonly string[] = [];
  await context.exposeFunction("reportSaved", (count: number) => {
    saved = Math.max(saved, count);
  });
  await context.exposeFunction("reportKeys", (storedKeys: readonly string[]) => {
    keys = storedKeys;
  });
  await context.addInitScript(() => {
    const reporters = window as unknown as {
      reportSaved: (n: number) => void;
      reportKeys: (k: string[]) => void;
    };
    reporters.reportKeys(Object.keys(localStorage));
    new MutationObserver(() => {
      const indicator = document.querySelector<HTMLElement>("[data-saved]");
      if (indicator) reporters.reportSaved(Number(indicator.dataset["saved"]));
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-saved"] });
  });
  return { saved: () => saved, keys: () => keys };
}

/** One step. A key press is recorded before it is made, so that no saved event is missing from the record. */
type Step = (page: Page, random: Random, pressed: string[]) => Promise<void>;

const gradeCard: Step = async (page, random, pressed) => {
  const digit = random.between(1, 4);
  const card = await page.locator("article[data-card]").getAttribute("data-card");
  pressed.push(`${digit} ${card}`);
  await gradeCurrentCard(page, digit);
  if (random.between(1, 8) > 1) return;
  pressed.push("undo");
  await page.keyboard.press("Control+z");
  await gradeButtons(page).waitFor();
  pressed.push(`${digit} ${card}`);
  await page.keyboard.press(String(digit));
};

/** The next step of an interview round. */
const answerQuestion: Step = async (page, random) => {
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
      .fill(`It depends on ${random.between(1, 99)} things.`);
    await submit.click();
    // The answer is saved before the page goes on.
    return next.or(point).first().waitFor();
  }
  if (await point.isVisible()) {
    await page.keyboard.press(String(random.between(1, 3)));
    return page.keyboard.press("Enter");
  }
  const control = (await start.isVisible()) ? start : again;
  await control.click();
  await control.waitFor({ state: "hidden" });
};

/**
 * Grades cards or answers questions at a random pace until the browser is killed. The kill comes after a random number of steps,
 * so that a trial doesn't depend on the speed of the machine, and a page that hangs is noticed.
 */
async function runSteps(
  page: Page,
  random: Random,
  kill: () => Promise<void>,
  saved: () => number,
): Promise<TrialRecord> {
  const isInterview = random.between(1, 3) === 1;
  await page.getByRole("link", { name: isInterview ? "Interview" : "Review", exact: true }).click();
  await page
    .locator(isInterview ? "main h1" : "article[data-card]")
    .first()
    .waitFor();
  const steps = random.between(0, 16);
  const delayMs = random.between(0, 400);
  const pace = random.between(0, 120);
  const pressed: string[] = [];
  const killed = { isDone: false };
  let killing: Promise<void> | undefined;
  try {
    for (let step = 0; !killed.isDone; step += 1) {
      if (step === steps)
        killing = wait(delayMs).then(() => {
          killed.isDone = true;
          return kill();
        });
      await (isInterview ? answerQuestion : gradeCard)(page, random, pressed);
      await wait(random.between(0, pace));
    }
  } catch (failure) {
    // The kill made this step fail, as it should.
    if (!killed.isDone)
      throw new Error(`${String(failure)}\nOn the page: ${await page.locator("main").innerText()}`, {
        cause: failure,
      });
  }
  await killing;
  const when = `after ${steps} steps and ${delayMs} ms`;
  return { saved: saved(), what: isInterview ? "answering" : "grading", pressed, when };
}

function checkEvents(
  events: readonly Event[],
  earlierIds: ReadonlySet<string>,
  record: TrialRecord,
  keys: readonly string[],
) {
  const presentIds = new Set(eventIds(events));
  const missingIds = [...earlierIds].filter((id) => !presentIds.has(id));
  const newEvents = events
    .filter((event) => !earlierIds.has(eventIdOf(event)))
    .toSorted((a, b) => a.seq - b.seq);
  const lost = [
    ...(new Set(newEvents.map(({ writer }) => writer)).size > 1 ? ["events of an unknown writer"] : []),
    ...(missingIds.length > 0
      ? [`${missingIds.length} events of earlier trials are gone: ${missingIds.slice(0, 5).join(" ")}`]
      : []),
    ...(newEvents.length < record.saved
      ? [`${record.saved} events were shown as saved, ${newEvents.length} were found`]
      : []),
    ...(countDuplicates(events) > 0 ? [`${countDuplicates(events)} duplicate events`] : []),
    ...newEvents.flatMap(({ seq }, i) => (seq === i ? [] : [`sequence number ${i} is missing`])).slice(0, 1),
  ];
  const recorded = newEvents.flatMap((event) => {
    if (event.type === "graded") return [`${event.grade} ${event.card}`];
    return event.type === "undone" ? ["undo"] : [];
  });
  const firstDifference = recorded.findIndex((each, i) => each !== record.pressed[i]);
  if (firstDifference >= 0)
    lost.push(
      `event ${firstDifference} is "${recorded[firstDifference]}" instead of "${record.pressed[firstDifference]}"`,
    );
  const localCount = newEvents
    .slice(0, record.saved)
    .filter(({ writer, seq }) => keys.includes(`retrain.log.${writer}.${seq.toString(36)}`)).length;
  const description = `${record.what}, ${record.when}, ${record.saved} events acknowledged, ${newEvents.length} found (localStorage alone: ${localCount}), ${events.length} in all`;
  return { lost, lostLocallyCount: record.saved - localCount, description };
}
