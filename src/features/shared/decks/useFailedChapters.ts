/** The chapters whose files could not be loaded at the last attempt. */
import { useMemo } from "react";
import type { ChapterId } from "../../../domain/ids";
import type { DeckProblem } from "../../../state/decks/createDecksStore";
import { useDecks } from "../../../state/StoresContext";

/** The file of a chapter that is needed. Questions also need their deck. */
type NeededFile = "deck" | "questions";

export function failedChaptersOf(problems: readonly DeckProblem[], needed: NeededFile): readonly ChapterId[] {
  const failed = problems.flatMap(({ type, chapter }) =>
    chapter !== undefined && (type === "deck" || type === needed) ? [chapter] : [],
  );
  return [...new Set(failed)];
}

export function useFailedChapters(needed: NeededFile): readonly ChapterId[] {
  const problems = useDecks((state) => state.problems);
  return useMemo(() => failedChaptersOf(problems, needed), [problems, needed]);
}

/** Whether the list of chapters itself could not be loaded. */
export const useHasIndexFailed = (): boolean =>
  useDecks(({ problems }) => problems.some(({ type }) => type === "index"));
