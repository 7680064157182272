/** Sittings of one's own: which cards, and which of them are left. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aheadOf, forgottenIn, isStillAsked, presentQueue } from "../../src/domain/custom";
import { dayLength, minute } from "../../src/domain/day";
import type { Change, Custom, Event, Happening } from "../../src/domain/log";
import { nextCard, remaining } from "../../src/domain/queue";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, append, memoryOf, replay } from "../../src/domain/study";

const day = 20_780;
const rules = { scheduling: { ...defaultSettings.scheduling, spread: false }, aliases: {} };
const settings = { ...defaultSettings, scheduling: rules.scheduling };
const entries = ["a", "b", "c", "d"].map((card) => ({ card, fact: card }));
const noon = day * dayLength;

const told = (...happenings: readonly (readonly [number, Happening])[]): Study =>
  replay(
    happenings.map(([after, happening], seq): Event => ({
      writer: "w",
      seq,
      at: (day + after) * dayLength + seq,
      day: day + after,
      ...happening,
    })),
    rules,
  );
const grade = (card: string, given: 1 | 3 | 4, type: "graded" | "crammed" = "graded"): Happening => ({
  type,
  card,
  grade: given,
  took: 1,
});

describe("what can be studied beside what is due", () => {
  it("is what comes due in the next days", () => {
    const study = told([0, grade("a", 4)], [0, grade("b", 1)]);
    expect(aheadOf(entries, study, settings, noon + 10, day, 7)).toEqual([]);
    expect(aheadOf(entries, study, settings, noon + 10, day, 8)).toEqual(["a"]);
  });

  it("is what was forgotten lately, the latest first", () => {
    const study = told([0, grade("a", 1)], [2, grade("b", 1)], [3, grade("c", 3)]);
    const now = (day + 4) * dayLength;
    expect(forgottenIn(entries, study, now, day + 4, 7)).toEqual(["b", "a"]);
    expect(forgottenIn(entries, study, now, day + 4, 3)).toEqual(["b"]);
  });

  it("leaves out what is buried today, as the sitting does", () => {
    const buried = { type: "changed", cards: ["a"], change: { type: "buried", on: true } } as const;
    const study = told([0, grade("a", 1)], [0, grade("b", 1)], [1, buried]);
    expect(forgottenIn(entries, study, (day + 1) * dayLength + 10, day + 1, 7)).toEqual(["b"]);
    expect(forgottenIn(entries, study, (day + 2) * dayLength, day + 2, 7)).toEqual(["b", "a"]);
  });
});

describe("a cram", () => {
  const began = { type: "began", custom: { kind: "cram", cards: ["c", "a", "b"] } } as const;
  const left = (...happenings: readonly Happening[]) =>
    presentQueue(
      entries,
      told([0, began], ...happenings.map((each) => [0, each] as const)),
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
    const study = told([0, grade("a", 4)], [1, began], [1, grade("a", 1, "crammed")]);
    expect(memoryOf(study, "a")).toEqual(memoryOf(told([0, grade("a", 4)]), "a"));
  });
});

describe("a sitting of one's own", () => {
  const began = { type: "began", custom: { kind: "ahead", cards: ["a", "b", "gone"] } } as const;

  it("asks its cards in order, though they are not due, and follows the learning steps", () => {
    const before = [0, grade("a", 4)] as const;
    const study = told(before, [1, began]);
    const now = (day + 1) * dayLength + 50;
    expect(presentQueue(entries, study, settings, now, day + 1).reviews).toEqual(["a", "b"]);
    const failed = told(before, [1, began], [1, grade("a", 1)]);
    const queue = presentQueue(entries, failed, settings, now, day + 1);
    expect(queue.reviews).toEqual(["b"]);
    expect(queue.later.map(({ card }) => card)).toEqual(["a"]);
  });

  it.each<Change>([
    { type: "suspended", on: true },
    { type: "buried", on: true },
    { type: "reset" },
    { type: "rescheduled", to: day + 9 },
  ])("and a cram too ask no more what was $type", (change) => {
    for (const kind of ["ahead", "cram"] as const) {
      const study = told(
        [0, grade("a", 4)],
        [1, { type: "began", custom: { kind, cards: ["a", "b"] } }],
        [1, { type: "changed", cards: ["a"], change }],
      );
      const now = (day + 1) * dayLength + 50;
      expect(presentQueue(entries, study, settings, now, day + 1).reviews, kind).toEqual(["b"]);
    }
  });

  it("ends whatever is done in it, asks each card until then, and none that was set aside", () => {
    const deed = fc.constantFrom<Happening>(
      ...([1, 3, 4] as const).map((given) => grade("", given)),
      { type: "changed", cards: [], change: { type: "suspended", on: true } },
      { type: "changed", cards: [], change: { type: "buried", on: true } },
      { type: "changed", cards: [], change: { type: "reset" } },
      { type: "changed", cards: [], change: { type: "rescheduled", to: day } },
    );
    fc.assert(
      fc.property(
        fc.constantFrom("cram", "chosen", "ahead", "forgotten"),
        fc.array(deed, { maxLength: 12 }),
        (kind, deeds) => {
          const custom: Custom = { kind, cards: ["c", "a", "d"] };
          let study = told([0, { type: "began", custom }]);
          const asked = new Set<string>();
          const away = new Set<string>();
          let now = noon + 1_000;
          for (let seq = 1; seq < 40; seq += 1) {
            const card = nextCard(presentQueue(entries, study, settings, now, day), now);
            if (card === undefined) break;
            asked.add(card);
            expect(away).not.toContain(card);
            const next = deeds[seq - 1] ?? grade("", 4);
            const did: Happening =
              next.type === "graded"
                ? { ...next, card, type: kind === "cram" ? "crammed" : "graded" }
                : next.type === "changed"
                  ? { ...next, cards: [card] }
                  : next;
            study = append(study, { writer: "w", seq, at: now, day, ...did }, rules);
            if (did.type === "changed") away.add(card);
            now += 10 * minute;
          }
          expect([...asked].toSorted()).toEqual(["a", "c", "d"]);
          expect(remaining(presentQueue(entries, study, settings, now, day))).toBe(0);
        },
      ),
    );
  });

  it("is over on the next day", () => {
    const study = told([0, began]);
    expect(presentQueue(entries, study, settings, (day + 1) * dayLength, day + 1).fresh).toHaveLength(4);
  });
});

describe("a card on the desk", () => {
  const since = (day + 20) * dayLength + 50;
  const asked = (...then: readonly Happening[]) => {
    const study = replay(
      [grade("a", 4), ...then].map((happening, seq): Event => {
        const later = seq === 0 ? 0 : 20;
        return {
          writer: "w",
          seq,
          at: (day + later) * dayLength + (seq === 0 ? 0 : 100),
          day: day + later,
          ...happening,
        };
      }),
      rules,
    );
    return isStillAsked("a", since, entries, study, settings, since + 1_000, day + 20);
  };

  it("stays, whatever is noted about it", () => {
    expect(asked()).toBe(true);
    expect(asked({ type: "changed", cards: ["a"], change: { type: "flagged", flag: 1 } })).toBe(true);
  });

  it("goes once it was graded in another tab, or decided otherwise on its own page", () => {
    expect(asked(grade("a", 1))).toBe(false);
    for (const change of [
      { type: "suspended", on: true },
      { type: "buried", on: true },
      { type: "rescheduled", to: day + 90 },
    ] as const)
      expect(asked({ type: "changed", cards: ["a"], change })).toBe(false);
  });

  it("goes when another sitting begins that it is not in", () => {
    expect(asked({ type: "began", custom: { kind: "cram", cards: ["b"] } })).toBe(false);
    expect(asked({ type: "began", custom: { kind: "cram", cards: ["a", "b"] } })).toBe(true);
  });
});
