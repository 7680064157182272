/** Questions by id, former ids included, so that old rounds find renamed questions. */
import type { Deck } from "../deck/deck";
import type { Question } from "../deck/question";
import type { QuestionId } from "../ids";

export function indexQuestions(
  decks: readonly Pick<Deck, "questions" | "aliases">[],
): ReadonlyMap<QuestionId, Question> {
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
