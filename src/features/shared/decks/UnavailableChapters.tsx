/** The chapters that could not be loaded, what is left out because of that, and a button to try again. */
import type { ChapterId } from "../../../domain/ids";
import { useDecks } from "../../../state/StoresContext";
import { TryAgainButton } from "./TryAgainButton";
import { useHasIndexFailed } from "./useFailedChapters";

type Props = {
  readonly chapters: readonly ChapterId[];
  /** As in a sentence: `Its questions are left out`. */
  readonly leftOut: string;
  readonly className?: string;
};

/** Also says when the list of chapters itself could not be loaded. */
export function UnavailableChapters({ chapters, leftOut, className = "mt-4" }: Props) {
  const deckIndex = useDecks((state) => state.index);
  const hasIndexFailed = useHasIndexFailed();
  // In the order of the guide, not of the attempts.
  const titles = (deckIndex?.chapters ?? []).flatMap(({ chapter, title }) =>
    chapters.includes(chapter) ? [title] : [],
  );
  if (titles.length === 0 && !hasIndexFailed) return null;
  return (
    <div className={`flex flex-wrap items-center gap-x-3 rounded-xl bg-inset px-4 py-1.5 ${className}`}>
      <p role="status" className="min-w-0">
        {hasIndexFailed
          ? "The list of chapters could not be loaded."
          : `Could not be loaded: ${titles.join(", ")}. ${titles.length === 1 ? "Its" : "Their"} ${leftOut}.`}
      </p>
      <TryAgainButton variant="quiet" />
    </div>
  );
}
