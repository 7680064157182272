/** The chapters that could not be loaded, whose questions are left out, and another try. */
import { useEffect, useEffectEvent } from "react";
import { Button } from "../../components/Button";
import { useDecks, useStores } from "../../state/StoresContext";

export function UnavailableChapters() {
  const stores = useStores();
  const deckIndex = useDecks((state) => state.index);
  const unavailable = useDecks((state) => state.unavailable);
  const retry = useEffectEvent(() => {
    for (const chapter of unavailable) void stores.decks.loadQuestions(chapter);
  });
  useEffect(() => {
    const onOnline = () => retry();
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, []);
  if (unavailable.length === 0) return null;
  const titles = unavailable.map(
    (chapter) => deckIndex?.chapters.find((each) => each.chapter === chapter)?.title ?? chapter,
  );
  return (
    <p role="status" className="mt-4 flex flex-wrap items-center gap-x-3 rounded-xl bg-sunk px-4 py-1.5">
      <span className="min-w-0">
        Could not be loaded: {titles.join(", ")}. {titles.length === 1 ? "Its" : "Their"} questions are left
        out.
      </span>
      <Button
        variant="quiet"
        className="px-3"
        onClick={() => {
          for (const chapter of unavailable) void stores.decks.loadQuestions(chapter);
        }}
      >
        Try again
      </Button>
    </p>
  );
}
