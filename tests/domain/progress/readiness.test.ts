/** Readiness: recall by chapter and section, and the chance to answer a question. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../../../src/domain/deck/question";
import {
  type PlacedCard,
  countAnswerable,
  recallByChapter,
  placeCards,
  questionChances,
} from "../../../src/domain/progress/readiness";
import { compileDeck } from "../../fixtures/compiler/compileText";

const placed = (chapter: string, section: string, id: string): PlacedCard => ({
  id,
  chapter,
  chapterTitle: chapter.toUpperCase(),
  section,
  sectionTitle: section.toUpperCase(),
});

describe("recallByChapter", () => {
  it("averages by section and chapter, in the order of the guide", () => {
    const recall: Readonly<Record<string, number>> = { a: 1, b: 0.5, c: 0, d: 0.8 };
    const cards = [
      placed("x", "s", "a"),
      placed("x", "s", "b"),
      placed("x", "t", "c"),
      placed("y", "s", "d"),
    ];
    expect(recallByChapter(cards, (id, timestamp) => (recall[id] ?? 0) * timestamp, 1)).toEqual([
      {
        chapter: "x",
        title: "X",
        cardCount: 3,
        recall: 0.5,
        sections: [
          { section: "s", title: "S", cardCount: 2, recall: 0.75 },
          { section: "t", title: "T", cardCount: 1, recall: 0 },
        ],
      },
      {
        chapter: "y",
        title: "Y",
        cardCount: 1,
        recall: 0.8,
        sections: [{ section: "s", title: "S", cardCount: 1, recall: 0.8 }],
      },
    ]);
  });

  it("takes the cards of a deck with the titles of their sections", () => {
    const deck = compileDeck("# T\n\n## A *part*\n\n- **Word**: meaning. <!-- one way -->\n");
    expect(placeCards([deck])).toMatchObject([{ chapterTitle: "T", sectionTitle: "A part" }]);
  });
});

const question = (
  id: string,
  round: Question["round"],
  cards: readonly (string | undefined)[],
): Question => ({
  id,
  section: "s",
  block: "s.1",
  ask: [id],
  round,
  level: "mid",
  minutes: 1,
  why: [],
  points: cards.map((coveredBy) => ({
    says: ["a point"],
    phrasings: [],
    weight: "must",
    dimension: "data",
    ...(coveredBy !== undefined && { coveredBy }),
  })),
  followUps: [],
  redFlags: [],
  hints: [],
  evidence: [],
  answer: [],
  see: [],
});

describe("questionChances", () => {
  it("multiplies the recall of the cards that cover must points, each once", () => {
    const recall: Readonly<Record<string, number>> = { a: 0.9, b: 0.5 };
    const chances = questionChances(
      [
        question("q1", "rapid", ["a", "b", "a"]),
        question("q2", "rapid", ["a"]),
        question("q3", "rapid", [undefined]),
      ],
      (id) => recall[id] ?? 0,
      0,
    );
    expect(chances.map(({ id, chance }) => [id, chance])).toEqual([
      ["q1", 0.45],
      ["q2", 0.9],
    ]);
    expect(countAnswerable(chances)).toEqual([{ round: "rapid", total: 2, expected: 1.35 }]);
  });

  it("never exceeds the recall of any of its cards", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (recalls) => {
          const [only] = questionChances(
            [
              question(
                "q",
                "design",
                recalls.map((_, i) => String(i)),
              ),
            ],
            (id) => recalls[Number(id)] ?? 0,
            0,
          );
          expect(only?.chance).toBeGreaterThanOrEqual(0);
          expect(only?.chance).toBeLessThanOrEqual(Math.min(...recalls));
        },
      ),
    );
  });
});
