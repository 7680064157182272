/** Route component of a chapter: loads its deck, then shows it. */
import { useClock, useDecks, useStores } from "../../state/StoresContext";
import { useEffect } from "react";
import { useParams } from "react-router";
import { afterNextPaint } from "../../browser/afterNextPaint";
import { Page } from "../../components/page/Page";
import { useNow } from "../../hooks/time/useNow";
import { LoadStatus } from "../shared/decks/LoadStatus";
import { NotFound } from "../shared/NotFound";
import type { Question } from "../../domain/deck/question";
import { paths } from "../shared/paths";
import { useFailedChapters } from "../shared/decks/useFailedChapters";
import { Chapter } from "./Chapter";

const noQuestions: readonly Question[] = [];

export function ChapterScreen() {
  const stores = useStores();
  const { chapter = "" } = useParams();
  const deckIndex = useDecks((state) => state.index);
  const deck = useDecks((state) => (Object.hasOwn(state.decks, chapter) ? state.decks[chapter] : undefined));
  const failedChapters = useFailedChapters("questions");
  // Without them, a chapter can still be read.
  const questions = useDecks((state) => {
    if (Object.hasOwn(state.questions, chapter)) return state.questions[chapter];
    return failedChapters.includes(chapter) ? noQuestions : undefined;
  });
  const now = useNow(useClock());
  const chapters = deckIndex?.chapters ?? [];
  const position = chapters.findIndex((entry) => entry.chapter === chapter);
  const isKnown = position >= 0;
  useEffect(() => {
    if (isKnown) void stores.decks.loadDeck(chapter);
  }, [stores, chapter, isKnown]);
  const isShown = deck !== undefined && isKnown;
  useEffect(() => {
    // The questions, once the text is painted.
    if (isShown) void afterNextPaint().then(() => stores.decks.loadWholeDeck(chapter));
  }, [stores, chapter, isShown]);

  if (deck && isKnown)
    return (
      <Chapter key={chapter} deck={deck} questions={questions} now={now} next={chapters[position + 1]} />
    );
  if (!deckIndex || isKnown) {
    return (
      <Page title={chapters[position]?.title ?? "Guide"}>
        <LoadStatus chapter={chapter}>Loading the chapter…</LoadStatus>
      </Page>
    );
  }
  return (
    <NotFound title="Chapter not found" linkPath={paths.guide} linkLabel="See all chapters">
      It may have been renamed.
    </NotFound>
  );
}
