/** A deck is accepted unchanged, or refused with the path of its first problem. */
import { describe, expect, it } from "vitest";
import type { Card, CardKind } from "../../../src/domain/deck/card";
import { parseWholeDeck } from "../../fixtures/parseWholeDeck";

const point = { says: ["p"], phrasings: ["q"], weight: "must", dimension: "data" };
const question = {
  id: "c/s/q?",
  section: "s",
  block: "b",
  ask: ["Why?"],
  round: "concept",
  level: "mid",
  minutes: 5,
  why: ["w"],
  points: [point],
  followUps: [["f"]],
  redFlags: [{ says: ["r"], phrasings: [] }],
  hints: [["h"]],
  evidence: [{ ask: ["a"], shows: ["s"] }],
  answer: [{ type: "paragraph", text: ["An answer."] }],
  see: ["c/s/a:name"],
};
const cardFields = { id: "c/s/a:name", fact: "c/s/a", section: "s", block: "b" };
const term = { ...cardFields, kind: "term", front: [], back: [] } as const;
/** One of each kind: without an entry for a new kind this doesn't compile. */
const cardByKind: { readonly [K in CardKind]: Card & { readonly kind: K } } = {
  term,
  heading: { ...term, kind: "heading" },
  qa: { ...term, kind: "qa" },
  row: { ...term, kind: "row" },
  cloze: {
    ...cardFields,
    kind: "cloze",
    text: [{ type: "cloze", group: 1, hint: "h", children: ["x"] }],
    group: 1,
  },
  order: { ...cardFields, kind: "order", front: [], items: [["one"], ["two"]] },
  list: { ...cardFields, kind: "list", front: [], items: [["one"], ["two"]] },
  label: { ...cardFields, kind: "label", front: [], figure: "f", label: "l" },
};
const figure = {
  id: "f",
  alt: "A figure",
  drawing: {
    tag: "svg",
    attributes: { viewBox: "0 0 1 1" },
    children: ["text", { tag: "g", attributes: {}, children: [] }],
  },
  labels: [{ id: "l", text: "L" }],
};
const section = { id: "s", depth: 2, title: ["Title"], blocks: [] as readonly object[] };
const deck = {
  format: 1,
  chapter: "c",
  title: "Chapter",
  sections: [section],
  figures: [figure],
  cards: [term],
  questions: [question],
  aliases: { "c/s/old:name": "c/s/a:name" },
  retired: ["c/s/gone:name"],
};

const noPause = async () => undefined;
const parse = (change: object) => parseWholeDeck({ ...deck, ...change }, noPause);
const problemOf = async (change: object): Promise<string> => {
  const result = await parse(change);
  return result.type === "invalid" ? `${result.path}: ${result.message}` : result.type;
};
const withBlock = (block: object) => ({ sections: [{ ...section, blocks: [block] }] });
const withInline = (inline: unknown) => withBlock({ type: "paragraph", text: [inline] });
const withMath = (tree: object) => withInline({ type: "math", tex: "x", tree });
const withDrawing = (drawing: object) => ({ figures: [{ ...figure, drawing }] });

