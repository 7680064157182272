/** A review history for the bench: a number of reviews, and a browser that has stored them as the app does. */
import type { Page } from "@playwright/test";
import type { Event } from "../../src/domain/events/event";
import type { CardId } from "../../src/domain/ids";
import type { Grade } from "../../src/domain/scheduling/memory";
import { msPerDay } from "../../src/domain/time";
import { openLog } from "../storage/eventLog/openLog";
import { waitUntilSaved } from "../faults/pageActions";
import { FakeStorage } from "../storage/fakeStorage";

export const reviewsPerDay = 200;
/** Given in turn. */
export const usualGrades: readonly Grade[] = [3, 3, 1, 3, 4, 2, 3];

/** `count` grades over these cards, in turns, 200 a day, the last of them the day before `today`. Without `writer`, a tab was opened for each day. */
export function buildReviewHistory(
  count: number,
  cards: readonly CardId[],
  today: number,
  writer?: string,
): readonly Event[] {
  const firstDay = today - Math.ceil(count / reviewsPerDay);
  return Array.from({ length: count }, (_, i): Event => {
    const day = firstDay + Math.floor(i / reviewsPerDay);
    return {
      writer: writer ?? `bench${day.toString(36)}`,
      seq: writer === undefined ? i % reviewsPerDay : i,
      timestamp: day * msPerDay + 8 * 3_600_000 + (i % reviewsPerDay) * 10_437,
      day,
      type: "graded",
      card: cards[(i * 7919) % cards.length] ?? "",
      grade: usualGrades[i % usualGrades.length] ?? 3,
      durationMs: 3_000 + ((i * 613) % 9_000),
    };
  });
}

/** The keys and texts of the log in localStorage, as the store writes them. */
function stored(events: readonly Event[]): readonly (readonly [string, string])[] {
  const storage = new FakeStorage();
  openLog(storage, "bench").importEvents(events);
  return [...storage.map];
}

/** Writes the history to localStorage, and lets the app copy it to its journal. The app must not be open. */
export async function loadReviewHistory(
  page: Page,
  address: string,
  events: readonly Event[],
): Promise<void> {
  await page.goto(`${address}/robots.txt`);
  await page.evaluate((rows) => {
    for (const [key, text] of rows) localStorage.setItem(key, text);
  }, stored(events));
  await page.goto(address);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  if (events.length === 0) return;
  // A new event is acknowledged once the journal has all earlier ones.
  await page.getByText("Study more").click();
  await page.getByRole("button", { name: "new cards today" }).click();
  await waitUntilSaved(page);
}
