/** Route component of one card: loads its chapter, then shows the card's page. */
import { useEffect } from "react";
import { useParams } from "react-router";
import { resolveAlias } from "../../../domain/events/cardEvents";
import { loadDeck, useDecks } from "../../../state/decks";
import { getRules } from "../../../state/study";
import { Page } from "../../../components/Page";
import { NotFound } from "../../shared/NotFound";
import { paths } from "../../shared/paths";
import { CardPage } from "./CardPage";

export function CardScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  const params = useParams();
  const deckIndex = useDecks((state) => state.index);
  // A renamed card is also found by its old id.
  const id = resolveAlias(params["card"] ?? "", getRules().aliases);
  const chapter = deckIndex?.chapters.find(({ cards }) => cards.some(([card]) => card === id))?.chapter;
  const deck = useDecks(({ decks }) => (chapter === undefined ? undefined : decks[chapter]));
  const card = deck?.cards.find((each) => each.id === id);
  useEffect(() => {
    if (chapter !== undefined) void loadDeck(chapter);
  }, [chapter]);

  if (deck && card) return <CardPage key={id} card={card} deck={deck} clock={clock} />;
  if (!deckIndex || chapter !== undefined) {
    return (
      <Page title="Card">
        <p className="mt-4 text-quiet">Loading the card…</p>
      </Page>
    );
  }
  return (
    <NotFound title="Card not found" linkPath={paths.library} linkLabel="See all cards">
      It may have been removed from the guide. Your reviews of it stay in your history.
    </NotFound>
  );
}
