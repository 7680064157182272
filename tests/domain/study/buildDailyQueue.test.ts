/** The cards of the daily queue, their order and limits. */
import { describe, expect, it } from "vitest";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { defaultSettings } from "../../../src/domain/settings";
import { buildDailyQueue } from "../../../src/domain/study/buildDailyQueue";
import {
  type Queue,
  type QueueEntry,
  cardsComingBack,
  countDue,
  countRemaining,
  emptyQueue,
  nextCard,
  nextDueDay,
  splitLearning,
} from "../../../src/domain/study/queue";
import { replay } from "../../../src/domain/study/study";
import { msPerDay, msPerMinute } from "../../../src/domain/time";

const today = 20_000;
const options = { scheduling: { ...defaultSettings.scheduling, enableFuzz: false }, aliases: {} };
/** `[days before today, event]`, at noon. */
type Past = readonly [daysAgo: number, payload: EventPayload];
const grade = (card: string, value: 1 | 2 | 3 | 4 = 4): EventPayload => ({
  type: "graded",
  card,
  grade: value,
  durationMs: 1,
});
const queueAfter = (
  entries: readonly QueueEntry[],
  past: readonly Past[],
  settings: Partial<typeof defaultSettings> = {},
  minutesAfterNoon = 1,
): Queue => {
  const events = past.map(([daysAgo, payload], seq): Event => ({
    ...payload,
    writer: "w",
    seq,
    day: today - daysAgo,
    timestamp: (today - daysAgo + 0.5) * msPerDay + seq,
  }));
  return buildDailyQueue({
    entries,
    study: replay(events, options),
    settings: { ...defaultSettings, ...settings },
    now: (today + 0.5) * msPerDay + minutesAfterNoon * msPerMinute,
    today,
  });
};
const cards = (...ids: readonly string[]): readonly QueueEntry[] => ids.map((card) => ({ card, fact: card }));
const sides: readonly QueueEntry[] = [
  { card: "f:a", fact: "f" },
  { card: "f:b", fact: "f" },
];

describe("the sides of a fact", () => {
  it("are studied on different days: new ones", () => {
    expect(queueAfter(sides, []).newCards).toEqual(["f:a"]);
    expect(queueAfter(sides, []).buriedSiblings).toBe(0);
    expect(queueAfter(sides, [[0, grade("f:a")]]).newCards).toEqual([]);
  });

  it("wait while one of them is in learning", () => {
    const queue = queueAfter(sides, [[1, grade("f:b", 1)]]);
    expect(queue.learning).toEqual(["f:b"]);
    expect(queue.newCards).toEqual([]);
  });

  it("wait when one of them was reviewed today, and are counted if they are due", () => {
    const reviewedBefore: readonly Past[] = [
      [60, grade("f:a")],
      [59, grade("f:b")],
    ];
    expect(queueAfter(sides, reviewedBefore)).toMatchObject({ reviews: ["f:a"], buriedSiblings: 1 });
    expect(queueAfter(sides, [...reviewedBefore, [0, grade("f:b")]])).toMatchObject({
      reviews: [],
      buriedSiblings: 1,
    });
  });
});

