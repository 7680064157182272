/** The questions of decks by their names, former ones too: what was called otherwise when it was asked is found. */
import type { Deck, Question, QuestionId } from "../deck";

export function questionsIn(decks: readonly Deck[]): ReadonlyMap<QuestionId, Question> {
  const found = new Map<QuestionId, Question>();
  for (const { questions, aliases } of decks) {
    for (const question of questions) found.set(question.id, question);
    for (const [former, present] of Object.entries(aliases)) {
      const question = found.get(present);
      if (question) found.set(former, question);
    }
  }
  return found;
}
