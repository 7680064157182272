/** What the compiler's tests share: a guide of one chapter, compiled. */
import type { Card, Deck } from "../../src/domain/deck";
import { plainTextOf, plainTextOfBlocks, questionTextOf } from "../../src/domain/plainText";
import { type CompileResult, compile } from "../../src/compiler/guide/compile";
import { formatDiagnostic } from "../../src/compiler/source/diagnostics";

const figures: Record<string, string> = {};

/** Compiles `01-intro.md` with this text; `record` is its deck as it was. */
export function compileText(
  text: string,
  previousDeck?: Deck,
  drawings: Record<string, string> = figures,
): CompileResult {
  const readFigure = (address: string) => {
    const drawing = drawings[address];
    return drawing === undefined ? undefined : { file: `guide/${address}`, text: drawing };
  };
  const source = { file: "guide/01-intro.md", text, readFigure };
  return compile([source], previousDeck ? new Map([[previousDeck.chapter, previousDeck]]) : new Map());
}

export function compileDeck(text: string, previousDeck?: Deck, drawings?: Record<string, string>): Deck {
  const { decks, diagnostics } = compileText(text, previousDeck, drawings);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(formatDiagnostic).join("\n"));
  const [deck] = decks;
  if (!deck) throw new Error("no deck");
  return deck;
}

export const compileDiagnostics = (
  text: string,
  previousDeck?: Deck,
  drawings?: Record<string, string>,
): readonly string[] => compileText(text, previousDeck, drawings).diagnostics.map(formatDiagnostic);

function cardAnswer(card: Card): string {
  switch (card.kind) {
    case "order":
    case "list":
      return card.items.map(plainTextOf).join(" > ");
    case "cloze":
      return plainTextOf(card.text);
    case "label":
      return card.label;
    case "term":
    case "heading":
    case "qa":
    case "row":
      return plainTextOfBlocks(card.back);
  }
}

/** `id | question | answer`, a card a line. */
export function compileCardLines(text: string, drawings?: Record<string, string>): readonly string[] {
  return compileDeck(text, undefined, drawings).cards.map((card) => {
    const answer = cardAnswer(card);
    return `${card.id} | ${questionTextOf(card)} | ${answer}`;
  });
}
