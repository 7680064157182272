/** Every round there is, and the questions they are made of. */
import { useEffect, useMemo } from "react";
import type { Question, QuestionId } from "../../domain/deck";
import type { RoundState } from "../../domain/interview/round";
import { loadDeck, useDecks } from "../../store/decks";
import { roundsIn } from "../../store/interview";
import { useStudy } from "../../store/study";

export function useRounds(): readonly RoundState[] {
  const study = useStudy((state) => state.study);
  return useMemo(() => roundsIn(study), [study]);
}

/** Opens every chapter; undefined until all of them are there. */
export function useQuestions(): ReadonlyMap<QuestionId, Question> | undefined {
  const index = useDecks((state) => state.index);
  const decks = useDecks((state) => state.decks);
  useEffect(() => {
    for (const { chapter } of index?.chapters ?? []) void loadDeck(chapter);
  }, [index]);
  return useMemo(() => {
    const all = index?.chapters.map(({ chapter }) => decks[chapter]);
    if (!all?.every((deck) => deck !== undefined)) return undefined;
    const found = new Map<QuestionId, Question>();
    for (const deck of all) {
      for (const question of deck.questions) found.set(question.id, question);
      // What was called otherwise when it was asked is found by its former name as well.
      for (const [former, present] of Object.entries(deck.aliases)) {
        const question = deck.questions.find(({ id }) => id === present);
        if (question) found.set(former, question);
      }
    }
    return found;
  }, [index, decks]);
}