describe("a deck", () => {
  it.each<[string, object]>([
    ["all its lists", {}],
    ["empty lists", { sections: [], figures: [], cards: [], questions: [] }],
    ["the mark of an imported guide", { isImported: true }],
    [
      "sections of the first and the last level",
      {
        sections: [
          { ...section, depth: 1 },
          { ...section, depth: 6 },
        ],
      },
    ],
    [
      "questions of no time and of four hours",
      {
        questions: [
          { ...question, minutes: 0 },
          { ...question, minutes: 240 },
        ],
      },
    ],
    [
      "a point with the card that covers it",
      { questions: [{ ...question, points: [{ ...point, coveredBy: "x" }] }] },
    ],
    [
      "tags and a tier",
      { cards: [{ ...term, tier: "core", tags: ["t"] }], questions: [{ ...question, tags: ["t"] }] },
    ],
    ...Object.values(cardByKind).map((card): [string, object] => [
      `a card of kind ${card.kind}`,
      { cards: [card] },
    ]),
    ["a list", withBlock({ id: "b", type: "list", ordered: true, start: 3, items: [[{ type: "rule" }]] })],
    [
      "a table",
      withBlock({ type: "table", align: ["left", "none"], head: [["a"], ["b"]], rows: [[["c"], ["d"]]] }),
    ],
    [
      "a question in the text",
      withBlock({ type: "ask", question: ["q"], answer: [{ type: "quote", blocks: [] }] }),
    ],
    [
      "code and a figure",
      {
        sections: [
          {
            ...section,
            blocks: [
              { type: "code", lang: "", text: "x" },
              { type: "figure", figure: "f", caption: [] },
            ],
          },
        ],
      },
    ],
    [
      "marks in marks",
      withInline({ type: "strong", children: [{ type: "em", children: ["x", { type: "break" }] }] }),
    ],
    ["a link", withInline({ type: "link", href: "https://example.org", children: ["x"] })],
    [
      "a formula",
      withMath({
        tag: "mfrac",
        attributes: { linethickness: "1px" },
        children: ["a", { tag: "mi", attributes: {}, children: [] }],
      }),
    ],
  ])("with %s is accepted", async (_, change) => {
    expect(await parse(change)).toEqual({ type: "valid", value: { ...deck, ...change } });
  });

  it.each<[string, object, string]>([
    ["another format", { format: 2 }, "format: "],
    ["no title", { title: undefined }, "title: "],
    ["a false mark of import", { isImported: false }, "isImported: "],
    ["sections that are no list", { sections: {} }, "sections: "],
    ["an id with a space", { chapter: "a b" }, "chapter: "],
    ["an id of 201 characters", { chapter: "x".repeat(201) }, "chapter: "],
    ["an id that is a field of every object", { retired: ["constructor"] }, "retired.0: "],
    ["an alias of a number", { aliases: { a: 1 } }, "aliases.a: "],
    ["a section of level 0", { sections: [{ ...section, depth: 0 }] }, "sections.0.depth: "],
    ["a section of level 7", { sections: [section, { ...section, depth: 7 }] }, "sections.1.depth: "],
    ["a section between two levels", { sections: [{ ...section, depth: 1.5 }] }, "sections.0.depth: "],
    ["an unknown block", withBlock({ type: "html", text: "<b>" }), "sections.0.blocks.0.type: "],
    [
      "a list that begins at half",
      withBlock({ type: "list", ordered: true, start: 0.5, items: [] }),
      "sections.0.blocks.0.start: ",
    ],
    [
      "an unknown alignment",
      withBlock({ type: "table", align: ["top"], head: [], rows: [] }),
      "sections.0.blocks.0.align.0: ",
    ],
    [
      "a link that runs a script",
      withInline({ type: "link", href: "javascript:alert(1)", children: [] }),
      "sections.0.blocks.0.text.0",
    ],
    ["text that is a number", withInline(7), "sections.0.blocks.0.text.0"],
    [
      "a formula with a script",
      withMath({ tag: "script", attributes: {}, children: [] }),
      "sections.0.blocks.0.text.0",
    ],
    [
      "a formula with a handler",
      withMath({ tag: "mi", attributes: { onclick: "x" }, children: [] }),
      "sections.0.blocks.0.text.0",
    ],
    [
      "a formula with an address",
      withMath({ tag: "mi", attributes: { width: "url(x)" }, children: [] }),
      "sections.0.blocks.0.text.0",
    ],
    [
      "a drawing with a script",
      withDrawing({ tag: "script", attributes: {}, children: [] }),
      "figures.0.drawing.tag: ",
    ],
    [
      "a drawing with a handler",
      withDrawing({ tag: "svg", attributes: { onload: "x" }, children: [] }),
      "figures.0.drawing.attributes.onload: ",
    ],
    [
      "a drawing with an address",
      withDrawing({ tag: "svg", attributes: { class: "url(https://x.org)" }, children: [] }),
      "figures.0.drawing.attributes.class: ",
    ],
    ["an unknown card", { cards: [{ ...term, kind: "riddle" }] }, "cards.0.kind: "],
    ["the tier that has no name", { cards: [term, { ...term, tier: "standard" }] }, "cards.1.tier: "],
    ["a question of negative time", { questions: [{ ...question, minutes: -1 }] }, "questions.0.minutes: "],
    [
      "a question of more than four hours",
      { questions: [{ ...question, minutes: 241 }] },
      "questions.0.minutes: ",
    ],
    ["an unknown level", { questions: [{ ...question, level: "chief" }] }, "questions.0.level: "],
    [
      "an unknown weight",
      { questions: [{ ...question, points: [{ ...point, weight: "may" }] }] },
      "questions.0.points.0.weight: ",
    ],
    [
      "an unknown dimension",
      { questions: [{ ...question, points: [point, { ...point, dimension: "x" }] }] },
      "questions.0.points.1.dimension: ",
    ],
    ["two faults, at the first of them", { cards: [{}], questions: [{}] }, "cards.0.kind: "],
  ])("with %s is refused", async (_, change, place) => {
    expect((await problemOf(change)).slice(0, place.length)).toBe(place);
  });

  it.each([null, 7, "text"])("isn't %j", async (content) => {
    const result = await parseWholeDeck(content, noPause);
    expect(result).toMatchObject({ type: "invalid", path: "" });
  });

  it("that is nested too deeply is refused before it is read", async () => {
    let inline: unknown = "x";
    for (let i = 0; i < 60; i += 1) inline = { type: "em", children: [inline] };
    expect(await problemOf(withInline(inline))).toBe("nestedTooDeeply");
  });

  it.each([
    [0, 0],
    [1, 1],
    [40, 1],
    [41, 2],
    [81, 3],
  ])("with %i cards is read with %i pauses", async (count, pauses) => {
    let counted = 0;
    const pause = async () => void (counted += 1);
    const cards = Array.from({ length: count }, () => term);
    await parseWholeDeck({ ...deck, sections: [], figures: [], questions: [], cards }, pause);
    expect(counted).toBe(pauses);
  });

  it("is parsed only up to its first problem", async () => {
    let counted = 0;
    const pause = async () => void (counted += 1);
    const cards = [{}, ...Array.from({ length: 100 }, () => term)];
    await parseWholeDeck({ ...deck, sections: [], figures: [], cards }, pause);
    expect(counted).toBe(1);
  });
});
