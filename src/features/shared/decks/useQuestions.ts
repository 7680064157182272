/** The questions of interview rounds. */
import { useEffect, useMemo, useState } from "react";
import { afterNextPaint } from "../../../browser/afterNextPaint";
import type { Question } from "../../../domain/deck/question";
import type { ChapterId, QuestionId } from "../../../domain/ids";
import { indexQuestions } from "../../../domain/interview/indexQuestions";
import { wholeDeckOf } from "../../../state/decks/createDecksStore";
import type { Stores } from "../../../state/stores";
import { useDecks, useStores } from "../../../state/StoresContext";
import { useFailedChapters } from "./useFailedChapters";

export type QuestionMap = ReadonlyMap<QuestionId, Question>;

/** The questions of every chapter that can be opened. */
export async function loadQuestions({ decks }: Stores): Promise<QuestionMap> {
  if (!decks.getState().index) await decks.loadIndex();
  const chapters = decks.getState().index?.chapters ?? [];
  const loadedDecks = await Promise.all(chapters.map(({ chapter }) => decks.loadWholeDeck(chapter)));
  return indexQuestions(loadedDecks.filter((deck) => deck !== undefined));
}

/** Loads every chapter, if `isWanted`; undefined until each one is loaded or has failed for the first time. */
export function useQuestions(isWanted = true): QuestionMap | undefined {
  const stores = useStores();
  const deckIndex = useDecks((state) => state.index);
  const decks = useDecks((state) => state.decks);
  const questions = useDecks((state) => state.questions);
  const failedChapters = useFailedChapters("questions");
  useEffect(() => {
    if (!isWanted || !deckIndex) return;
    // After the next paint, because there are many files.
    void afterNextPaint().then(() => loadQuestions(stores));
  }, [stores, deckIndex, isWanted]);
  const [shownQuestions, setShownQuestions] = useState<QuestionMap>();
  const settledQuestions = useMemo(() => {
    const chapters = deckIndex?.chapters.map(({ chapter }) => chapter);
    const deckOf = (chapter: ChapterId) => wholeDeckOf({ decks, questions }, chapter);
    if (chapters?.every((chapter) => deckOf(chapter) ?? failedChapters.includes(chapter)) !== true)
      return undefined;
    return indexQuestions(chapters.flatMap((chapter) => deckOf(chapter) ?? []));
  }, [deckIndex, decks, questions, failedChapters]);
  if (settledQuestions && settledQuestions !== shownQuestions) setShownQuestions(settledQuestions);
  // A chapter's deck may be loaded again before its questions are there: an open round stays on screen.
  return settledQuestions ?? shownQuestions;
}
