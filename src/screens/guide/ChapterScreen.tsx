/** A chapter to read, with a mark at each block that has cards. */
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { ChapterId, Deck } from "../../domain/deck";
import { loadDeck, useDecks } from "../../store/decks/decks";
import { Page } from "../../ui/Page";
import { useNow } from "../../ui/useNow";
import { paths } from "../paths";
import { SectionText } from "./SectionText";

type Props = { readonly chapter: ChapterId; readonly clock?: () => number };

export function ChapterScreen({ chapter, clock = Date.now }: Props) {
  const index = useDecks((state) => state.index);
  const deck = useDecks((state) => (Object.hasOwn(state.decks, chapter) ? state.decks[chapter] : undefined));
  const now = useNow(clock);
  const known = index?.chapters.find((each) => each.chapter === chapter);
  useEffect(() => {
    if (known) void loadDeck(chapter);
  }, [chapter, known]);
  useHashTarget(deck);

  if (deck && index) return <Chapter deck={deck} now={now} next={nextOf(chapter)} />;
  if (!index || known) {
    return (
      <Page title={known?.title ?? "Guide"}>
        <p className="mt-4 text-quiet">Opening the chapter…</p>
      </Page>
    );
  }
  return (
    <Page title="There is no such chapter">
      <p className="mt-4">
        It may have another name now.{" "}
        <Link className="textual" href={paths.guide}>
          See all chapters
        </Link>
      </p>
    </Page>
  );

  function nextOf(id: string) {
    const place = index?.chapters.findIndex((each) => each.chapter === id) ?? -1;
    return index?.chapters[place + 1];
  }
}

type Next = { readonly chapter: string; readonly title: string } | undefined;

function Chapter({ deck, now, next }: { readonly deck: Deck; readonly now: number; readonly next: Next }) {
  const contents = deck.sections.filter(({ depth }) => depth === 2);
  const shown = useShown(deck.sections.length);
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
        {deck.sections.slice(0, shown).map((section) => (
          <SectionText key={section.id} section={section} deck={deck} now={now} />
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

const firstScreenful = 3;

/** How many of a chapter's sections are drawn: the first at once, the others one by one, so that no press waits for them. */
function useShown(all: number): number {
  // Who comes for a place in the chapter needs what stands before it.
  const [shown, setShown] = useState(location.hash ? all : firstScreenful);
  useEffect(() => {
    if (shown >= all) return undefined;
    const timer = setTimeout(() => setShown(shown + 1));
    return () => clearTimeout(timer);
  }, [shown, all]);
  return shown;
}

/** The browser looked for the place before the chapter had come; now it is here. */
function useHashTarget(deck: Deck | undefined): void {
  useEffect(() => {
    const { hash } = location;
    if (!deck || !hash) return;
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  }, [deck]);
}
