/** The front and back of a card, a link to its section, and the person's note. */
import { type Card } from "../../../domain/deck/card";
import { type StudyDeck } from "../../../domain/deck/deck";
import { Link } from "react-router";
import type { CardStatus } from "../../../domain/study/cardStatus";
import { CardFace, isFrontReplacedByBack } from "../../../content/CardFace";
import { CardHeader, CardNote } from "../../shared/card/CardHeader";
import { paths } from "../../shared/paths";

type Props = { readonly card: Card; readonly deck: StudyDeck; readonly status: CardStatus };

export function CardText({ card, deck, status }: Props) {
  return (
    <article className="mt-3 rounded-card border border-line bg-surface px-5 py-6 shadow-raised md:px-10 md:py-9">
      <CardHeader card={card} deck={deck} status={status} />
      {!isFrontReplacedByBack(card) && (
        <>
          <div className="prose mt-3 text-[1.375rem]/[1.4] font-medium [&>p]:text-balance [&>p+p]:text-[1.125rem]/[1.6] [&>p+p]:font-normal">
            <CardFace card={card} figures={deck.figures} face="front" />
          </div>
          <hr className="my-5 border-line" />
        </>
      )}
      <div className="prose mt-3 text-[1.125rem]/[1.6]">
        <CardFace card={card} figures={deck.figures} face="back" />
      </div>
      <CardNote note={status.note} />
      <p className="mt-6 text-sm">
        <Link className="textual" to={paths.chapter(deck.chapter, card.block)}>
          Read it in the guide
        </Link>
      </p>
    </article>
  );
}
