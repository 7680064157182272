/** Route component of one card: loads its chapter, then shows the card's page. */
import { useDecks } from "../../../state/StoresContext";
import { useEffect } from "react";
import { Link } from "wouter";
import { Page } from "../../../components/Page";
import { resolveAlias } from "../../../domain/deck/aliases";

import { useClock, useStores, useStudy } from "../../../state/StoresContext";

import { paths } from "../../shared/paths";
import { CardPage } from "./CardPage";

/** The router decodes with `decodeURI`, which leaves these characters encoded. */
const decodeCardId = (encodedId: string): string =>
  encodedId.replaceAll(/%(?:2F|3A|3F|23|24|26|2B|2C|3B|3D|40)/gi, decodeURIComponent);

export function CardScreen({ encodedId }: { readonly encodedId: string }) {
  const stores = useStores();
  const clock = useClock();
  const aliases = useStudy((state) => state.rules.aliases);
  const deckIndex = useDecks((state) => state.index);
  // A renamed card is also found by its old id.
  const id = resolveAlias(decodeCardId(encodedId), aliases);
  const chapter = deckIndex?.chapters.find(({ cards }) => cards.some(([card]) => card === id))?.chapter;
  const deck = useDecks(({ decks }) => (chapter === undefined ? undefined : decks[chapter]));
  const card = deck?.cards.find((each) => each.id === id);
  useEffect(() => {
    if (chapter !== undefined) void stores.decks.loadDeck(chapter);
  }, [stores, chapter]);

  if (deck && card) return <CardPage key={id} card={card} deck={deck} clock={clock} />;
  if (!deckIndex || chapter !== undefined) {
    return (
      <Page title="Card">
        <p className="mt-4 text-quiet">Loading the card…</p>
      </Page>
    );
  }
  return (
    <Page title="Card not found">
      <p className="mt-4">
        It may have been removed from the guide. Your reviews of it stay in your history.{" "}
        <Link className="textual" href={paths.library}>
          See all cards
        </Link>
      </p>
    </Page>
  );
}
