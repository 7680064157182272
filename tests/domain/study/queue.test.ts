import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { defaultSettings } from "../../../src/domain/settings";
import { buildDailyQueue } from "../../../src/domain/study/buildDailyQueue";
import { type QueueEntry, countRemaining, nextCard, nextDueDay } from "../../../src/domain/study/queue";
import { type Study, appendEvent, emptyStudy } from "../../../src/domain/study/study";
import { msPerDay, msPerMinute } from "../../../src/domain/time";

const options = { scheduling: defaultSettings.scheduling, aliases: {} };
const day0 = 20_000;
const morning = day0 * msPerDay + 9 * 60 * msPerMinute;

/** Facts a, b, c, …, each with two sides. */
const deck: readonly QueueEntry[] = ["a", "b", "c", "d", "e"].flatMap((fact) => [
  { card: `${fact}:meaning`, fact },
  { card: `${fact}:name`, fact },
]);

function studyOf(reviews: readonly (readonly [card: string, grade: Grade, at: number])[]): Study {
  return reviews.reduce((study, [card, grade, timestamp], seq) => {
    const event: Event = {
      type: "graded",
      card,
      grade,
      durationMs: 1000,
      writer: "w",
      seq,
      timestamp,
      day: Math.floor(timestamp / msPerDay),
    };
    return appendEvent(study, event, options);
  }, emptyStudy);
}

const queueAt = (study: Study, now: number, settings = defaultSettings) =>
  buildDailyQueue({ entries: deck, study, settings, now: now, today: Math.floor(now / msPerDay) });

