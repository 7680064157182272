/** The questions of decks by their names, former ones too: what was called otherwise when it was asked is found. */
import type { Deck, Question, QuestionId } from "../deck";

export function indexQuestions(decks: readonly Deck[]): ReadonlyMap<QuestionId, Question> {
  const questionsById = new Map<QuestionId, Question>();
  for (const { questions, aliases } of decks) {
    for (const question of questions) questionsById.set(question.id, question);
    for (const [formerId, currentId] of Object.entries(aliases)) {
      const question = questionsById.get(currentId);
      if (question) questionsById.set(formerId, question);
    }
  }
  return questionsById;
}
