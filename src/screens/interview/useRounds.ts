/** Every round there is, and the questions they are made of. */
import { useEffect, useMemo } from "react";
import type { Question, QuestionId } from "../../domain/deck";
import { questionsIn } from "../../domain/interview/questions";
import type { RoundState } from "../../domain/interview/round";
import { loadDeck, useDecks } from "../../store/decks/decks";
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
    return all?.every((deck) => deck !== undefined) === true ? questionsIn(all) : undefined;
  }, [index, decks]);
}
