/** The current card: its question, the ways to answer it, its answer and the grades. */
import { toggle } from "../../../domain/collections/toggle";
import { type Card } from "../../../domain/deck/card";
import { type StudyDeck } from "../../../domain/deck/deck";
import { type CardChange } from "../../../domain/events/cardChange";
import { type Grade } from "../../../domain/scheduling/memory";
import { answerTextOf, questionTextOf } from "../../../domain/deck/cardText";
import { dayOf } from "../../../domain/scheduling/calendar";
import { type Ref, useEffect, useRef, useState } from "react";
import { canSpeak, speak, stopSpeaking } from "../../../browser/speech";
import { useNavigate } from "react-router";
import { answerModeOf } from "../../../domain/study/answerMode";
import type { Settings } from "../../../domain/settings";
import type { Queue } from "../../../domain/study/queue";
import { type Study, cardStateOf } from "../../../domain/study/study";
import type { EpochMs } from "../../../domain/time";
import { isFrontReplacedByBack } from "../../../content/CardFace";
import { Button } from "../../../components/Button";
import { useCalendar, useStores } from "../../../state/StoresContext";
import { Dialog } from "../../../components/Dialog";
import { CardActions } from "../../shared/card/CardActions";
import { NoteForm } from "../../shared/card/NoteForm";
import { paths } from "../../shared/paths";
import { useMediaQuery } from "../../../hooks/page/useMediaQuery";
import { GradeButtons } from "./GradeButtons";
import { GuidePassage } from "./GuidePassage";
import { GoodIntervalReason } from "./GoodIntervalReason";
import { CardSheet } from "./CardSheet";
import { RemainingCards } from "./RemainingCards";
import { type AnswerInput, answerInputDraftKey, readAnswerInput, writeAnswerInput } from "./answerInput";
import { removesFromSession } from "../useCurrentCard";
import { useReviewShortcuts } from "../useReviewShortcuts";

type Props = {
  readonly rootRef?: Ref<HTMLDivElement>;
  readonly card: Card;
  readonly deck: StudyDeck;
  readonly study: Study;
  readonly settings: Settings;
  readonly queue: Queue;
  readonly isRevealed: boolean;
  readonly now: EpochMs;
  readonly isCram: boolean;
  readonly menu: CardMenu;
  readonly onMenuChange: (menu: CardMenu) => void;
  readonly onReveal: () => void;
  readonly onGrade: (grade: Grade) => void;
  readonly onChange: (change: CardChange) => void;
};

/** Tailwind's `xl:` breakpoint: there is room beside the card. */
const wideQuery = "(min-width: 80rem)";

export type CardMenu = "menu" | "note" | "due" | undefined;

