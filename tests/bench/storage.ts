/** How much storage a review takes, and whether an hour of reviewing leaks memory. */
import type { CDPSession } from "@playwright/test";
import type { CardId } from "../../src/domain/ids";
import { openLog } from "../storage/eventLog/openLog";
import { FakeStorage } from "../storage/fakeStorage";
import { type BuiltApp, browserName, withBuiltApp } from "./builtApp";
import { readCardIds } from "./decks";
import { openReview, reviewByKeyboard } from "./reviewByKeyboard";
import { buildReviewHistory } from "./reviewHistory";
import { type Suite, type Table, ratioOf } from "./suite";

/** An hour of reviews, ten seconds each. */
const reviewsPerHour = 360;
const hours = 3;
/** Characters that Chromium's localStorage holds. */
const localStorageQuotaChars = 5_242_879;

export const storageSuite: Suite = {
  name: "storage",
  options: {},
  run: () =>
    withBuiltApp(async (built) => [measureCharacters(readCardIds(built)), await measureMemory(built)]),
};

/** Of keys and texts together, as the quota counts them. */
function measureCharacters(cards: readonly CardId[]): Table {
  const sizes = [1_000, 10_000, 100_000];
  return {
    title: "Characters a review takes in localStorage",
    columns: ["reviews", "as event rows", "compacted", "in all, compacted", "of the quota, %"],
    rows: sizes.map((size) => {
      const events = buildReviewHistory(size, cards, 20_780);
      const fake = new FakeStorage();
      const used = () => [...fake.map].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
      const log = openLog(fake, "bench");
      // What the last thousand take as event rows; all of them at once would take the fake an hour.
      log.append(events.slice(-1_000));
      const perEventRow = used() / Math.min(size, 1_000);
      fake.clear();
      log.importEvents(events);
      // Compacts until nothing changes, as repeated starts would.
      for (let keys = Infinity; fake.length < keys;) {
        keys = fake.length;
        log.compact();
      }
      return [
        size,
        Number(perEventRow.toFixed(1)),
        Number((used() / size).toFixed(1)),
        used(),
        Number(((100 * used()) / localStorageQuotaChars).toFixed(1)),
      ];
    }),
    notes: [
      `${cards.length} cards. New reviews have a key each; some seconds after a start, 128 or more of them are compacted.`,
    ],
  };
}

async function measureMemory(built: BuiltApp): Promise<Table> {
  const context = await built.profile().open();
  const page = await openReview(context, built.address);
  const session = await context.newCDPSession(page);
  await reviewByKeyboard(page, 40);
  const measures = [await heapOf(session)];
  for (let i = 0; i < hours; i += 1) {
    await reviewByKeyboard(page, reviewsPerHour);
    measures.push(await heapOf(session));
  }
  const name = browserName(context);
  await context.close();
  const [base] = measures;
  return {
    title: "Memory of the page, by hours of reviewing",
    columns: ["hours", "heap, MB", "relative to first", "nodes", "listeners"],
    rows: measures.map(({ megabytes, nodes, listeners }, i) => [
      i,
      Number(megabytes.toFixed(2)),
      ratioOf(megabytes, base?.megabytes ?? megabytes),
      nodes,
      listeners,
    ]),
    notes: [
      `${name}, after a forced garbage collection. An hour is ${reviewsPerHour} grades; the first is after 40 to warm up.`,
      "What grows with a log that grows is no leak: its events, and the decks of the cards that came up.",
    ],
  };
}

async function heapOf(session: CDPSession) {
  // Twice: what the first one frees may hold more.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { megabytes: usedSize / 2 ** 20, nodes, listeners: jsEventListeners };
}
