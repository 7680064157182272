/** The end of a round: the cards for the missed points become due. */
import { listRounds } from "../../../domain/interview/round/listRounds";
import { answerTextOf, questionTextOf } from "../../../domain/deck/cardText";
import type { Question } from "../../../domain/deck/question";
import type { CardId, QuestionId, RoundId } from "../../../domain/ids";
import { buildReport } from "../../../domain/interview/report/roundReport";
import { selectCardsToReview } from "../../../domain/interview/report/selectCardsToReview";
import type { EpochMs } from "../../../domain/time";
import { addInterviewEvent } from "../../../state/actions/addInterviewEvent";
import { changeCards } from "../../../state/actions/changeCards";
import type { Stores } from "../../../state/stores";

/**
 * Ends the round and brings forward the cards for the missed points. The round stores the id of that event, so that it can be
 * undone. `clock`: the round's, which never goes back.
 */
export function finishRound(
  stores: Stores,
  id: RoundId,
  questions: ReadonlyMap<QuestionId, Question>,
  clock: () => EpochMs,
): void {
  addInterviewEvent(stores, id, { type: "finished" }, clock());
  // Read from the store, because the last verdicts may not be rendered yet.
  const round = listRounds(stores.study.getState().study).find((each) => each.id === id);
  if (!round) return;
  const cards = selectCardsToReview(
    buildReport(round, (question) => questions.get(question)),
    cardTextLookup(stores),
  );
  if (cards.length === 0) return;
  // By the computer's clock, which grades have, too: the round's may be ahead of it.
  const event = changeCards(stores, cards, { type: "broughtForward" }, stores.platform.clock());
  addInterviewEvent(stores, id, { type: "cardsBroughtForward", event }, clock());
}

function cardTextLookup(stores: Stores): (card: CardId) => string {
  const decks = Object.values(stores.decks.getState().decks);
  const cardsById = new Map(
    decks.flatMap(({ cards, figures }) => cards.map((card) => [card.id, { card, figures }] as const)),
  );
  return (id) => {
    const entry = cardsById.get(id);
    return entry ? `${questionTextOf(entry.card)} ${answerTextOf(entry.card, entry.figures)}` : "";
  };
}
