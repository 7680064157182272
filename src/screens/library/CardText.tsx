/** Both faces of a card, where it stands in the guide, and the person's note. */
import { Link } from "wouter";
import type { Card, Deck } from "../../domain/deck";
import type { Status } from "../../domain/status";
import { CardFace, replacesItsFront } from "../../prose/CardFace";
import { Words } from "../../prose/Words";
import { Icon } from "../../ui/Icon";
import { shapes } from "../../ui/shapes";
import { flagColours, flagNames } from "../flags";
import { paths } from "../paths";

type Props = { readonly card: Card; readonly deck: Deck; readonly status: Status };

export function CardText({ card, deck, status: { flag, marked, note } }: Props) {
  const section = deck.sections.find(({ id }) => id === card.section);
  return (
    <article className="mt-3 rounded-card border border-line bg-sheet px-5 py-6 shadow-sheet md:px-10 md:py-9">
      <p className="flex items-start gap-2 text-sm text-quiet">
        <span className="mr-auto">
          {deck.title}
          {section && (
            <>
              <span aria-hidden="true"> · </span>
              <Words text={section.title} />
            </>
          )}
        </span>
        {marked && (
          <span className="shrink-0 text-ink">
            <Icon shape={shapes.star} size={18} />
            <span className="sr-only">Marked</span>
          </span>
        )}
        {flag !== 0 && (
          <span className={`shrink-0 ${flagColours[flag]}`}>
            <Icon shape={shapes.flag} size={18} />
            <span className="sr-only">{flagNames[flag]} flag</span>
          </span>
        )}
      </p>
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
      {note !== "" && (
        <p className="mt-5 rounded-xl bg-sunk px-4 py-3 whitespace-pre-wrap">
          <span className="block text-sm text-quiet">Your note</span>
          {note}
        </p>
      )}
      <p className="mt-6 text-sm">
        <Link className="textual" href={paths.chapter(deck.chapter, card.block)}>
          Read it in the guide
        </Link>
      </p>
    </article>
  );
}
