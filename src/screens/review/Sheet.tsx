/** The card itself: where it comes from, what it asks and, once asked for, what answers it. */
import { Link } from "wouter";
import type { Card, Deck } from "../../domain/deck";
import { CardFace, replacesItsFront } from "../../prose/CardFace";
import { Words } from "../../prose/Words";
import { paths } from "../paths";

type Props = { readonly card: Card; readonly deck: Deck; readonly revealed: boolean };

export function Sheet({ card, deck, revealed }: Props) {
  const section = deck.sections.find(({ id }) => id === card.section);
  const replaced = revealed && replacesItsFront(card);
  return (
    <article
      data-card={card.id}
      className="mt-3 mb-4 rounded-card border border-line bg-sheet px-5 py-6 shadow-sheet md:mt-5 md:px-10 md:py-9"
    >
      <p className="text-sm text-quiet">
        {deck.title}
        {section && (
          <>
            <span aria-hidden="true"> · </span>
            <Words text={section.title} />
          </>
        )}
      </p>
      {!replaced && (
        <div
          className="prose mt-3 text-[1.375rem]/[1.4] font-medium md:text-[1.625rem]/[1.4] [&>p+p]:text-[1.125rem]/[1.6] [&>p+p]:font-normal"
          data-face="front"
        >
          <CardFace card={card} figures={deck.figures} face="front" />
        </div>
      )}
      <div aria-live="polite">
        {revealed && (
          <div key={card.id} data-face="back">
            {!replaced && <hr className="my-6 border-line" />}
            <div
              className={`prose ${replaced ? "mt-3 text-[1.375rem]/[1.4] font-medium md:text-[1.625rem]/[1.4]" : "rise text-[1.125rem]/[1.6]"}`}
            >
              <CardFace card={card} figures={deck.figures} face="back" />
            </div>
            <p className="mt-6 text-sm">
              <Link className="textual" href={paths.chapter(deck.chapter, card.block)}>
                Read it in the guide
              </Link>
            </p>
          </div>
        )}
      </div>
    </article>
  );
}
