/** What reviewing costs as the history and the decks grow. Ratios within one run; the milliseconds are this machine's. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Card, createEmptyCard, fsrs } from "ts-fsrs";
import type { Event } from "../../src/domain/events/event";
import { defaultSettings } from "../../src/domain/settings";
import { buildDailyQueue } from "../../src/domain/study/buildDailyQueue";
import type { ReplayOptions } from "../../src/domain/study/cardState";
import { maxCustomSessionCards } from "../../src/domain/study/customSessionCards";
import { type Study, appendEvent, memoryOf, replay } from "../../src/domain/study/study";
import { msPerDay } from "../../src/domain/time";
import { openLog } from "../storage/eventLog/openLog";
import { FakeStorage } from "../storage/fakeStorage";
import { buildReviewHistory, reviewsPerDay } from "./reviewHistory";
import { searchTable } from "./search";
import { type Suite, type Table, medianMs, ratioOf, roundToThreeDigits } from "./suite";

const options: ReplayOptions = { scheduling: defaultSettings.scheduling, aliases: {} };
const firstDay = 20_780;

const cardIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `chapter-${i % 10}/section-${i % 97}/fact-${i}:meaning`);
const thousandCards = cardIds(1_000);

/** The day after `count` reviews from `firstDay` on. */
const dayAfter = (count: number): number => firstDay + Math.ceil(count / reviewsPerDay);

/** Of one tab, so that a longer history continues a shorter one. */
const historyOf = (count: number, cards: readonly string[]): readonly Event[] =>
  buildReviewHistory(count, cards, dayAfter(count), "bench");

const batchSize = 2_000;

/** Milliseconds of a batch of grades: the study with each, and its row in the storage. */
function batchMs(study: Study, count: number): number {
  const all = historyOf(count + batchSize, thousandCards).slice(count);
  return medianMs(7, () => {
    const events = openLog(new FakeStorage(), "bench");
    let current = study;
    for (const [i, event] of all.entries()) {
      current = appendEvent(current, event, options);
      // The storage is given this tab's own events; only the new one is written.
      if (i % 100 === 0) events.append(all.slice(0, i + 1));
    }
  });
}

function measureGrading(): Table {
  const sizes = [100, 10_000, 100_000];
  const times = sizes.map(
    (size) => batchMs(replay(historyOf(size, thousandCards), options), size) / batchSize,
  );
  const [base = 1] = times;
  return {
    title: "Grading a card, by the number of reviews before it",
    columns: ["reviews", "ms per grade", "relative to first"],
    rows: sizes.map((size, i) => [size, roundToThreeDigits(times[i] ?? 0), ratioOf(times[i] ?? 0, base)]),
    notes: ["1,000 cards. Held to: at most 1.5 times the first."],
  };
}

function measureReplay(): Table {
  const count = 100_000;
  const events = historyOf(count, thousandCards);
  const ours = medianMs(3, () => void replay(events, options));
  const scheduler = fsrs({ enable_fuzz: false });
  const theirs = medianMs(3, () => {
    const cards = new Map<string, Card>();
    for (const event of events) {
      if (event.type !== "graded") continue;
      const card: Card = cards.get(event.card) ?? createEmptyCard(new Date(event.timestamp));
      cards.set(event.card, scheduler.next(card, new Date(event.timestamp), event.grade).card);
    }
  });
  return {
    title: "Replaying 100,000 reviews",
    columns: ["what", "ms", "relative to ts-fsrs"],
    rows: [
      ["calling ts-fsrs's next() so often", roundToThreeDigits(theirs), 1],
      ["replay(log)", roundToThreeDigits(ours), ratioOf(ours, theirs)],
    ],
    notes: ["replay also orders the events, follows renamed cards and spreads due days."],
  };
}

function measureQueue(): Table {
  const sizes = [1_000, 20_000];
  const times = sizes.map((size) => {
    const cards = cardIds(size);
    const study = replay(historyOf(size, cards), options);
    const entries = cards.map((card) => ({ card, fact: card }));
    const today = dayAfter(size) + 1;
    return medianMs(
      9,
      () => void buildDailyQueue({ entries, study, settings: defaultSettings, now: today * msPerDay, today }),
    );
  });
  const [base = 1] = times;
  return {
    title: "Building the queue, by the number of cards, all seen",
    columns: ["cards", "ms", "per card, relative to first"],
    rows: sizes.map((size, i) => [
      size,
      roundToThreeDigits(times[i] ?? 0),
      ratioOf((times[i] ?? 0) / size, base / (sizes[0] ?? 1)),
    ]),
    notes: [`A custom session has at most ${maxCustomSessionCards} cards.`],
  };
}

/** After garbage collection. */
function heapMegabytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function measureHeap(): Table {
  const size = 20_000;
  const before = heapMegabytes();
  const cards = cardIds(size);
  const study = replay(historyOf(size * 2, cards), options);
  const after = heapMegabytes();
  // The study is used after the measurement, so that it isn't collected before.
  const memoryCount = memoryOf(study, cards[0] ?? "") ? size : 0;
  return {
    title: "Heap, with 20,000 cards and 40,000 reviews opened",
    columns: ["what", "MB"],
    rows: [
      ["before", Number(before.toFixed(1))],
      [`with ${memoryCount.toLocaleString("en")} memories`, Number(after.toFixed(1))],
    ],
    notes: [],
  };
}

export const reviewSuite: Suite = {
  name: "review",
  options: {},
  run: async () => [
    measureGrading(),
    measureReplay(),
    measureQueue(),
    searchTable((cards) => replay(historyOf(cards.length, cards), options)),
    measureHeap(),
  ],
};
