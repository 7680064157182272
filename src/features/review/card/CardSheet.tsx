/** The card itself: its header, its front and, once shown, its back. */
import { type Card } from "../../../domain/deck/card";
import { type StudyDeck } from "../../../domain/deck/deck";
import { type RefObject, useRef } from "react";
import { Link } from "react-router";
import type { AnswerMode } from "../../../domain/study/answerMode";
import type { ReviewPreferences } from "../../../domain/settings";
import type { CardStatus } from "../../../domain/study/cardStatus";
import { CardFace, isFrontReplacedByBack } from "../../../content/CardFace";
import { useEarlyPressGuard } from "../../../hooks/input/useEarlyPressGuard";
import { type Side, useGestures } from "../../../hooks/input/useGestures";
import { CardHeader, CardNote } from "../../shared/card/CardHeader";
import { paths } from "../../shared/paths";
import { ChecklistAnswer } from "./ChecklistAnswer";
import { OrderAnswer } from "./OrderAnswer";
import { TypedAnswer, TypedAnswerDiff } from "./TypedAnswer";
import type { AnswerInput } from "./answerInput";

type Props = {
  readonly card: Card;
  readonly deck: StudyDeck;
  readonly status: CardStatus;
  readonly isRevealed: boolean;
  readonly answerMode: AnswerMode | undefined;
  readonly answerInput: AnswerInput;
  readonly preferences: ReviewPreferences;
  readonly onAnswerInput: (answerInput: AnswerInput) => void;
  readonly onReveal: () => void;
  readonly onGrade: (grade: 1 | 3) => void;
};

export function CardSheet({
  card,
  deck,
  status,
  isRevealed,
  answerMode,
  answerInput,
  preferences,
  onAnswerInput,
  onReveal,
  onGrade,
}: Props) {
  const isFrontReplaced = isRevealed && isFrontReplacedByBack(card);
  const sheetRef = useRef<HTMLElement>(null);
  const gradeBySide = (side: Side) => onGrade(side === "left" ? 1 : 3);
  // A tap beside a step or the field was meant for it, and must not show the answer.
  const isAnswering = answerMode?.type === "ordered" || answerMode?.type === "typed";
  const revealByTap = isAnswering ? undefined : onReveal;
  const gradeByTap = preferences.hasTap ? gradeBySide : undefined;
  useGestures(sheetRef, {
    onTap: isRevealed ? gradeByTap : revealByTap,
    onSwipe: isRevealed && preferences.hasSwipe ? gradeBySide : undefined,
  });
  return (
    <article
      ref={sheetRef}
      data-card={card.id}
      className={`mt-3 mb-4 rounded-card border border-line bg-surface px-5 py-6 shadow-raised **:scroll-mb-32 md:mt-5 md:px-10 md:py-9 ${preferences.hasSwipe ? "touch-pan-y" : ""}`}
    >
      <CardHeader card={card} deck={deck} status={status} />
      {!isFrontReplaced && (
        <div
          className="prose mt-3 text-[1.375rem]/[1.4] font-medium md:text-[1.625rem]/[1.4] [&>p]:text-balance [&>p+p]:text-[1.125rem]/[1.6] [&>p+p]:font-normal"
          data-face="front"
        >
          <CardFace card={card} figures={deck.figures} face="front" />
          {answerMode?.type === "ordered" && !isRevealed && (
            <OrderAnswer
              {...answerMode}
              picked={answerInput.picked}
              isRevealed={false}
              onPick={(picked) => onAnswerInput({ ...answerInput, picked })}
            />
          )}
        </div>
      )}
      {answerMode?.type === "typed" && !isRevealed && (
        <TypedAnswer
          typed={answerInput.typed}
          onType={(typed) => onAnswerInput({ ...answerInput, typed })}
          onReveal={onReveal}
        />
      )}
      <div aria-live="polite">
        {isRevealed && (
          <div key={card.id} data-face="back">
            {!isFrontReplaced && <hr className="my-6 border-line" />}
            <div
              className={`prose ${isFrontReplaced ? "mt-3 text-[1.375rem]/[1.4] font-medium md:text-[1.625rem]/[1.4]" : "rise text-[1.125rem]/[1.6]"}`}
            >
              <CardBack
                sheetRef={sheetRef}
                card={card}
                deck={deck}
                answerMode={answerMode}
                answerInput={answerInput}
                onAnswerInput={onAnswerInput}
              />
            </div>
            {answerMode?.type === "typed" && answerInput.typed.trim() !== "" && (
              <TypedAnswerDiff typed={answerInput.typed.trim()} answer={answerMode.answer} />
            )}
            <CardNote note={status.note} />
            <p className="mt-6 flex flex-wrap gap-x-5 text-sm">
              <Link className="textual" to={paths.chapter(deck.chapter, card.block)}>
                Read it in the guide
              </Link>
            </p>
          </div>
        )}
      </div>
    </article>
  );
}

type CardBackProps = Pick<Props, "card" | "deck" | "answerMode" | "answerInput" | "onAnswerInput"> & {
  readonly sheetRef: RefObject<HTMLElement | null>;
};

function CardBack({ sheetRef, card, deck, answerMode, answerInput, onAnswerInput }: CardBackProps) {
  // A double tap would show the answer and grade it by a side of the card, or tick a member that has just appeared.
  useEarlyPressGuard(sheetRef);
  switch (answerMode?.type) {
    case "ordered":
      return <OrderAnswer {...answerMode} picked={answerInput.picked} isRevealed onPick={() => undefined} />;
    case "checklist":
      return (
        <ChecklistAnswer
          items={answerMode.items}
          ticked={answerInput.ticked}
          onTick={(ticked) => onAnswerInput({ ...answerInput, ticked })}
        />
      );
    case "typed":
    case undefined:
      return <CardFace card={card} figures={deck.figures} face="back" />;
  }
}
