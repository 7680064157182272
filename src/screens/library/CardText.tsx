/** Both faces of a card, where it stands in the guide, and the person's note. */
import { Link } from "wouter";
import type { Card, Deck } from "../../domain/deck";
import type { Status } from "../../domain/status";
import { CardFace, replacesItsFront } from "../../prose/CardFace";
import { CardHead, OwnNote } from "../CardHead";
import { paths } from "../paths";

type Props = { readonly card: Card; readonly deck: Deck; readonly status: Status };

export function CardText({ card, deck, status }: Props) {
  return (
    <article className="mt-3 rounded-card border border-line bg-sheet px-5 py-6 shadow-sheet md:px-10 md:py-9">
      <CardHead card={card} deck={deck} status={status} />
      {!replacesItsFront(card) && (
        <>
          <div className="prose mt-3 text-[1.375rem]/[1.4] font-medium [&>p+p]:text-[1.125rem]/[1.6] [&>p+p]:font-normal">
            <CardFace card={card} figures={deck.figures} face="front" />
          </div>
          <hr className="my-5 border-line" />
        </>
      )}
      <div className="prose mt-3 text-[1.125rem]/[1.6]">
        <CardFace card={card} figures={deck.figures} face="back" />
      </div>
      <OwnNote note={status.note} />
      <p className="mt-6 text-sm">
        <Link className="textual" href={paths.chapter(deck.chapter, card.block)}>
          Read it in the guide
        </Link>
      </p>
    </article>
  );
}