describe("buildDailyQueue", () => {
  it("has new cards in the guide's order, one side of each fact", () => {
    expect(queueAt(emptyStudy, morning).newCards).toEqual([
      "a:meaning",
      "b:meaning",
      "c:meaning",
      "d:meaning",
      "e:meaning",
    ]);
  });

  it("has at most as many new cards a day as set, counting those studied today", () => {
    const settings = { ...defaultSettings, newPerDay: 2 };
    expect(queueAt(emptyStudy, morning, settings).newCards).toEqual(["a:meaning", "b:meaning"]);
    const study = studyOf([["a:meaning", 4, morning]]);
    expect(queueAt(study, morning + msPerMinute, settings).newCards).toEqual(["b:meaning"]);
    expect(queueAt(study, morning + msPerDay, settings).newCards).toEqual(["a:name", "b:meaning"]);
  });

  it("leaves the other side of a fact for another day", () => {
    const study = studyOf([["a:meaning", 4, morning]]);
    expect(queueAt(study, morning + msPerMinute).newCards).not.toContain("a:name");
    expect(queueAt(study, morning + msPerDay).newCards).toContain("a:name");
  });

  it("has due cards before new ones, lowest recall first", () => {
    const study = studyOf([
      ["b:meaning", 4, morning],
      ["a:meaning", 4, morning + msPerDay],
    ]);
    const queue = queueAt(study, morning + 30 * msPerDay);
    expect(queue.reviews).toEqual(["b:meaning", "a:meaning"]);
    expect(nextCard(queue, morning + 30 * msPerDay)).toBe("b:meaning");
  });

  it("has a review at any hour of its day, and not the day before", () => {
    const study = studyOf([["a:meaning", 4, morning]]);
    const due = nextDueDay({ entries: deck, study, today: day0 }) ?? 0;
    expect(queueAt(study, due * msPerDay).reviews).toEqual(["a:meaning"]);
    expect(queueAt(study, due * msPerDay - 1).reviews).toEqual([]);
  });

  it("has a learning card first when it is due, and early when nothing else is left", () => {
    const study = studyOf([["a:meaning", 1, morning]]);
    expect(nextCard(queueAt(study, morning + 1), morning + 1)).toBe("b:meaning");
    expect(nextCard(queueAt(study, morning + msPerMinute), morning + msPerMinute)).toBe("a:meaning");
    const only = buildDailyQueue({
      entries: deck.slice(0, 2),
      study,
      settings: defaultSettings,
      now: morning + 1,
      today: day0,
    });
    expect(nextCard(only, morning + 1)).toBe("a:meaning");
    expect(
      nextCard(
        { ...only, learningLater: [{ card: "a:meaning", dueAt: morning + 20 * msPerMinute + 2 }] },
        morning + 1,
      ),
    ).toBeUndefined();
  });

  it("stops at the day's limit of reviews, and leaves the rest for tomorrow", () => {
    const study = studyOf(
      ["a", "b", "c"].map((fact, i) => [`${fact}:meaning`, 4, morning + i * msPerMinute] as const),
    );
    const later = morning + 60 * msPerDay;
    const settings = { ...defaultSettings, reviewsPerDay: 2 };
    expect(queueAt(study, later, settings).reviews).toHaveLength(2);
    const one = appendEvent(
      study,
      {
        type: "graded",
        card: "a:meaning",
        grade: 4,
        durationMs: 1,
        writer: "w",
        seq: 9,
        timestamp: later,
        day: day0 + 60,
      },
      options,
    );
    expect(queueAt(one, later + msPerMinute, settings).reviews).toEqual(["b:meaning"]);
    expect(queueAt(one, later + msPerDay, settings).reviews).toEqual(["b:meaning", "c:meaning"]);
  });

  it("has no new cards while reviews exceed the limit, except those the person added", () => {
    const study = studyOf(
      ["a", "b", "c"].map((fact, i) => [`${fact}:meaning`, 4, morning + i * msPerMinute] as const),
    );
    const later = morning + 60 * msPerDay;
    const settings = { ...defaultSettings, reviewsPerDay: 2 };
    expect(queueAt(study, later, settings)).toMatchObject({ newCards: [], overLimit: 1 });
    expect(queueAt(study, later, { ...settings, reviewsPerDay: 3 }).newCards).toHaveLength(2);
    const more = {
      type: "newCardsAdded",
      newCards: 1,
      writer: "w",
      seq: 9,
      timestamp: later,
      day: day0 + 60,
    } as const;
    expect(queueAt(appendEvent(study, more, options), later, settings).newCards).toHaveLength(1);
  });

  it("has a card again that was rescheduled to today, while its other side waits", () => {
    const study = appendEvent(
      studyOf([["a:meaning", 4, morning]]),
      {
        type: "cardsChanged",
        cards: ["a:meaning"],
        change: { type: "rescheduled", dueDay: day0 },
        writer: "w",
        seq: 1,
        timestamp: morning + msPerMinute,
        day: day0,
      },
      options,
    );
    expect(queueAt(study, morning + 2 * msPerMinute)).toMatchObject({
      reviews: ["a:meaning"],
      buriedSiblings: 0,
    });
    expect(queueAt(study, morning + 2 * msPerMinute).newCards).not.toContain("a:name");
  });

  it("never has two sides of a fact on one day", () => {
    const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(fc.array(grade, { maxLength: 12 }), { maxLength: 20 }), (days) => {
        let study = emptyStudy;
        let seq = 0;
        for (const [dayIndex, dayGrades] of days.entries()) {
          const cardByFact = new Map<string, string>();
          let now = morning + dayIndex * msPerDay;
          for (const each of dayGrades) {
            const card = nextCard(queueAt(study, now), now);
            if (card === undefined) break;
            const fact = card.split(":")[0] ?? "";
            expect(cardByFact.get(fact) ?? card).toBe(card);
            cardByFact.set(fact, card);
            study = appendEvent(
              study,
              {
                type: "graded",
                card,
                grade: each,
                durationMs: 1,
                writer: "w",
                seq,
                timestamp: now,
                day: day0 + dayIndex,
              },
              options,
            );
            seq += 1;
            now += 2 * msPerMinute;
          }
        }
      }),
    );
  });

  it("counts the cards that will be shown", () => {
    let study = emptyStudy;
    let now = morning;
    let shownCount = 0;
    const before = countRemaining(queueAt(study, now), now);
    for (
      let card = nextCard(queueAt(study, now), now);
      card !== undefined;
      card = nextCard(queueAt(study, now), now)
    ) {
      study = appendEvent(
        study,
        {
          type: "graded",
          card,
          grade: 4,
          durationMs: 1,
          writer: "w",
          seq: shownCount,
          timestamp: now,
          day: day0,
        },
        options,
      );
      shownCount += 1;
      now += msPerMinute;
    }
    expect(shownCount).toBe(before);
    expect(countRemaining(queueAt(study, now), now)).toBe(0);
  });
});
