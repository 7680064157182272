/** Custom sessions: which cards they have, and which are left. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardChange } from "../../../src/domain/events/cardChange";
import type { CustomSession } from "../../../src/domain/events/customSession";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { defaultSettings } from "../../../src/domain/settings";
import { currentQueue, isStillInQueue } from "../../../src/domain/study/currentQueue";
import {
  findCards,
  findForgottenCards,
  findReviewAheadCards,
} from "../../../src/domain/study/customSessionCards";
import { countRemaining, nextCard } from "../../../src/domain/study/queue";
import { type Study, appendEvent, memoryOf, replay } from "../../../src/domain/study/study";
import { msPerDay, msPerMinute } from "../../../src/domain/time";

const day = 20_780;
const options = { scheduling: { ...defaultSettings.scheduling, enableFuzz: false }, aliases: {} };
const settings = { ...defaultSettings, scheduling: options.scheduling };
const entries = ["a", "b", "c", "d"].map((card) => ({ card, fact: card }));
const noon = day * msPerDay;
const calendar = { dayStartHour: 0, utcOffsetMinutes: () => 0 };

const studyOf = (...steps: readonly (readonly [number, EventPayload])[]): Study =>
  replay(
    steps.map(([after, payload], seq): Event => ({
      writer: "w",
      seq,
      timestamp: (day + after) * msPerDay + seq,
      day: day + after,
      ...payload,
    })),
    options,
  );
const grade = (card: string, value: 1 | 3 | 4, type: "graded" | "crammed" = "graded"): EventPayload => ({
  type,
  card,
  grade: value,
  durationMs: 1,
});

describe("the cards of a custom session", () => {
  it("are those due in the next days", () => {
    const study = studyOf([0, grade("a", 4)], [0, grade("b", 1)]);
    expect(findReviewAheadCards({ entries, study, settings, now: noon + 10, today: day }, 7)).toEqual([]);
    expect(findReviewAheadCards({ entries, study, settings, now: noon + 10, today: day }, 8)).toEqual(["a"]);
  });

  it("are those forgotten recently, most recent first", () => {
    const study = studyOf([0, grade("a", 1)], [2, grade("b", 1)], [3, grade("c", 3)]);
    const now = (day + 4) * msPerDay;
    expect(findForgottenCards({ entries, study, now, today: day + 4 }, 7)).toEqual(["b", "a"]);
    expect(findForgottenCards({ entries, study, now, today: day + 4 }, 3)).toEqual(["b"]);
    // Its timestamp is a millisecond after the start of the day.
    expect(findForgottenCards({ entries, study, now: now + 1, today: day + 4 }, 2)).toEqual([]);
    expect(findForgottenCards({ entries, study, now, today: day + 4 }, 2)).toEqual(["b"]);
  });

  it("are without those buried today", () => {
    const buried = { type: "cardsChanged", cards: ["a"], change: { type: "buried", on: true } } as const;
    const study = studyOf([0, grade("a", 1)], [0, grade("b", 1)], [1, buried]);
    expect(findForgottenCards({ entries, study, now: (day + 1) * msPerDay + 10, today: day + 1 }, 7)).toEqual(
      ["b"],
    );
    expect(findForgottenCards({ entries, study, now: (day + 2) * msPerDay, today: day + 2 }, 7)).toEqual([
      "b",
      "a",
    ]);
  });
});

describe("the size of a custom session", () => {
  const many = Array.from({ length: 230 }, (_, i) => ({ card: `card ${i}`, fact: `card ${i}` }));
  const graded = studyOf(...many.map(({ card }, i) => [0, grade(card, i < 215 ? 1 : 4)] as const));

  it("is 200 cards at most", () => {
    const context = { entries: many, study: graded, settings, now: noon + 1_000, today: day };
    expect(findCards(context, () => true)).toEqual(many.slice(0, 200).map(({ card }) => card));
    expect(findCards(context, ({ card }) => card === "card 229")).toEqual(["card 229"]);
    expect(findForgottenCards(context, 7)).toHaveLength(200);
    expect(findForgottenCards(context, 7)[0]).toBe("card 214");
    const easy = studyOf(...many.map(({ card }) => [0, grade(card, 4)] as const));
    expect(findReviewAheadCards({ ...context, study: easy }, 30)).toHaveLength(200);
  });
});

describe("a cram session", () => {
  const start = { type: "sessionStarted", custom: { type: "cram", cards: ["c", "a", "b"] } } as const;
  const remainingCards = (...payloads: readonly EventPayload[]) =>
    currentQueue({
      entries,
      study: studyOf([0, start], ...payloads.map((each) => [0, each] as const)),
      settings,
      now: noon + 100,
      today: day,
    }).reviews;

  it("shows each card once, and forgotten ones again at the end", () => {
    expect(remainingCards()).toEqual(["c", "a", "b"]);
    expect(remainingCards(grade("c", 1, "crammed"), grade("a", 3, "crammed"))).toEqual(["b", "c"]);
    expect(
      remainingCards(grade("c", 1, "crammed"), grade("a", 3, "crammed"), grade("b", 3, "crammed")),
    ).toEqual(["c"]);
    expect(
      remainingCards(
        grade("c", 1, "crammed"),
        grade("a", 3, "crammed"),
        grade("b", 3, "crammed"),
        grade("c", 3, "crammed"),
      ),
    ).toEqual([]);
  });

  it("changes no memory", () => {
    const study = studyOf([0, grade("a", 4)], [1, start], [1, grade("a", 1, "crammed")]);
    expect(memoryOf(study, "a")).toEqual(memoryOf(studyOf([0, grade("a", 4)]), "a"));
  });
});

describe("a custom session", () => {
  const start = {
    type: "sessionStarted",
    custom: { type: "reviewAhead", cards: ["a", "b", "gone"] },
  } as const;

  it("shows its cards in order, even if they are not due, and follows the learning steps", () => {
    const before = [0, grade("a", 4)] as const;
    const study = studyOf(before, [1, start]);
    const now = (day + 1) * msPerDay + 50;
    expect(currentQueue({ entries, study, settings, now, today: day + 1 }).reviews).toEqual(["a", "b"]);
    const failed = studyOf(before, [1, start], [1, grade("a", 1)]);
    const queue = currentQueue({ entries, study: failed, settings, now, today: day + 1 });
    expect(queue.reviews).toEqual(["b"]);
    expect(queue.learningLater.map(({ card }) => card)).toEqual(["a"]);
  });

  it.each<CardChange>([
    { type: "suspended", on: true },
    { type: "buried", on: true },
    { type: "reset" },
    { type: "rescheduled", dueDay: day + 9 },
  ])("and a cram session don't show cards again that were $type", (change) => {
    for (const type of ["reviewAhead", "cram"] as const) {
      const study = studyOf(
        [0, grade("a", 4)],
        [1, { type: "sessionStarted", custom: { type, cards: ["a", "b"] } }],
        [1, { type: "cardsChanged", cards: ["a"], change }],
      );
      const now = (day + 1) * msPerDay + 50;
      expect(currentQueue({ entries, study, settings, now, today: day + 1 }).reviews, type).toEqual(["b"]);
    }
  });

  it("ends after any events, having shown each card that was not suspended or buried", () => {
    const dueToday: CardChange = { type: "rescheduled", dueDay: day };
    const arbitraryPayload = fc.constantFrom<EventPayload>(
      ...([1, 3, 4] as const).map((value) => grade("", value)),
      { type: "cardsChanged", cards: [], change: { type: "suspended", on: true } },
      { type: "cardsChanged", cards: [], change: { type: "buried", on: true } },
      { type: "cardsChanged", cards: [], change: { type: "reset" } },
      { type: "cardsChanged", cards: [], change: { type: "rescheduled", dueDay: day + 1 } },
      { type: "cardsChanged", cards: [], change: dueToday },
    );
    fc.assert(
      fc.property(
        fc.constantFrom("cram", "chosen", "reviewAhead", "forgotten"),
        fc.array(arbitraryPayload, { maxLength: 12 }),
        (kind, payloads) => {
          const custom: CustomSession = { type: kind, cards: ["c", "a", "d"] };
          let study = studyOf([0, { type: "sessionStarted", custom }]);
          const shownCards = new Set<string>();
          const hidden = new Set<string>();
          let now = noon + 1_000;
          for (let seq = 1; seq < 40; seq += 1) {
            const card = nextCard(currentQueue({ entries, study, settings, now, today: day }), now);
            if (card === undefined) break;
            shownCards.add(card);
            expect(hidden).not.toContain(card);
            const next = payloads[seq - 1] ?? grade("", 4);
            const payload: EventPayload =
              next.type === "graded"
                ? { ...next, card, type: kind === "cram" ? "crammed" : "graded" }
                : next.type === "cardsChanged"
                  ? { ...next, cards: [card] }
                  : next;
            study = appendEvent(study, { writer: "w", seq, timestamp: now, day, ...payload }, options);
            if (payload.type === "cardsChanged" && payload.change !== dueToday) hidden.add(card);
            now += 10 * msPerMinute;
          }
          expect([...shownCards].toSorted()).toEqual(["a", "c", "d"]);
          expect(countRemaining(currentQueue({ entries, study, settings, now, today: day }), now)).toBe(0);
        },
      ),
    );
  });

  it("ends with the day", () => {
    const study = studyOf([0, start]);
    expect(
      currentQueue({ entries, study, settings, now: (day + 1) * msPerDay, today: day + 1 }).newCards,
    ).toHaveLength(4);
  });
});

describe("the current card", () => {
  const since = (day + 20) * msPerDay + 50;
  const isStillQueued = (...then: readonly EventPayload[]) => {
    const study = replay(
      [grade("a", 4), ...then].map((payload, seq): Event => {
        const later = seq === 0 ? 0 : 20;
        return {
          writer: "w",
          seq,
          timestamp: (day + later) * msPerDay + (seq === 0 ? 0 : 100),
          day: day + later,
          ...payload,
        };
      }),
      options,
    );
    return isStillInQueue(
      "a",
      since,
      { entries, study, settings, now: since + 1_000, today: day + 20 },
      calendar,
    );
  };

  it("stays after a note, a mark or a flag", () => {
    expect(isStillQueued()).toBe(true);
    expect(isStillQueued({ type: "cardsChanged", cards: ["a"], change: { type: "flagged", flag: 1 } })).toBe(
      true,
    );
  });

  it("is replaced after it was graded, suspended or rescheduled elsewhere", () => {
    expect(isStillQueued(grade("a", 1))).toBe(false);
    for (const change of [
      { type: "suspended", on: true },
      { type: "buried", on: true },
      { type: "rescheduled", dueDay: day + 90 },
    ] as const)
      expect(isStillQueued({ type: "cardsChanged", cards: ["a"], change })).toBe(false);
  });

  it("stays until the day after that on which it is due", () => {
    const rescheduled = (dueDay: number) =>
      isStillQueued({ type: "cardsChanged", cards: ["a"], change: { type: "rescheduled", dueDay } });
    expect([day + 19, day + 20, day + 21].map(rescheduled)).toEqual([true, true, false]);
  });

  it("stays in a custom session of the day before until it is graded, also if it isn't due", () => {
    const cram = { type: "cram", cards: ["a", "b"] } as const;
    const steps: readonly (readonly [number, EventPayload])[] = [
      [0, grade("a", 4)],
      [0, grade("b", 4)],
      [1, { type: "sessionStarted", custom: cram }],
      [1, grade("b", 3, "crammed")],
    ];
    const shownAt = noon + 2 * msPerDay - 1_000;
    const now = noon + 2 * msPerDay + 1_000;
    const isQueued = (card: string, ...more: readonly EventPayload[]) => {
      const study = studyOf(...steps, ...more.map((payload) => [1, payload] as const));
      const context = { entries, study, settings, now, today: day + 2 };
      return isStillInQueue(card, shownAt, context, calendar);
    };
    expect(isQueued("a")).toBe(true);
    expect(isQueued("b")).toBe(false);
    expect(isQueued("a", { type: "sessionEnded" })).toBe(false);
  });

  it("is replaced when another session starts without it", () => {
    expect(isStillQueued({ type: "sessionStarted", custom: { type: "cram", cards: ["b"] } })).toBe(false);
    expect(isStillQueued({ type: "sessionStarted", custom: { type: "cram", cards: ["a", "b"] } })).toBe(true);
  });

  it("stays while it is in learning in a custom session, and others are not in the queue because of it", () => {
    const shownAt = noon + 1_000;
    const study = studyOf(
      [0, { type: "sessionStarted", custom: { type: "chosen", cards: ["a", "c"] } }],
      [0, grade("a", 1)],
    );
    const isInQueue = (card: string) =>
      isStillInQueue(card, shownAt, { entries, study, settings, now: shownAt, today: day }, calendar);
    expect(["a", "b", "c", "d"].filter(isInQueue)).toEqual(["a", "c"]);
  });
});
