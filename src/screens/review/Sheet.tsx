/** The card itself: where it comes from, what it asks and, once asked for, what answers it. */
import { useRef } from "react";
import { Link } from "wouter";
import type { Attempt } from "../../domain/attempt";
import type { Card, Deck } from "../../domain/deck";
import type { Hands } from "../../domain/settings";
import type { Status } from "../../domain/status";
import { CardFace, replacesItsFront } from "../../prose/CardFace";
import { type Side, useHand } from "../../ui/useHand";
import { CardHead, OwnNote } from "../CardHead";
import { paths } from "../paths";
import { OrderAnswer } from "./OrderAnswer";
import { TickAnswer } from "./TickAnswer";
import type { Tried } from "./tried";
import { Compared, TypedAnswer } from "./TypedAnswer";

type Props = {
  readonly card: Card;
  readonly deck: Deck;
  readonly status: Status;
  readonly revealed: boolean;
  readonly attempt: Attempt | undefined;
  readonly tried: Tried;
  readonly hands: Hands;
  readonly onTry: (tried: Tried) => void;
  readonly onReveal: () => void;
  readonly onGrade: (grade: 1 | 3) => void;
};

export function Sheet({
  card,
  deck,
  status,
  revealed,
  attempt,
  tried,
  hands,
  onTry,
  onReveal,
  onGrade,
}: Props) {
  const replaced = revealed && replacesItsFront(card);
  const sheet = useRef<HTMLElement>(null);
  const byHand = (side: Side) => onGrade(side === "left" ? 1 : 3);
  // A finger that misses a step or a box means that, and not the answer.
  const isTrying = attempt?.as === "order" || attempt?.as === "type";
  useHand(sheet, {
    tap: revealed ? (hands.tap ? byHand : undefined) : isTrying ? undefined : onReveal,
    swipe: revealed && hands.swipe ? byHand : undefined,
  });
  return (
    <article
      ref={sheet}
      data-card={card.id}
      className={`mt-3 mb-4 rounded-card border border-line bg-sheet px-5 py-6 shadow-sheet md:mt-5 md:px-10 md:py-9 ${hands.swipe ? "touch-pan-y" : ""}`}
    >
      <CardHead card={card} deck={deck} status={status} />
      {!replaced && (
        <div
          className="prose mt-3 text-[1.375rem]/[1.4] font-medium md:text-[1.625rem]/[1.4] [&>p+p]:text-[1.125rem]/[1.6] [&>p+p]:font-normal"
          data-face="front"
        >
          <CardFace card={card} figures={deck.figures} face="front" />
          {attempt?.as === "order" && !revealed && (
            <OrderAnswer
              {...attempt}
              picked={tried.picked}
              revealed={false}
              onPick={(picked) => onTry({ ...tried, picked })}
            />
          )}
        </div>
      )}
      {attempt?.as === "type" && !revealed && (
        <TypedAnswer typed={tried.typed} onType={(typed) => onTry({ ...tried, typed })} onReveal={onReveal} />
      )}
      <div aria-live="polite">
        {revealed && (
          <div key={card.id} data-face="back">
            {!replaced && <hr className="my-6 border-line" />}
            <div
              className={`prose ${replaced ? "mt-3 text-[1.375rem]/[1.4] font-medium md:text-[1.625rem]/[1.4]" : "rise text-[1.125rem]/[1.6]"}`}
            >
              <Back card={card} deck={deck} attempt={attempt} tried={tried} onTry={onTry} />
            </div>
            {attempt?.as === "type" && tried.typed.trim() !== "" && (
              <Compared typed={tried.typed.trim()} answer={attempt.answer} />
            )}
            <OwnNote note={status.note} />
            <p className="mt-6 flex flex-wrap gap-x-5 text-sm">
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

type BackProps = Pick<Props, "card" | "deck" | "attempt" | "tried" | "onTry">;

function Back({ card, deck, attempt, tried, onTry }: BackProps) {
  switch (attempt?.as) {
    case "order":
      return <OrderAnswer {...attempt} picked={tried.picked} revealed onPick={() => undefined} />;
    case "tick":
      return (
        <TickAnswer
          items={attempt.items}
          ticked={tried.ticked}
          onTick={(ticked) => onTry({ ...tried, ticked })}
        />
      );
    case "type":
    case undefined:
      return <CardFace card={card} figures={deck.figures} face="back" />;
  }
}
