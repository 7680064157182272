/** The end of a round: what was missed becomes what is studied next. */
import type { Card, CardId, Question, QuestionId } from "../../domain/deck";
import { cardsFor, reportOf } from "../../domain/interview/report";
import { type RoundState, stageOf } from "../../domain/interview/round";
import { answerOf, questionOf } from "../../domain/words";
import { useDecks } from "../../store/decks";
import { change, interviewed } from "../../store/deeds";

/** Ends the round and brings forward the cards that say what was missed; the event of that is noted, so that it can be undone. */
export function finish(
  round: RoundState,
  questions: ReadonlyMap<QuestionId, Question>,
  clock: () => number,
): void {
  if (stageOf(round) !== "over" || round.finished === undefined)
    interviewed(round.id, { type: "finished" }, clock());
  const cards = cardsFor(
    reportOf(round, (id) => questions.get(id)),
    textOf(),
  );
  if (cards.length === 0) return;
  const event = change(cards, { type: "broughtForward" }, clock());
  interviewed(round.id, { type: "forwarded", event }, clock());
}

function textOf(): (card: CardId) => string {
  const decks = Object.values(useDecks.getState().decks);
  const all = new Map<CardId, { readonly card: Card; readonly figures: (typeof decks)[number]["figures"] }>();
  for (const { cards, figures } of decks) for (const card of cards) all.set(card.id, { card, figures });
  return (id) => {
    const found = all.get(id);
    return found ? `${questionOf(found.card)} ${answerOf(found.card, found.figures)}` : "";
  };
}