/** Give it a new `key` each time a card is shown: the answer input belongs to one review of the card. */
export function CardReview(props: Props) {
  const { card, deck, study, settings, isRevealed, now, isCram, menu, onMenuChange } = props;
  const { rootRef, queue, onReveal } = props;
  const { memory, status } = cardStateOf(study, card.id);
  const { reviewPreferences, scheduling } = settings;
  const today = dayOf(now, useCalendar());
  const { drafts } = useStores();
  const draftKey = answerInputDraftKey(card.id, memory?.reps ?? 0);
  const [answerInput, setAnswerInput] = useState(() => readAnswerInput(drafts, draftKey, today));
  const changeAnswerInput = (newInput: AnswerInput) => {
    setAnswerInput(newInput);
    writeAnswerInput(drafts, draftKey, newInput, today);
  };
  const navigate = useNavigate();
  const isWide = useMediaQuery(wideQuery);
  const availableMode = answerModeOf(card, deck.figures, memory?.reps ?? 0);
  const answerMode =
    availableMode?.type === "typed" && !reviewPreferences.typesAnswers ? undefined : availableMode;

  const handleGrade = (grade: Grade) => {
    if (reviewPreferences.hasHaptics) navigator.vibrate?.(grade === 1 ? [12, 40, 12] : 12);
    drafts.set(draftKey, undefined);
    props.onGrade(grade);
  };
  const changeCard = (change: CardChange) => {
    if (removesFromSession(change)) drafts.set(draftKey, undefined);
    props.onChange(change);
  };
  const close = () => onMenuChange(undefined);
  const handleChange = (change: CardChange) => {
    close();
    changeCard(change);
  };
  const openCardPage = () => void navigate(paths.card(card.id));
  const spokenText = isRevealed ? answerTextOf(card, deck.figures) : questionTextOf(card);
  const readCardAloud = () => speak(spokenText);
  useReviewShortcuts({
    isRevealed,
    status: { ...status, isBuried: status.buriedDay === today },
    reveal: onReveal,
    gradeCard: handleGrade,
    // A new card has no due date to set and no memory to reset.
    applyChange: (change) => (change.type === "reset" && !memory ? undefined : changeCard(change)),
    openMenu: (requested) => onMenuChange(requested === "due" && !memory ? "menu" : requested),
    openCardPage,
    readAloud: readCardAloud,
    pickStep:
      answerMode?.type === "ordered"
        ? (position) => {
            const step = answerMode.shown[position];
            if (step !== undefined)
              changeAnswerInput({ ...answerInput, picked: toggle(answerInput.picked, step) });
          }
        : undefined,
  });
  const shouldReadAloud =
    reviewPreferences.readAloud === "both" || (reviewPreferences.readAloud === "questions" && !isRevealed);
  useEffect(() => {
    if (shouldReadAloud) speak(spokenText);
    // Reading aloud stops when the next card is shown.
    return stopSpeaking;
  }, [shouldReadAloud, spokenText]);

  return (
    <div
      ref={rootRef}
      className="flex flex-1 flex-col lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)] lg:gap-x-8"
    >
      <div className="flex flex-1 flex-col">
        <CardSheet
          card={card}
          deck={deck}
          status={status}
          isRevealed={isRevealed}
          answerMode={answerMode}
          answerInput={answerInput}
          preferences={reviewPreferences}
          onAnswerInput={changeAnswerInput}
          onReveal={onReveal}
          onGrade={handleGrade}
        />
        <div className="sticky bottom-(--foot) -mx-4 mt-auto bg-background px-4 pt-3 pb-3 md:mt-0 md:pb-8 low:py-1.5 lowest:static print:hidden">
          {isRevealed ? (
            <GradeButtons
              card={card}
              study={study}
              scheduling={scheduling}
              now={now}
              isCram={isCram}
              onGrade={handleGrade}
            />
          ) : (
            <ShowAnswer card={card} takesFocus={answerMode?.type !== "typed"} onShow={onReveal} />
          )}
        </div>
      </div>
      {isWide && (
        <aside aria-label="About this card" className="mt-5 grid content-start gap-5">
          {!isRevealed && (
            <RemainingCards queue={queue} deck={deck} study={study} scheduling={scheduling} now={now} />
          )}
          {isRevealed && !isCram && (
            <GoodIntervalReason card={card} study={study} scheduling={scheduling} now={now} today={today} />
          )}
          {isRevealed && <GuidePassage card={card} deck={deck} />}
        </aside>
      )}
      <Dialog title={menu === "note" ? "Your note" : "This card"} open={menu !== undefined} onClose={close}>
        {menu === "note" ? (
          <NoteForm
            card={card.id}
            note={status.note}
            onSave={(text) => handleChange({ type: "noteEdited", text })}
          />
        ) : (
          <CardActions
            status={status}
            today={today}
            isSeen={memory !== undefined}
            isBuried={status.buriedDay === today}
            singleCard={card.id}
            initialForm={menu === "due" ? "due" : undefined}
            onEditNote={() => onMenuChange("note")}
            onChange={handleChange}
            extraActions={[
              { label: "About this card", keys: "I", onSelect: openCardPage },
              ...(canSpeak()
                ? [{ label: "Read aloud", keys: "R", onSelect: () => (close(), readCardAloud()) }]
                : []),
            ]}
          />
        )}
      </Dialog>
    </div>
  );
}

type ShowAnswerProps = { readonly card: Card; readonly takesFocus: boolean; readonly onShow: () => void };

function ShowAnswer({ card, takesFocus, onShow }: ShowAnswerProps) {
  const buttonRef = useRef<HTMLButtonElement>(null);
  // The focus moves to the next action, so that it is never lost.
  useEffect(() => {
    if (takesFocus) buttonRef.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <Button
      variant="primary"
      className="h-16 w-full text-lg"
      onClick={onShow}
      ref={buttonRef}
      aria-label={isFrontReplacedByBack(card) ? "Show answer" : undefined}
    >
      Show answer
    </Button>
  );
}
