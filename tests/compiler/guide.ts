/** What the compiler's tests share: a guide of one chapter, compiled. */
import type { Card, Deck } from "../../src/domain/deck";
import { plain, plainBlocks, questionOf } from "../../src/domain/words";
import { type Compiled, compile } from "../../src/compiler/guide";
import { spelled } from "../../src/compiler/problem";

const figures: Record<string, string> = {};

/** Compiles `01-intro.md` with this text; `record` is its deck as it was. */
export function compiled(text: string, record?: Deck, drawings: Record<string, string> = figures): Compiled {
  const readFigure = (address: string) => {
    const drawing = drawings[address];
    return drawing === undefined ? undefined : { file: `guide/${address}`, text: drawing };
  };
  const source = { file: "guide/01-intro.md", text, readFigure };
  return compile([source], record ? new Map([[record.chapter, record]]) : new Map());
}

export function deckOf(text: string, record?: Deck, drawings?: Record<string, string>): Deck {
  const { decks, problems } = compiled(text, record, drawings);
  const mistakes = problems.filter(({ kind }) => kind === "mistake");
  if (mistakes.length > 0) throw new Error(mistakes.map(spelled).join("\n"));
  const [deck] = decks;
  if (!deck) throw new Error("no deck");
  return deck;
}

export const problemsOf = (
  text: string,
  record?: Deck,
  drawings?: Record<string, string>,
): readonly string[] => compiled(text, record, drawings).problems.map(spelled);

function answerOf(card: Card): string {
  switch (card.kind) {
    case "order":
    case "list":
      return card.items.map(plain).join(" > ");
    case "cloze":
      return plain(card.text);
    case "label":
      return card.label;
    case "term":
    case "heading":
    case "qa":
    case "row":
      return plainBlocks(card.back);
  }
}

/** `id | question | answer`, a card a line. */
export function cardsOf(text: string, drawings?: Record<string, string>): readonly string[] {
  return deckOf(text, undefined, drawings).cards.map((card) => {
    const answer = answerOf(card);
    return `${card.id} | ${questionOf(card)} | ${answer}`;
  });
}
