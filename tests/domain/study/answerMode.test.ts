/** How each kind of card can be answered. */
import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/domain/deck/card";
import type { Block } from "../../../src/domain/deck/content";
import { answerModeOf } from "../../../src/domain/study/answerMode";

const base = { id: "c/s/f:x", fact: "c/s/f", section: "s", block: "s.0" };
const front: readonly Block[] = [{ type: "paragraph", text: ["What?"] }];
const cardWithBack = (kind: "term" | "heading" | "qa" | "row", ...texts: readonly string[]): Card => ({
  ...base,
  kind,
  front,
  back: texts.map((text) => ({ type: "paragraph", text: [text] })),
});
const stepsCard = (id: string): Card => ({
  ...base,
  id,
  kind: "order",
  front,
  items: ["Build", "Test", "Release", "Watch"].map((step) => [step]),
});

describe("a card with a short answer", () => {
  it.each(["term", "heading", "qa", "row"] as const)("of kind %s is typed", (kind) => {
    expect(answerModeOf(cardWithBack(kind, "Jenkins."), [], 0)).toEqual({ type: "typed", answer: "Jenkins" });
  });

  it("is typed up to 40 letters", () => {
    expect(answerModeOf(cardWithBack("qa", "x".repeat(40)), [], 0)?.type).toBe("typed");
    expect(answerModeOf(cardWithBack("qa", "x".repeat(41)), [], 0)).toBeUndefined();
    expect(answerModeOf(cardWithBack("qa", ""), [], 0)).toBeUndefined();
  });

  it("is not typed if a part of the answer is code, a list or the like", () => {
    const card: Card = { ...base, kind: "qa", front, back: [{ type: "code", lang: "sh", text: "ls" }] };
    expect(answerModeOf(card, [], 0)).toBeUndefined();
    // `front` is a paragraph, too.
    expect(answerModeOf({ ...card, back: [...front, ...card.back] }, [], 0)).toBeUndefined();
  });

  it("of kind label is typed as the label's text", () => {
    const figure = {
      id: "loop",
      alt: "",
      drawing: { tag: "svg", attributes: {}, children: [] },
      labels: [{ id: "a", text: "Train" }],
    };
    const card: Card = { ...base, kind: "label", front, figure: "loop", label: "a" };
    expect(answerModeOf(card, [figure], 0)).toEqual({ type: "typed", answer: "Train" });
    expect(answerModeOf(card, [], 0)).toBeUndefined();
  });
});

describe("a card with items", () => {
  it("is a checklist if they have no order", () => {
    const card: Card = { ...base, kind: "list", front, items: [["a"], ["b"]] };
    expect(answerModeOf(card, [], 0)).toEqual({ type: "checklist", items: [["a"], ["b"]] });
  });

  it("is put in order if they have one, from another order for each card and review", () => {
    const shownOf = (id: string, reviewCount: number) => {
      const mode = answerModeOf(stepsCard(id), [], reviewCount);
      return mode?.type === "ordered" ? mode.shown.join("") : undefined;
    };
    expect(shownOf("a", 0)).toBe(shownOf("a", 0));
    const orders = ["a", "b", "c"].flatMap((id) =>
      [0, 1, 2, 3].map((reviewCount) => shownOf(id, reviewCount)),
    );
    expect(orders).not.toContain("0123");
    expect(new Set(orders).size).toBeGreaterThan(5);
    const [forCards, forReviews] = [
      new Set(Array.from({ length: 12 }, (_, i) => shownOf(`card ${i}`, 0))),
      new Set(Array.from({ length: 12 }, (_, i) => shownOf("a", i))),
    ];
    expect(forCards.size).toBeGreaterThan(3);
    expect(forReviews.size).toBeGreaterThan(3);
  });
});