describe("the limits of a day", () => {
  const due: readonly Past[] = ["a", "b", "c"].map((card, i) => [60 - i, grade(card)]);

  it("hold for reviews, done ones included", () => {
    expect(queueAfter(cards("a", "b", "c"), due, { reviewsPerDay: 2 })).toMatchObject({
      reviews: ["a", "b"],
      overLimit: 1,
    });
    expect(queueAfter(cards("a", "b", "c"), [...due, [0, grade("a")]], { reviewsPerDay: 2 })).toMatchObject({
      reviews: ["b"],
      overLimit: 1,
    });
    expect(queueAfter(cards("a", "b", "c"), due, { reviewsPerDay: 3 })).toMatchObject({ overLimit: 0 });
    // Two were done before the limit was lowered to one.
    const done: readonly Past[] = [...due, [0, grade("a")], [0, grade("b")]];
    expect(queueAfter(cards("a", "b", "c"), done, { reviewsPerDay: 1 })).toMatchObject({
      reviews: [],
      overLimit: 1,
    });
  });

  it("hold for new cards, started ones included, and can be raised", () => {
    const unseen = cards("n", "o", "p");
    expect(queueAfter(unseen, [], { newPerDay: 2 }).newCards).toEqual(["n", "o"]);
    expect(queueAfter(unseen, [[0, grade("n")]], { newPerDay: 2 }).newCards).toEqual(["o"]);
    expect(queueAfter(unseen, [[1, grade("n")]], { newPerDay: 2 }).newCards).toEqual(["o", "p"]);
    const started: readonly Past[] = [
      [0, grade("n")],
      [0, grade("o")],
    ];
    expect(queueAfter(unseen, started, { newPerDay: 1 }).newCards).toEqual([]);
    const more: Past = [0, { type: "newCardsAdded", newCards: 1 }];
    expect(queueAfter(unseen, [more, more], { newPerDay: 1 }).newCards).toEqual(["n", "o", "p"]);
    expect(
      queueAfter(unseen, [[1, { type: "newCardsAdded", newCards: 1 }]], { newPerDay: 1 }).newCards,
    ).toEqual(["n"]);
  });

  it("count reset cards as new ones when they are asked again, and their reviews before", () => {
    const resetOn = (daysAgo: number): Past => [
      daysAgo,
      { type: "cardsChanged", cards: ["a", "b"], change: { type: "reset" } },
    ];
    const all = cards("a", "b", "c", "n");
    const limits = { newPerDay: 2, reviewsPerDay: 1 };
    const isReset = [...due, resetOn(1)];
    expect(queueAfter(all, isReset, { ...limits, reviewsPerDay: 2 }).newCards).toEqual(["a", "b"]);
    expect(queueAfter(all, [...isReset, [0, grade("a")]], limits)).toMatchObject({
      newCards: ["b"],
      reviews: ["c"],
    });
    // A review of today stays one.
    expect(queueAfter(all, [...due, [0, grade("a")], resetOn(0)], limits)).toMatchObject({
      newCards: [],
      reviews: [],
      overLimit: 1,
    });
    // A new card of today stays one, and counts once.
    const newToday: readonly Past[] = [[0, grade("a")], resetOn(0), [0, grade("a")]];
    expect(queueAfter(cards("a", "n", "o"), newToday, limits).newCards).toEqual(["n"]);
  });

  it("allow no new cards on the day of the interview, unless the person adds some", () => {
    const on = (day: number, past: readonly Past[] = []) => {
      const interview = { day, minutesByWeekday: [], daysOff: [], weights: {}, choosesCards: true };
      return queueAfter(cards("a", "n", "o"), [[60, grade("a")], ...past], { interview });
    };
    expect(on(today).reviews).toEqual(["a"]);
    expect(on(today).newCards).toEqual([]);
    expect(on(today, [[0, { type: "newCardsAdded", newCards: 1 }]]).newCards).toEqual(["n"]);
    expect(on(today + 1).newCards).toEqual(["n", "o"]);
    expect(on(today - 1).newCards).toEqual(["n", "o"]);
  });

  it("allow no new cards while reviews are over their limit, unless the person adds some", () => {
    const entries = cards("a", "b", "c", "n", "o");
    expect(queueAfter(entries, due, { reviewsPerDay: 2 }).newCards).toEqual([]);
    expect(queueAfter(entries, due, { reviewsPerDay: 3 }).newCards).toEqual(["n", "o"]);
    const more: Past = [0, { type: "newCardsAdded", newCards: 1 }];
    expect(queueAfter(entries, [...due, more], { reviewsPerDay: 2 }).newCards).toEqual(["n"]);
  });
});

it("shows reviews by lowest recall, and cards that an interview brought forward before other new ones", () => {
  const past: readonly Past[] = [
    [20, grade("weak", 3)],
    [20, grade("weak", 3)],
    [20, grade("strong", 4)],
  ];
  expect(queueAfter(cards("strong", "weak"), past).reviews).toEqual(["weak", "strong"]);
  const forward: Past = [1, { type: "cardsChanged", cards: ["o"], change: { type: "broughtForward" } }];
  expect(queueAfter(cards("n", "o"), [forward]).newCards).toEqual(["o", "n"]);
});

it("leaves out suspended cards, and those buried today", () => {
  const change = (type: "suspended" | "buried", daysAgo: number): Past => [
    daysAgo,
    { type: "cardsChanged", cards: ["a"], change: { type, on: true } },
  ];
  expect(queueAfter(cards("a", "b"), [change("suspended", 5)]).newCards).toEqual(["b"]);
  expect(queueAfter(cards("a", "b"), [change("buried", 0)]).newCards).toEqual(["b"]);
  expect(queueAfter(cards("a", "b"), [change("buried", 1)]).newCards).toEqual(["a", "b"]);
});

