/** A chapter of the guide, with the cards of each block below it. */
import { type ChapterId } from "../../domain/ids";
import { type Deck } from "../../domain/deck/deck";
import { useEffect, useState } from "react";
import { Link } from "wouter";

import { useClock, useDecks, useStores } from "../../state/StoresContext";
import { Page } from "../../components/Page";

import { useNow } from "../../hooks/useNow";
import { paths } from "../shared/paths";
import { ChapterSection } from "./ChapterSection";

type Props = { readonly chapter: ChapterId };

export function ChapterScreen({ chapter }: Props) {
  const stores = useStores();
  const deckIndex = useDecks((state) => state.index);
  const deck = useDecks((state) => (Object.hasOwn(state.decks, chapter) ? state.decks[chapter] : undefined));
  const now = useNow(useClock());
  const chapterEntry = deckIndex?.chapters.find((each) => each.chapter === chapter);
  useEffect(() => {
    if (chapterEntry) void stores.decks.loadDeck(chapter);
  }, [stores, chapter, chapterEntry]);
  useScrollToHash(deck);

  if (deck && deckIndex) return <Chapter deck={deck} now={now} next={findNextChapter(chapter)} />;
  if (!deckIndex || chapterEntry) {
    return (
      <Page title={chapterEntry?.title ?? "Guide"}>
        <p className="mt-4 text-quiet">Loading the chapter…</p>
      </Page>
    );
  }
  return (
    <Page title="Chapter not found">
      <p className="mt-4">
        It may have been renamed.{" "}
        <Link className="textual" href={paths.guide}>
          See all chapters
        </Link>
      </p>
    </Page>
  );

  function findNextChapter(id: string) {
    const position = deckIndex?.chapters.findIndex((each) => each.chapter === id) ?? -1;
    return deckIndex?.chapters[position + 1];
  }
}

type NextChapter = { readonly chapter: string; readonly title: string } | undefined;

function Chapter({
  deck,
  now,
  next,
}: {
  readonly deck: Deck;
  readonly now: number;
  readonly next: NextChapter;
}) {
  const contents = deck.sections.filter(({ depth }) => depth === 2);
  const renderedCount = useRenderedSectionCount(deck.sections.length);
  return (
    <Page title={deck.title}>
      {contents.length > 1 && (
        <nav aria-label="In this chapter" className="mt-5">
          <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-[0.9375rem]">
            {contents.map(({ id, title }) => (
              <li key={id}>
                <a className="textual" href={`#${id}`}>
                  {title.map((part) => (typeof part === "string" ? part : "")).join("")}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="mt-8">
        {deck.sections.slice(0, renderedCount).map((section) => (
          <ChapterSection key={section.id} section={section} deck={deck} now={now} />
        ))}
      </div>
      {next && (
        <p className="mt-14 border-t border-line pt-6">
          Next:{" "}
          <Link className="textual" href={paths.chapter(next.chapter)}>
            {next.title}
          </Link>
        </p>
      )}
    </Page>
  );
}

const initialSectionCount = 3;

/** How many sections are rendered: the first few at once, the others one by one, so that input is never blocked. */
function useRenderedSectionCount(total: number): number {
  // A link to a place in the chapter needs every section above it.
  const [count, setCount] = useState(location.hash ? total : initialSectionCount);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setCount(count + 1));
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}

/** Scrolls to the URL's hash once the chapter is loaded: the browser looked for it before. */
function useScrollToHash(deck: Deck | undefined): void {
  useEffect(() => {
    const { hash } = location;
    if (!deck || !hash) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
  }, [deck]);
}
