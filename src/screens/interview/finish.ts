/** The end of a round: what was missed becomes what is studied next. */
import type { Card, CardId, Question, QuestionId } from "../../domain/deck";
import { cardsFor, reportOf } from "../../domain/interview/report";
import type { RoundId } from "../../domain/interview/events";
import { answerOf, questionOf } from "../../domain/words";
import { useDecks } from "../../store/decks/decks";
import { change, interviewed } from "../../store/deeds";
import { roundsIn } from "../../store/interview";
import { useStudy } from "../../store/study";

/** Ends the round and brings forward the cards that say what was missed; the event of that is noted, so that it can be undone. */
export function finish(id: RoundId, questions: ReadonlyMap<QuestionId, Question>, clock: () => number): void {
  interviewed(id, { type: "finished" }, clock());
  // As it is now: the last verdicts are newer than what is on the screen.
  const round = roundsIn(useStudy.getState().study).find((each) => each.id === id);
  if (!round) return;
  const cards = cardsFor(
    reportOf(round, (question) => questions.get(question)),
    textOf(),
  );
  if (cards.length === 0) return;
  const event = change(cards, { type: "broughtForward" }, clock());
  interviewed(id, { type: "forwarded", event }, clock());
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
