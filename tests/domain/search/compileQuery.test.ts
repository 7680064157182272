import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardChange } from "../../../src/domain/events/cardChange";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { compileQuery } from "../../../src/domain/search/compileQuery";
import { parseQuery } from "../../../src/domain/search/query/parseQuery";
import { type Query, allOf, anyOf, matchAll, not } from "../../../src/domain/search/query/query";
import { sortCards } from "../../../src/domain/search/sortCards";
import { matchesWildcard } from "../../../src/domain/search/textMatch";
import { cardStateOf } from "../../../src/domain/study/study";
import { searches, contextWith, searchableCard, queries, studyOf, today } from "./arbitrary";
import { printQuery } from "./printQuery";

const drift = searchableCard("a", "What is concept drift?", {
  answer: "The relation between a feature and the café’s label changes",
  kind: "heading",
  tags: ["monitoring", "tools::ci"],
});
const blue = searchableCard("b", "Blue-green deployment, in one line?", {
  chapter: "cloud",
  chapterTitle: "MLOps in the cloud",
});
const present = contextWith([drift, blue], studyOf());
const fits = (text: string, study = studyOf(), card = drift) => {
  const { query, problems } = parseQuery(text);
  expect(problems).toEqual([]);
  return compileQuery(query, contextWith([drift, blue], study))({ card, cardState: cardStateOf(study, "a") });
};
const grade = (value: Grade) => ({ type: "graded", card: "a", grade: value, durationMs: 1 }) as const;
const change = (to: CardChange) => ({ type: "cardsChanged", cards: ["a"], change: to }) as const;

describe("words", () => {
  it("are found by their beginnings, in question, answer, titles and tags, ignoring case and accents", () => {
    for (const text of ["CONC", "drift", "relation", "Introd", "monitor", "cafe", "concept label"])
      expect(fits(text)).toBe(true);
    expect(fits("cept")).toBe(false);
    expect(fits("concept cloud")).toBe(false);
  });

  it("with a typing error are found only if nothing is spelled as typed", () => {
    expect(fits("conzept")).toBe(true);
    expect(present.find("conzept").similarWords).toEqual(["concept"]);
    expect(present.find("concept").similarWords).toBeUndefined();
    expect(fits("xyzzyx")).toBe(false);
  });

  it("with a typing error exclude nothing", () => {
    expect(fits("drift -conzept")).toBe(true);
    expect(fits("drift -concept")).toBe(false);
    expect(fits("drift -(conzept or blue)")).toBe(true);
    const noted = studyOf([1, change({ type: "noteEdited", text: "ein Konzept" })]);
    expect(fits("drift -konzept", noted)).toBe(false);
  });

  it("with punctuation are found by their parts, and punctuation alone is found literally", () => {
    expect(fits("blue-green", studyOf(), blue)).toBe(true);
    expect(fits("blue/green", studyOf(), blue)).toBe(true);
    expect(fits("?", studyOf(), blue)).toBe(true);
    expect(fits("%", studyOf(), blue)).toBe(false);
  });

  it("are found in a note as soon as it is written", () => {
    const noted = studyOf([1, change({ type: "noteEdited", text: "Think of moving tables →" })]);
    expect(fits("tabl", noted)).toBe(true);
    expect(fits("→", noted)).toBe(true);
    expect(fits("note:mov", noted)).toBe(true);
    expect(fits('"moving tables"', noted)).toBe(true);
    expect(fits("has:note", noted)).toBe(true);
    expect(fits("note:drift", noted)).toBe(false);
    expect(fits("has:note")).toBe(false);
  });
});

describe("a phrase", () => {
  it("is found exactly, as whole words, and not across parts of the card", () => {
    expect(fits('"concept drift"')).toBe(true);
    expect(fits('"Concept Drift?"')).toBe(true);
    expect(fits('"cept drift"')).toBe(false);
    expect(fits('"drift the relation"')).toBe(false);
    expect(fits('"blue-green"', studyOf(), blue)).toBe(true);
  });
});

describe("chapters, sections, tags and kinds", () => {
  it.each([
    "deck:introduction",
    "deck:mlops",
    "deck:intro*",
    'deck:"introduction to*"',
    "section:what-is*",
    'section:"what is"',
    "tag:monitoring",
    "tag:tools*",
    "kind:heading",
  ])("%s", (text) => {
    expect(fits(text)).toBe(true);
    expect(fits(`-${text}`)).toBe(false);
  });
  it.each(["deck:intr*x", "deck:*to", "deck:cloud", "section:mlops*", "tag:monitor", "kind:term"])(
    "not %s",
    (text) => {
      expect(fits(text)).toBe(false);
    },
  );
});