it("splits learning cards at this moment, soonest first", () => {
  const learningCards = [
    { card: "late", dueAt: 11 },
    { card: "now", dueAt: 10 },
    { card: "first", dueAt: 3 },
    { card: "later", dueAt: 30 },
  ];
  expect(splitLearning(learningCards, 10)).toEqual({
    learning: ["first", "now"],
    learningLater: [
      { card: "late", dueAt: 11 },
      { card: "later", dueAt: 30 },
    ],
  });
});

describe("the next card", () => {
  const later = { card: "later", dueAt: 20 * msPerMinute };

  it("is one in learning, then a review, then a new one, then one that is due within 20 minutes", () => {
    const full: Queue = {
      ...emptyQueue,
      learning: ["learning"],
      reviews: ["review"],
      newCards: ["new"],
      learningLater: [later],
    };
    expect(nextCard(full, 0)).toBe("learning");
    expect(nextCard({ ...full, learning: [] }, 0)).toBe("review");
    expect(nextCard({ ...full, learning: [], reviews: [] }, 0)).toBe("new");
    expect(nextCard({ ...emptyQueue, learningLater: [later] }, 0)).toBe("later");
    expect(nextCard({ ...emptyQueue, learningLater: [later] }, -1)).toBeUndefined();
    expect(countRemaining(full, 0)).toBe(4);
  });

  it("is the one that the plan chose, before other reviews and new cards", () => {
    const planned = { ...emptyQueue, reviews: ["a"], newCards: ["b", "c"], upNext: "c" };
    expect(nextCard(planned, 0)).toBe("c");
    expect(nextCard({ ...planned, learning: ["d"] }, 0)).toBe("d");
  });

  it("comes back later, or counts as due, from 20 minutes before on", () => {
    const queue = { ...emptyQueue, learning: ["a"], reviews: ["b"], newCards: ["c"], learningLater: [later] };
    expect(cardsComingBack(queue, -1)).toEqual([later]);
    expect(cardsComingBack(queue, 0)).toEqual([]);
    expect([countDue(queue, -1), countDue(queue, 0)]).toEqual([2, 3]);
  });
});

it("the next day with a review is tomorrow at the earliest; suspended cards have none, and those in learning only while they are buried", () => {
  const rescheduled = (card: string, dueDay: number): readonly Past[] => [
    [60, grade(card)],
    [50, { type: "cardsChanged", cards: [card], change: { type: "rescheduled", dueDay } }],
  ];
  const nextDay = (...past: readonly Past[]) =>
    nextDueDay({
      entries: cards("a", "b", "c"),
      study: replay(
        past.map(([daysAgo, payload], seq): Event => ({
          ...payload,
          writer: "w",
          seq,
          day: today - daysAgo,
          timestamp: (today - daysAgo) * msPerDay + seq,
        })),
        options,
      ),
      today,
    });
  expect(nextDay()).toBeUndefined();
  expect(nextDay([0, grade("a", 1)])).toBeUndefined();
  const buried: Past = [0, { type: "cardsChanged", cards: ["a"], change: { type: "buried", on: true } }];
  expect(nextDay([0, grade("a", 1)], buried, ...rescheduled("b", today + 9))).toBe(today + 1);
  expect(nextDay(...rescheduled("a", today - 3))).toBe(today + 1);
  expect(nextDay(...rescheduled("a", today + 9), ...rescheduled("b", today + 4))).toBe(today + 4);
  expect(nextDay(...rescheduled("a", today + 4), ...rescheduled("b", today + 9))).toBe(today + 4);
  const suspended: Past = [
    0,
    { type: "cardsChanged", cards: ["b"], change: { type: "suspended", on: true } },
  ];
  expect(nextDay(...rescheduled("a", today + 9), ...rescheduled("b", today + 4), suspended)).toBe(today + 9);
});

it("offers new cards of the core first, then standard ones, then details, each in the guide's order", () => {
  const entries: readonly QueueEntry[] = [
    { card: "a", fact: "a", tier: "detail" },
    { card: "b", fact: "b" },
    { card: "c", fact: "c", tier: "core" },
    { card: "d", fact: "d", tier: "standard" },
    { card: "e", fact: "e", tier: "core" },
  ];
  expect(queueAfter(entries, []).newCards).toEqual(["c", "e", "b", "d", "a"]);
});
