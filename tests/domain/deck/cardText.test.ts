/** Cards as one line of plain text. */
import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/domain/deck/card";
import { answerTextOf, hiddenClozeTexts, questionTextOf } from "../../../src/domain/deck/cardText";
import type { Block, Inline } from "../../../src/domain/deck/content";
import type { Figure } from "../../../src/domain/deck/figure";
import { plainTextOf, plainTextOfBlocks } from "../../../src/domain/deck/plainText";

const base = { id: "c/s/f:x", fact: "c/s/f", section: "s", block: "s.0" };
const paragraph = (text: string): Block => ({ type: "paragraph", text: [text] });
const cloze = (group: number, ...children: readonly Inline[]): Inline => ({ type: "cloze", group, children });
const clozeCard = (group: number): Card => ({
  ...base,
  kind: "cloze",
  group,
  text: [
    "The ",
    cloze(1, "registry"),
    " has ",
    {
      type: "strong",
      children: ["a ", cloze(2, "version"), { type: "break" }, { type: "code", text: "v1" }],
    },
  ],
});
const figure: Figure = {
  id: "loop",
  alt: "A loop",
  drawing: { tag: "svg", attributes: {}, children: [] },
  labels: [
    { id: "a", text: "Train" },
    { id: "b", text: "Serve" },
  ],
};

describe("a cloze card", () => {
  it("shows an ellipsis for its own group, and the other groups as text", () => {
    expect(questionTextOf(clozeCard(1))).toBe("The … has a version v1");
    expect(questionTextOf(clozeCard(2))).toBe("The registry has a … v1");
  });

  it("has the whole text as its answer", () => {
    expect(answerTextOf(clozeCard(1), [])).toBe("The registry has a version v1");
  });

  it("hides the parts of its group, wherever they are", () => {
    const { text } = clozeCard(1) as Extract<Card, { kind: "cloze" }>;
    expect(hiddenClozeTexts(text, 1)).toEqual(["registry"]);
    expect(hiddenClozeTexts(text, 2)).toEqual(["version"]);
    expect(hiddenClozeTexts(text, 3)).toEqual([]);
    expect(hiddenClozeTexts([cloze(1, "a"), " ", cloze(1, "b")], 1)).toEqual(["a", "b"]);
  });
});

describe("other cards", () => {
  it("have their front as the question, and their back, items or label as the answer", () => {
    const front = [paragraph("What is it?")];
    const qa: Card = { ...base, kind: "qa", front, back: [paragraph("One."), paragraph("Two.")] };
    expect(questionTextOf(qa)).toBe("What is it?");
    expect(answerTextOf(qa, [])).toBe("One. Two.");
    const order: Card = { ...base, kind: "order", front, items: [["Build"], ["Test"]] };
    expect(answerTextOf(order, [])).toBe("Build. Test");
    const label: Card = { ...base, kind: "label", front, figure: "loop", label: "b" };
    expect(answerTextOf(label, [figure])).toBe("Serve");
    expect(answerTextOf(label, [{ ...figure, id: "other" }])).toBe("");
    expect(answerTextOf({ ...label, label: "c" }, [figure])).toBe("");
  });
});

it("turns every kind of block into text", () => {
  const blocks: readonly Block[] = [
    paragraph("A"),
    { type: "list", ordered: false, start: 1, items: [[paragraph("b")], [paragraph("c")]] },
    { type: "code", lang: "sh", text: "ls" },
    { type: "table", align: ["none"], head: [["h"]], rows: [[["r"], ["s"]]] },
    { type: "quote", blocks: [paragraph("q")] },
    { type: "rule" },
    { type: "figure", figure: "f", caption: ["cap"] },
    { type: "ask", question: ["Why?"], answer: [paragraph("So.")] },
    { type: "sources", text: ["src"] },
  ];
  expect(plainTextOfBlocks(blocks)).toBe("A b c ls h r s q cap Why? So. src");
  expect(
    plainTextOf([
      { type: "link", href: "/", children: ["in"] },
      { type: "em", children: ["side"] },
    ]),
  ).toBe("inside");
});
