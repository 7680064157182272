import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayLength, minute } from "../../src/domain/day";
import type { Event } from "../../src/domain/log";
import type { Grade } from "../../src/domain/memory";
import { type Entry, learnAhead, nextCard, nextDue, queueOf, remaining } from "../../src/domain/queue";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, append, emptyStudy } from "../../src/domain/study";

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };
const day0 = 20_000;
const morning = day0 * dayLength + 9 * 60 * minute;

/** Facts a, b, c, …, each with two sides. */
const deck: readonly Entry[] = ["a", "b", "c", "d", "e"].flatMap((fact) => [
  { card: `${fact}:meaning`, fact },
  { card: `${fact}:name`, fact },
]);

function studyOf(reviews: readonly (readonly [card: string, grade: Grade, at: number])[]): Study {
  return reviews.reduce((study, [card, grade, at], seq) => {
    const event: Event = {
      type: "graded",
      card,
      grade,
      took: 1000,
      writer: "w",
      seq,
      at,
      day: Math.floor(at / dayLength),
    };
    return append(study, event, rules);
  }, emptyStudy);
}

const queueAt = (study: Study, at: number, settings = defaultSettings) =>
  queueOf(deck, study, settings, at, Math.floor(at / dayLength));

describe("queueOf", () => {
  it("offers unseen cards in the guide's order, one side of each fact", () => {
    expect(queueAt(emptyStudy, morning).fresh).toEqual([
      "a:meaning",
      "b:meaning",
      "c:meaning",
      "d:meaning",
      "e:meaning",
    ]);
  });

  it("offers no more new cards a day than the setting says, counting those already seen today", () => {
    const settings = { ...defaultSettings, newPerDay: 2 };
    expect(queueAt(emptyStudy, morning, settings).fresh).toEqual(["a:meaning", "b:meaning"]);
    const study = studyOf([["a:meaning", 4, morning]]);
    expect(queueAt(study, morning + minute, settings).fresh).toEqual(["b:meaning"]);
    expect(queueAt(study, morning + dayLength, settings).fresh).toEqual(["a:name", "b:meaning"]);
  });

  it("keeps the other side of a fact for another day", () => {
    const study = studyOf([["a:meaning", 4, morning]]);
    expect(queueAt(study, morning + minute).fresh).not.toContain("a:name");
    expect(queueAt(study, morning + dayLength).fresh).toContain("a:name");
  });

  it("puts due cards before new ones, most overdue first", () => {
    const study = studyOf([
      ["b:meaning", 4, morning],
      ["a:meaning", 4, morning + dayLength],
    ]);
    const queue = queueAt(study, morning + 30 * dayLength);
    expect(queue.reviews).toEqual(["b:meaning", "a:meaning"]);
    expect(nextCard(queue, morning + 30 * dayLength)).toBe("b:meaning");
  });

  it("shows a review at any hour of its day, and not the day before", () => {
    const study = studyOf([["a:meaning", 4, morning]]);
    const due = nextDue(deck, study, day0) ?? 0;
    expect(queueAt(study, due * dayLength).reviews).toEqual(["a:meaning"]);
    expect(queueAt(study, due * dayLength - 1).reviews).toEqual([]);
  });

  it("brings a learning step back at its minute, before anything else, and early when nothing else is left", () => {
    const study = studyOf([["a:meaning", 1, morning]]);
    expect(nextCard(queueAt(study, morning + 1), morning + 1)).toBe("b:meaning");
    expect(nextCard(queueAt(study, morning + minute), morning + minute)).toBe("a:meaning");
    const only = queueOf(deck.slice(0, 2), study, defaultSettings, morning + 1, day0);
    expect(nextCard(only, morning + 1)).toBe("a:meaning");
    expect(
      nextCard({ ...only, later: [{ card: "a:meaning", due: morning + learnAhead + 2 }] }, morning + 1),
    ).toBeUndefined();
  });

  it("stops at the day's reviews, and leaves the rest for tomorrow", () => {
    const study = studyOf(
      ["a", "b", "c"].map((fact, i) => [`${fact}:meaning`, 4, morning + i * minute] as const),
    );
    const later = morning + 60 * dayLength;
    const settings = { ...defaultSettings, reviewsPerDay: 2 };
    expect(queueAt(study, later, settings).reviews).toHaveLength(2);
    const one = append(
      study,
      {
        type: "graded",
        card: "a:meaning",
        grade: 4,
        took: 1,
        writer: "w",
        seq: 9,
        at: later,
        day: day0 + 60,
      },
      rules,
    );
    expect(queueAt(one, later + minute, settings).reviews).toEqual(["b:meaning"]);
    expect(queueAt(one, later + dayLength, settings).reviews).toEqual(["b:meaning", "c:meaning"]);
  });

  it("brings nothing new by itself while more waits than a day takes, and what was asked for all the same", () => {
    const study = studyOf(
      ["a", "b", "c"].map((fact, i) => [`${fact}:meaning`, 4, morning + i * minute] as const),
    );
    const later = morning + 60 * dayLength;
    const settings = { ...defaultSettings, reviewsPerDay: 2 };
    expect(queueAt(study, later, settings)).toMatchObject({ fresh: [], overLimit: 1 });
    expect(queueAt(study, later, { ...settings, reviewsPerDay: 3 }).fresh).toHaveLength(2);
    const more = { type: "more", fresh: 1, writer: "w", seq: 9, at: later, day: day0 + 60 } as const;
    expect(queueAt(append(study, more, rules), later, settings).fresh).toHaveLength(1);
  });

  it("asks again today what a person set due today, though it was asked; its other side still waits", () => {
    const study = append(
      studyOf([["a:meaning", 4, morning]]),
      {
        type: "changed",
        cards: ["a:meaning"],
        change: { type: "rescheduled", to: day0 },
        writer: "w",
        seq: 1,
        at: morning + minute,
        day: day0,
      },
      rules,
    );
    expect(queueAt(study, morning + 2 * minute)).toMatchObject({ reviews: ["a:meaning"], siblings: 0 });
    expect(queueAt(study, morning + 2 * minute).fresh).not.toContain("a:name");
  });

  it("never asks two sides of a fact on one day, whatever is done in it", () => {
    const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(fc.array(grade, { maxLength: 12 }), { maxLength: 20 }), (days) => {
        let study = emptyStudy;
        let seq = 0;
        for (const [d, given] of days.entries()) {
          const asked = new Map<string, string>();
          let now = morning + d * dayLength;
          for (const each of given) {
            const card = nextCard(queueAt(study, now), now);
            if (card === undefined) break;
            const fact = card.split(":")[0] ?? "";
            expect(asked.get(fact) ?? card).toBe(card);
            asked.set(fact, card);
            study = append(
              study,
              { type: "graded", card, grade: each, took: 1, writer: "w", seq, at: now, day: day0 + d },
              rules,
            );
            seq += 1;
            now += 2 * minute;
          }
        }
      }),
    );
  });

  it("counts what remains as what will be asked", () => {
    let study = emptyStudy;
    let now = morning;
    let asked = 0;
    const before = remaining(queueAt(study, now));
    for (
      let card = nextCard(queueAt(study, now), now);
      card !== undefined;
      card = nextCard(queueAt(study, now), now)
    ) {
      study = append(
        study,
        { type: "graded", card, grade: 4, took: 1, writer: "w", seq: asked, at: now, day: day0 },
        rules,
      );
      asked += 1;
      now += minute;
    }
    expect(asked).toBe(before);
    expect(remaining(queueAt(study, now))).toBe(0);
  });
});
