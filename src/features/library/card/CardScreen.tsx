/** Route component of one card: loads its chapter, then shows the card's page. */
import { resolveAlias } from "../../../domain/deck/aliases";
import { useDecks, useStores, useStudy } from "../../../state/StoresContext";
import { useEffect } from "react";
import { useParams } from "react-router";
import { Page } from "../../../components/page/Page";
import { LoadStatus } from "../../shared/decks/LoadStatus";
import { NotFound } from "../../shared/NotFound";
import { paths } from "../../shared/paths";
import { CardPage } from "./CardPage";

export function CardScreen() {
  const stores = useStores();
  const aliases = useStudy((state) => state.replayOptions.aliases);
  const params = useParams();
  const deckIndex = useDecks((state) => state.index);
  // A renamed card is also found by its old id.
  const id = resolveAlias(params["card"] ?? "", aliases);
  const chapter = deckIndex?.chapters.find(({ cards }) => cards.some(([card]) => card === id))?.chapter;
  const deck = useDecks(({ decks }) => (chapter === undefined ? undefined : decks[chapter]));
  const card = deck?.cards.find((each) => each.id === id);
  useEffect(() => {
    if (chapter !== undefined) void stores.decks.loadDeck(chapter);
  }, [stores, chapter]);

  if (deck && card) return <CardPage key={id} card={card} deck={deck} />;
  if (!deckIndex || chapter !== undefined) {
    return (
      <Page title="Card">
        <LoadStatus chapter={chapter}>Loading the card…</LoadStatus>
      </Page>
    );
  }
  return (
    <NotFound title="Card not found" linkPath={paths.library} linkLabel="See all cards">
      It may have been removed from the guide. Your reviews of it stay in your history.
    </NotFound>
  );
}
