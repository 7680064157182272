/** What reviewing costs as the history and the decks grow. Ratios within one run; the milliseconds are this machine's. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Card, createEmptyCard, fsrs } from "ts-fsrs";
import type { Event } from "../../src/domain/events/event";
import type { Grade } from "../../src/domain/scheduling/memory";
import { defaultSettings } from "../../src/domain/settings";
import { buildQueue } from "../../src/domain/study/buildQueue";
import type { ReplayOptions } from "../../src/domain/study/cardState";
import { maxCustomSessionCards } from "../../src/domain/study/customStudy";
import { type Study, appendEvent, memoryOf, replay } from "../../src/domain/study/study";
import { msPerDay } from "../../src/domain/time";
import { openLog } from "../storage/eventLog/openLog";
import { FakeStorage } from "../storage/fakeStorage";
import { searchTable } from "./search";
import { type Suite, type Table, medianTime, ratioOf, roundToThreeDigits } from "./suite";

const options: ReplayOptions = { scheduling: defaultSettings.scheduling, aliases: {} };
const firstDay = 20_780;
const perDay = 200;
const grades: readonly Grade[] = [3, 3, 1, 3, 4, 2, 3];

const nameOf = (i: number): string => `chapter-${i % 10}/section-${i % 97}/fact-${i}:meaning`;

/** `count` grades over `cards` cards, 200 a day, each card as often as the others. */
function history(count: number, cards: number, writer = "bench", named = nameOf): Event[] {
  return Array.from({ length: count }, (_, seq): Event => {
    const day = firstDay + Math.floor(seq / perDay);
    return {
      writer,
      seq,
      timestamp: day * msPerDay + 8 * 3_600_000 + (seq % perDay) * 10_437,
      day,
      type: "graded",
      card: named((seq * 7919) % cards),
      grade: grades[seq % grades.length] ?? 3,
      durationMs: 4_000,
    };
  });
}

/** One grade: the study with it, and its row in the storage. */
function gradingTime(study: Study, count: number): number {
  const batch = 2_000;
  const all = history(count + batch, 1_000).slice(count);
  return medianTime(7, () => {
    const events = openLog(new FakeStorage(), "bench");
    let so = study;
    for (const [i, event] of all.entries()) {
      so = appendEvent(so, event, options);
      // The storage is given this tab's own events; only the new one is written.
      if (i % 100 === 0) events.append(all.slice(0, i + 1));
    }
  });
}

function grading(): Table {
  const sizes = [100, 10_000, 100_000];
  const times = sizes.map((size) => gradingTime(replay(history(size, 1_000), options), size) / 2_000);
  const [base = 1] = times;
  return {
    title: "Grading a card, with so many reviews behind it",
    columns: ["reviews", "ms a grade", "against the first"],
    rows: sizes.map((size, i) => [size, roundToThreeDigits(times[i] ?? 0), ratioOf(times[i] ?? 0, base)]),
    notes: ["1,000 cards. Held to: at most 1.5 times the first."],
  };
}

function replaying(): Table {
  const count = 100_000;
  const events = history(count, 1_000);
  const ours = medianTime(3, () => void replay(events, options));
  const scheduler = fsrs({ enable_fuzz: false });
  const theirs = medianTime(3, () => {
    const cards = new Map<string, Card>();
    for (const event of events) {
      if (event.type !== "graded") continue;
      const card: Card = cards.get(event.card) ?? createEmptyCard(new Date(event.timestamp));
      cards.set(event.card, scheduler.next(card, new Date(event.timestamp), event.grade).card);
    }
  });
  return {
    title: "Replaying 100,000 reviews",
    columns: ["what", "ms", "against ts-fsrs"],
    rows: [
      ["calling ts-fsrs's next() so often", roundToThreeDigits(theirs), 1],
      ["replay(log)", roundToThreeDigits(ours), ratioOf(ours, theirs)],
    ],
    notes: ["replay also orders the events, follows renamed cards and spreads due days."],
  };
}

function queueing(): Table {
  const sizes = [1_000, 20_000];
  const times = sizes.map((size) => {
    const study = replay(history(size, size), options);
    const entries = Array.from({ length: size }, (_, i) => ({ card: nameOf(i), fact: nameOf(i) }));
    const today = firstDay + Math.ceil(size / perDay) + 1;
    return medianTime(
      9,
      () => void buildQueue({ entries, study, settings: defaultSettings, now: today * msPerDay, today }),
    );
  });
  const [base = 1] = times;
  return {
    title: "The queue of so many cards, all seen",
    columns: ["cards", "ms", "a card, against the first"],
    rows: sizes.map((size, i) => [
      size,
      roundToThreeDigits(times[i] ?? 0),
      ratioOf((times[i] ?? 0) / size, base / (sizes[0] ?? 1)),
    ]),
    notes: [`A custom session has at most ${maxCustomSessionCards} cards.`],
  };
}

/** In megabytes, after garbage collection. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function remembering(): Table {
  const size = 20_000;
  const before = heap();
  const study = replay(history(size * 2, size), options);
  const after = heap();
  // Used after the measure, so that it is there during it.
  const seen = memoryOf(study, nameOf(0)) ? size : 0;
  return {
    title: "Heap, with 20,000 cards and 40,000 reviews opened",
    columns: ["what", "MB"],
    rows: [
      ["before", Number(before.toFixed(1))],
      [`with ${seen.toLocaleString("en")} memories`, Number(after.toFixed(1))],
    ],
    notes: [],
  };
}

export const reviewSuite: Suite = {
  name: "review",
  options: {},
  run: async () => [
    grading(),
    replaying(),
    queueing(),
    searchTable((cards) =>
      replay(
        history(cards.length, cards.length, "bench", (i) => cards[i] ?? ""),
        options,
      ),
    ),
    remembering(),
  ],
};
