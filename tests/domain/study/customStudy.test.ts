/** Sittings of one's own: which cards, and which of them are left. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findReviewAheadCards,
  findForgottenCards,
  isStillInQueue,
  currentQueue,
} from "../../../src/domain/study/customStudy";
import { msPerDay, msPerMinute } from "../../../src/domain/scheduling/calendar";
import type { CardChange, CustomSession, Event, EventPayload } from "../../../src/domain/events/log";
import { nextCard, countRemaining } from "../../../src/domain/study/queue";
import { defaultSettings } from "../../../src/domain/settings";
import { type Study, appendEvent, memoryOf, replay } from "../../../src/domain/study/study";

const day = 20_780;
const rules = { scheduling: { ...defaultSettings.scheduling, enableFuzz: false }, aliases: {} };
const settings = { ...defaultSettings, scheduling: rules.scheduling };
const entries = ["a", "b", "c", "d"].map((card) => ({ card, fact: card }));
const noon = day * msPerDay;

const studyOf = (...happenings: readonly (readonly [number, EventPayload])[]): Study =>
  replay(
    happenings.map(([after, happening], seq): Event => ({
      writer: "w",
      seq,
      timestamp: (day + after) * msPerDay + seq,
      day: day + after,
      ...happening,
    })),
    rules,
  );
const grade = (card: string, given: 1 | 3 | 4, type: "graded" | "crammed" = "graded"): EventPayload => ({
  type,
  card,
  grade: given,
  durationMs: 1,
});

describe("what can be studied beside what is due", () => {
  it("is what comes due in the next days", () => {
    const study = studyOf([0, grade("a", 4)], [0, grade("b", 1)]);
    expect(findReviewAheadCards(entries, study, settings, noon + 10, day, 7)).toEqual([]);
    expect(findReviewAheadCards(entries, study, settings, noon + 10, day, 8)).toEqual(["a"]);
  });

  it("is what was forgotten lately, the latest first", () => {
    const study = studyOf([0, grade("a", 1)], [2, grade("b", 1)], [3, grade("c", 3)]);
    const now = (day + 4) * msPerDay;
    expect(findForgottenCards(entries, study, now, day + 4, 7)).toEqual(["b", "a"]);
    expect(findForgottenCards(entries, study, now, day + 4, 3)).toEqual(["b"]);
  });

  it("leaves out what is buried today, as the sitting does", () => {
    const buried = { type: "cardsChanged", cards: ["a"], change: { type: "buried", on: true } } as const;
    const study = studyOf([0, grade("a", 1)], [0, grade("b", 1)], [1, buried]);
    expect(findForgottenCards(entries, study, (day + 1) * msPerDay + 10, day + 1, 7)).toEqual(["b"]);
    expect(findForgottenCards(entries, study, (day + 2) * msPerDay, day + 2, 7)).toEqual(["b", "a"]);
  });
});

describe("a cram", () => {
  const began = { type: "sessionStarted", custom: { type: "cram", cards: ["c", "a", "b"] } } as const;
  const left = (...happenings: readonly EventPayload[]) =>
    currentQueue(
      entries,
      studyOf([0, began], ...happenings.map((each) => [0, each] as const)),
      settings,
      noon + 100,
      day,
    ).reviews;

  it("asks each card once, and again what was forgotten, after the others", () => {
    expect(left()).toEqual(["c", "a", "b"]);
    expect(left(grade("c", 1, "crammed"), grade("a", 3, "crammed"))).toEqual(["b", "c"]);
    expect(left(grade("c", 1, "crammed"), grade("a", 3, "crammed"), grade("b", 3, "crammed"))).toEqual(["c"]);
    expect(
      left(
        grade("c", 1, "crammed"),
        grade("a", 3, "crammed"),
        grade("b", 3, "crammed"),
        grade("c", 3, "crammed"),
      ),
    ).toEqual([]);
  });

  it("leaves every memory alone", () => {
    const study = studyOf([0, grade("a", 4)], [1, began], [1, grade("a", 1, "crammed")]);
    expect(memoryOf(study, "a")).toEqual(memoryOf(studyOf([0, grade("a", 4)]), "a"));
  });
});

describe("a sitting of one's own", () => {
  const began = {
    type: "sessionStarted",
    custom: { type: "reviewAhead", cards: ["a", "b", "gone"] },
  } as const;

  it("asks its cards in order, though they are not due, and follows the learning steps", () => {
    const before = [0, grade("a", 4)] as const;
    const study = studyOf(before, [1, began]);
    const now = (day + 1) * msPerDay + 50;
    expect(currentQueue(entries, study, settings, now, day + 1).reviews).toEqual(["a", "b"]);
    const failed = studyOf(before, [1, began], [1, grade("a", 1)]);
    const queue = currentQueue(entries, failed, settings, now, day + 1);
    expect(queue.reviews).toEqual(["b"]);
    expect(queue.learningLater.map(({ card }) => card)).toEqual(["a"]);
  });

  it.each<CardChange>([
    { type: "suspended", on: true },
    { type: "buried", on: true },
    { type: "reset" },
    { type: "rescheduled", dueDay: day + 9 },
  ])("and a cram too ask no more what was $type", (change) => {
    for (const type of ["reviewAhead", "cram"] as const) {
      const study = studyOf(
        [0, grade("a", 4)],
        [1, { type: "sessionStarted", custom: { type, cards: ["a", "b"] } }],
        [1, { type: "cardsChanged", cards: ["a"], change }],
      );
      const now = (day + 1) * msPerDay + 50;
      expect(currentQueue(entries, study, settings, now, day + 1).reviews, type).toEqual(["b"]);
    }
  });

  it("ends whatever is done in it, asks each card until then, and none that was set aside", () => {
    const deed = fc.constantFrom<EventPayload>(
      ...([1, 3, 4] as const).map((given) => grade("", given)),
      { type: "cardsChanged", cards: [], change: { type: "suspended", on: true } },
      { type: "cardsChanged", cards: [], change: { type: "buried", on: true } },
      { type: "cardsChanged", cards: [], change: { type: "reset" } },
      { type: "cardsChanged", cards: [], change: { type: "rescheduled", dueDay: day } },
    );
    fc.assert(
      fc.property(
        fc.constantFrom("cram", "chosen", "reviewAhead", "forgotten"),
        fc.array(deed, { maxLength: 12 }),
        (kind, deeds) => {
          const custom: CustomSession = { type: kind, cards: ["c", "a", "d"] };
          let study = studyOf([0, { type: "sessionStarted", custom }]);
          const asked = new Set<string>();
          const away = new Set<string>();
          let now = noon + 1_000;
          for (let seq = 1; seq < 40; seq += 1) {
            const card = nextCard(currentQueue(entries, study, settings, now, day), now);
            if (card === undefined) break;
            asked.add(card);
            expect(away).not.toContain(card);
            const next = deeds[seq - 1] ?? grade("", 4);
            const did: EventPayload =
              next.type === "graded"
                ? { ...next, card, type: kind === "cram" ? "crammed" : "graded" }
                : next.type === "cardsChanged"
                  ? { ...next, cards: [card] }
                  : next;
            study = appendEvent(study, { writer: "w", seq, timestamp: now, day, ...did }, rules);
            if (did.type === "cardsChanged") away.add(card);
            now += 10 * msPerMinute;
          }
          expect([...asked].toSorted()).toEqual(["a", "c", "d"]);
          expect(countRemaining(currentQueue(entries, study, settings, now, day))).toBe(0);
        },
      ),
    );
  });

  it("is over on the next day", () => {
    const study = studyOf([0, began]);
    expect(currentQueue(entries, study, settings, (day + 1) * msPerDay, day + 1).newCards).toHaveLength(4);
  });
});

describe("a card on the desk", () => {
  const since = (day + 20) * msPerDay + 50;
  const asked = (...then: readonly EventPayload[]) => {
    const study = replay(
      [grade("a", 4), ...then].map((happening, seq): Event => {
        const later = seq === 0 ? 0 : 20;
        return {
          writer: "w",
          seq,
          timestamp: (day + later) * msPerDay + (seq === 0 ? 0 : 100),
          day: day + later,
          ...happening,
        };
      }),
      rules,
    );
    return isStillInQueue("a", since, entries, study, settings, since + 1_000, day + 20);
  };

  it("stays, whatever is noted about it", () => {
    expect(asked()).toBe(true);
    expect(asked({ type: "cardsChanged", cards: ["a"], change: { type: "flagged", flag: 1 } })).toBe(true);
  });

  it("goes once it was graded in another tab, or decided otherwise on its own page", () => {
    expect(asked(grade("a", 1))).toBe(false);
    for (const change of [
      { type: "suspended", on: true },
      { type: "buried", on: true },
      { type: "rescheduled", dueDay: day + 90 },
    ] as const)
      expect(asked({ type: "cardsChanged", cards: ["a"], change })).toBe(false);
  });

  it("goes when another sitting begins that it is not in", () => {
    expect(asked({ type: "sessionStarted", custom: { type: "cram", cards: ["b"] } })).toBe(false);
    expect(asked({ type: "sessionStarted", custom: { type: "cram", cards: ["a", "b"] } })).toBe(true);
  });
});
