/** Finds cards and questions that are likely to be poor: too long, ambiguous, duplicated, or giving the answer away. */
import type { CompileResult } from "../guide/compile";
import { type Diagnostic, compareByLocation } from "../source/diagnostics";
import { checkCard } from "./checkCard";
import { checkInterviewQuestion } from "./checkInterviewQuestion";
import { findSimilarCards } from "./findSimilarCards";

export function lint({ decks, locations }: CompileResult): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (id: string, message: string) => {
    const location = locations.get(id);
    if (location) diagnostics.push({ ...location, severity: "error", message: `"${id}" ${message}` });
  };
  const cards = decks.flatMap((deck) => deck.cards);
  for (const card of cards) for (const message of checkCard(card)) report(card.id, message);
  for (const [id, message] of findSimilarCards(cards)) report(id, message);
  for (const question of decks.flatMap(({ questions }) => questions))
    for (const message of checkInterviewQuestion(question)) report(question.id, message);
  return diagnostics.sort(compareByLocation);
}