describe("the state of a card", () => {
  const learned = studyOf([20, grade(4)]);
  const forgotten = studyOf([30, grade(4)], [0, grade(1)]);
  it("is exactly one of is:new, is:learn and is:review", () => {
    expect(["is:new", "is:learn", "is:review"].map((text) => fits(text))).toEqual([true, false, false]);
    expect(["is:new", "is:learn", "is:review"].map((text) => fits(text, forgotten))).toEqual([
      false,
      true,
      false,
    ]);
    expect(["is:new", "is:learn", "is:review"].map((text) => fits(text, learned))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("is:due means due now, and not suspended or buried", () => {
    expect(fits("is:due", learned)).toBe(true);
    expect(fits("is:due")).toBe(false);
    expect(fits("is:due", studyOf([1, grade(4)]))).toBe(false);
    expect(fits("is:due", studyOf([20, grade(4)], [1, change({ type: "suspended", on: true })]))).toBe(false);
    expect(fits("is:due", studyOf([20, grade(4)], [0, change({ type: "buried", on: true })]))).toBe(false);
  });

  it("includes flags, marks and other changes by the person", () => {
    const decided = studyOf(
      [0, change({ type: "suspended", on: true })],
      [0, change({ type: "buried", on: true })],
      [0, change({ type: "marked", on: true })],
      [0, change({ type: "flagged", flag: 3 })],
    );
    for (const text of ["is:suspended", "is:buried", "is:marked", "is:flagged", "flag:3", "flag:green"]) {
      expect(fits(text, decided)).toBe(true);
      expect(fits(text)).toBe(false);
    }
    expect(fits("is:buried", studyOf([1, change({ type: "buried", on: true })]))).toBe(false);
    expect(
      fits(
        "is:leech",
        studyOf(
          [400, grade(4)],
          ...Array.from({ length: 8 }, (_, i) => [
            [300 - 30 * i, grade(1)] as const,
            [300 - 30 * i, grade(4)] as const,
          ]).flat(),
        ),
      ),
    ).toBe(true);
    expect(fits("is:leech", learned)).toBe(false);
  });

  it("includes its properties", () => {
    for (const text of [
      "prop:reps=1",
      "prop:lapses=0",
      "prop:s>1",
      "prop:r<1",
      "prop:d>=1",
      "prop:due<=0",
      "prop:ivl>=1",
    ]) {
      expect(fits(text, learned)).toBe(true);
    }
    expect(fits("prop:lapses>0", forgotten)).toBe(true);
    expect(fits("prop:due<=3", studyOf([1, grade(4)]))).toBe(false);
    // A new card has no stability, neither small nor large.
    expect(fits("prop:s<7")).toBe(false);
    expect(fits("prop:s>=7")).toBe(false);
    expect(fits("prop:reps=0")).toBe(true);
  });

  it("includes when it was graded, and how", () => {
    const week = studyOf([8, grade(3)], [6, grade(1)], [1, grade(3)]);
    expect(fits("rated:2", week)).toBe(true);
    expect(fits("rated:1", week)).toBe(false);
    expect(fits("rated:7:1", week)).toBe(true);
    expect(fits("rated:6:1", week)).toBe(false);
  });
});

it("combines queries by the laws of Boolean algebra", () => {
  fc.assert(
    fc.property(searches, queries, queries, ({ entry, context: here }, a, b) => {
      const is = (query: Query) => compileQuery(query, here)(entry);
      const written = (text: string) => is(parseQuery(text).query);
      expect(is(not(a))).toBe(!is(a));
      expect(is(allOf([a, b]))).toBe(is(a) && is(b));
      expect(is(anyOf([a, b]))).toBe(is(a) || is(b));
      expect(is(matchAll)).toBe(true);
      const [x, y] = [`(${printQuery(a)})`, `(${printQuery(b)})`];
      expect(written(`-(${x} or ${y})`)).toBe(written(`-${x} -${y}`));
      expect(written(`-(${x} ${y})`)).toBe(written(`-${x} or -${y}`));
      expect(written(`${x} or -${x}`)).toBe(true);
      expect(written(`${x} -${x}`)).toBe(false);
      expect(written(`${y} or ${x}`)).toBe(written(`${x} or ${y}`));
    }),
    { numRuns: 300 },
  );
});

it("treats a star as any letters, like a regular expression", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "*"), { maxLength: 8 }).map((each) => each.join(""));
  fc.assert(
    fc.property(
      letters.map((text) => text.replaceAll("*", "b")),
      letters,
      (name, pattern) => {
        expect(matchesWildcard(name, pattern)).toBe(
          new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name),
        );
      },
    ),
  );
});

it("keeps all cards when sorting, those that need attention first and new ones last", () => {
  const facts = [
    { card: drift, cardState: cardStateOf(studyOf(), "a") },
    { card: blue, cardState: cardStateOf(studyOf([9, grade(4)]), "a") },
    { card: drift, cardState: cardStateOf(studyOf([60, grade(4)], [30, grade(1)], [29, grade(3)]), "a") },
  ];
  const places = (order: Parameters<typeof sortCards>[0]) =>
    sortCards(order, facts, { ...present, today }).map((fact) => facts.indexOf(fact));
  expect(places("guide")).toEqual([0, 1, 2]);
  expect(places("lapses")).toEqual([2, 1, 0]);
  expect(places("stability")).toEqual([2, 1, 0]);
  expect(places("due")).toHaveLength(3);
  expect(places("retrievability").at(-1)).toBe(0);
});
