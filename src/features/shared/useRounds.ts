/** Every round there is, and the questions they are made of. */
import { useEffect, useMemo } from "react";
import type { Question } from "../../domain/deck/question";
import type { QuestionId } from "../../domain/ids";
import { indexQuestions } from "../../domain/interview/indexQuestions";
import { listRounds } from "../../domain/interview/round/listRounds";
import type { RoundState } from "../../domain/interview/round/roundState";
import { useDecks, useStores, useStudy } from "../../state/StoresContext";

export function useRounds(): readonly RoundState[] {
  const study = useStudy((state) => state.study);
  return useMemo(() => listRounds(study), [study]);
}

/** Opens every chapter; undefined until all of them are there. */
export function useQuestions(): ReadonlyMap<QuestionId, Question> | undefined {
  const stores = useStores();
  const deckIndex = useDecks((state) => state.index);
  const decks = useDecks((state) => state.decks);
  useEffect(() => {
    for (const { chapter } of deckIndex?.chapters ?? []) void stores.decks.loadDeck(chapter);
  }, [stores, deckIndex]);
  return useMemo(() => {
    const decksInOrder = deckIndex?.chapters.map(({ chapter }) => decks[chapter]);
    return decksInOrder?.every((deck) => deck !== undefined) === true
      ? indexQuestions(decksInOrder)
      : undefined;
  }, [deckIndex, decks]);
}
