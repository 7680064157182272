/** New and forgotten cards of a session, with links to their sections of the guide. */
import { type ReactNode, useEffect } from "react";
import { Link } from "react-router";
import { InlineText } from "../../../content/InlineText";
import { questionTextOf } from "../../../domain/deck/cardText";
import type { CardId } from "../../../domain/ids";
import { useDecks, useStores } from "../../../state/StoresContext";
import { formatCount } from "../../shared/format";
import { paths } from "../../shared/paths";
import { type CardEntry, chaptersOf } from "../../shared/decks/useCardEntries";

const maxShown = 12;

/** Loads the chapters of these cards, which are not loaded after a reload of the page. */
export function useLoadedChapters(entries: readonly CardEntry[], cards: readonly CardId[]): void {
  const { decks } = useStores();
  const chapters = chaptersOf(entries, new Set(cards)).join(" ");
  useEffect(() => {
    for (const chapter of chapters.split(" ").filter(Boolean)) void decks.loadDeck(chapter);
  }, [decks, chapters]);
}

/** Nothing while its chapters are not loaded: a heading over an empty list would be wrong. */
function SummaryList({ title, items }: { readonly title: string; readonly items: readonly ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title} className="mt-10 border-t border-line pt-6">
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-2 divide-y divide-line">{items.slice(0, maxShown)}</ul>
      {items.length > maxShown && (
        <p className="text-sm text-quiet">And {formatCount(items.length - maxShown, "more", "more")}.</p>
      )}
    </section>
  );
}

/** New cards by section. */
export function NewSections({ cards }: { readonly cards: ReadonlySet<CardId> }) {
  const decks = useDecks((state) => state.decks);
  const items = Object.values(decks).flatMap((deck) =>
    deck.sections.flatMap((section) => {
      const sectionCards = deck.cards.filter((card) => card.section === section.id && cards.has(card.id));
      const [first] = sectionCards;
      return first
        ? [
            <li key={`${deck.chapter} ${section.id}`}>
              <Link
                to={paths.chapter(deck.chapter, first.block)}
                className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-accent"
              >
                <bdi>
                  <InlineText text={section.title} />
                </bdi>
                <span className="shrink-0 text-sm text-quiet tabular-nums">
                  {formatCount(sectionCards.length, "card")}
                </span>
              </Link>
            </li>,
          ]
        : [];
    }),
  );
  return <SummaryList title="New today" items={items} />;
}

/** The cards that were graded Again in the session. */
export function ForgottenCards({ cards }: { readonly cards: readonly CardId[] }) {
  const decks = useDecks((state) => state.decks);
  const items = Object.values(decks).flatMap((deck) =>
    deck.cards
      .filter(({ id }) => cards.includes(id))
      .map((card) => (
        <li key={card.id}>
          <Link
            to={paths.chapter(deck.chapter, card.block)}
            className="flex min-h-11 items-center py-2 hover:text-accent"
          >
            <bdi>{questionTextOf(card)}</bdi>
          </Link>
        </li>
      )),
  );
  return (
    <SummaryList title={`You forgot ${formatCount(cards.length, "card")} at least once`} items={items} />
  );
}
