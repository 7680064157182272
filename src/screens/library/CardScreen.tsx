/** One card: its text, its place in the guide, how it stands, its past and its future. */
import { useEffect } from "react";
import { Link } from "wouter";
import { presentId } from "../../domain/deeds";
import { loadDeck, useDecks } from "../../store/decks/decks";
import { rulesNow } from "../../store/study";
import { Page } from "../../ui/Page";
import { paths } from "../paths";
import { CardPage } from "./CardPage";

/** The router has read what `decodeURI` reads; these signs are left to us. */
const cardIn = (address: string): string =>
  address.replaceAll(/%(?:2F|3A|3F|23|24|26|2B|2C|3B|3D|40)/gi, decodeURIComponent);

type Props = { readonly address: string; readonly clock?: () => number };

export function CardScreen({ address, clock = Date.now }: Props) {
  const index = useDecks((state) => state.index);
  // A renamed card is found by its former name, too.
  const id = presentId(cardIn(address), rulesNow().aliases);
  const chapter = index?.chapters.find(({ cards }) => cards.some(([card]) => card === id))?.chapter;
  const deck = useDecks(({ decks }) => (chapter === undefined ? undefined : decks[chapter]));
  const card = deck?.cards.find((each) => each.id === id);
  useEffect(() => {
    if (chapter !== undefined) void loadDeck(chapter);
  }, [chapter]);

  if (deck && card) return <CardPage key={id} card={card} deck={deck} clock={clock} />;
  if (!index || chapter !== undefined) {
    return (
      <Page title="Card">
        <p className="mt-4 text-quiet">Opening the card…</p>
      </Page>
    );
  }
  return (
    <Page title="There is no such card">
      <p className="mt-4">
        It may have been taken out of the guide; what you did with it stays in your history.{" "}
        <Link className="textual" href={paths.library}>
          See all cards
        </Link>
      </p>
    </Page>
  );
}
