/** Which cards to bring forward because of what a round's answers missed. */
import { plainTextOf } from "../../deck/plainText";
import type { CardId } from "../../ids";
import { countShared, wordPrefixes } from "../wordPrefixes";
import type { RoundReport } from "./roundReport";

/** Most cards that are brought forward after one round. */
const maxBroughtForward = 20;
const maxCardsPerPoint = 2;

/**
 * For each missed or partly covered point, most important first, the two of the question's cards that share the most words with it.
 * `textOf` gives a card's question and answer as plain text.
 */
export function selectCardsToReview(
  report: RoundReport,
  textOf: (card: CardId) => string,
): readonly CardId[] {
  const questions = new Map(report.questions.map(({ itemIndex, question }) => [itemIndex, question]));
  const cards = report.pointsToImprove.flatMap(({ itemIndex, point }) => {
    const words = wordPrefixes([plainTextOf(point.says), ...point.phrasings].join(" "));
    return (questions.get(itemIndex)?.see ?? [])
      .map((card) => ({ card, sharedCount: countShared(wordPrefixes(textOf(card)), words) }))
      .filter(({ sharedCount }) => sharedCount > 0)
      .toSorted((a, b) => b.sharedCount - a.sharedCount)
      .slice(0, maxCardsPerPoint)
      .map(({ card }) => card);
  });
  return [...new Set(cards)].slice(0, maxBroughtForward);
}
