/** The card that lies on the desk, what can be tried on it, and the hands that grade it. */
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { attemptOf } from "../../domain/attempt";
import type { Card, Deck } from "../../domain/deck";
import type { Change } from "../../domain/log";
import type { Grade } from "../../domain/memory";
import type { Settings } from "../../domain/settings";
import { type Study, trackOf } from "../../domain/study";
import { answerOf, questionOf } from "../../domain/words";
import { replacesItsFront } from "../../prose/CardFace";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { canSpeak, hush, speak } from "../../ui/speak";
import { CardActions, NoteForm } from "../CardActions";
import { paths } from "../paths";
import { Grades } from "./Grades";
import { pickedWith } from "./OrderAnswer";
import { Sheet } from "./Sheet";
import { type Tried, nothingTried } from "./tried";
import { todayAt } from "./useDesk";
import { useReviewKeys } from "./useReviewKeys";

type Props = {
  readonly card: Card;
  readonly deck: Deck;
  readonly study: Study;
  readonly settings: Settings;
  readonly revealed: boolean;
  readonly now: number;
  readonly isCram: boolean;
  readonly menu: Menu;
  readonly onMenu: (menu: Menu) => void;
  readonly reveal: () => void;
  readonly give: (grade: Grade) => void;
  readonly undo: () => void;
  readonly decide: (change: Change) => void;
};

export type Menu = "menu" | "note" | "due" | undefined;

/** Give it a `key` for each time that a card is dealt: what was tried belongs to that time. */
export function OnDesk(props: Props) {
  const { card, deck, study, settings, revealed, now, isCram, menu, onMenu } = props;
  const { reveal, give, undo, decide } = props;
  const { memory, status } = trackOf(study, card.id);
  const { hands, scheduling } = settings;
  const [tried, setTried] = useState<Tried>(nothingTried);
  const [, navigate] = useLocation();
  const possible = attemptOf(card, deck.figures, memory?.reps ?? 0);
  const attempt = possible?.as === "type" && !hands.typeAnswers ? undefined : possible;
  const today = todayAt(now);

  const grade = (given: Grade) => {
    if (hands.haptics) navigator.vibrate?.(given === 1 ? [12, 40, 12] : 12);
    give(given);
  };
  const close = () => onMenu(undefined);
  const decided = (change: Change) => {
    close();
    decide(change);
  };
  const about = () => navigate(paths.card(card.id));
  const read = () => speak(revealed ? answerOf(card, deck.figures) : questionOf(card));
  useReviewKeys({
    revealed,
    status,
    reveal,
    give: grade,
    undo,
    // A card never seen has no day to set, and nothing to forget.
    decide: (change) => (change.type === "reset" && !memory ? undefined : decide(change)),
    open: (what) => onMenu(what === "due" && !memory ? "menu" : what),
    about,
    readAloud: read,
    pick:
      attempt?.as === "order"
        ? (place) => {
            const step = attempt.shown[place];
            if (step !== undefined) setTried({ ...tried, picked: pickedWith(tried.picked, step) });
          }
        : undefined,
  });
  const wants = hands.readAloud === "both" || (hands.readAloud === "questions" && !revealed);
  useEffect(() => {
    if (wants) speak(revealed ? answerOf(card, deck.figures) : questionOf(card));
    // Nothing is read on over what comes next, whoever asked for it.
    return hush;
  }, [wants, revealed, card, deck]);

  return (
    <>
      <Sheet
        card={card}
        deck={deck}
        status={status}
        revealed={revealed}
        attempt={attempt}
        tried={tried}
        hands={hands}
        onTry={setTried}
        onReveal={reveal}
        onGrade={grade}
      />
      <div className="sticky bottom-16 -mx-4 mt-auto bg-paper px-4 pt-3 pb-3 md:bottom-0 md:pb-8">
        {revealed ? (
          <Grades
            card={card}
            study={study}
            scheduling={scheduling}
            now={now}
            isCram={isCram}
            onGrade={grade}
          />
        ) : (
          <ShowAnswer card={card} focus={attempt?.as !== "type"} onShow={reveal} />
        )}
      </div>
      <Dialog title="This card" open={menu === "menu" || menu === "due"} onClose={close}>
        <CardActions
          status={status}
          today={today}
          seen={memory !== undefined}
          isBuried={status.buriedOn === today}
          single
          first={menu === "due" ? "due" : undefined}
          onChange={decided}
          more={[
            { name: "About this card", press: "I", onDo: about },
            ...(canSpeak() ? [{ name: "Read aloud", press: "R", onDo: () => (close(), read()) }] : []),
          ]}
        />
      </Dialog>
      <Dialog title="Your note" open={menu === "note"} onClose={close}>
        <NoteForm note={status.note} onDone={(text) => decided({ type: "noted", text })} />
      </Dialog>
    </>
  );
}

type ShowProps = { readonly card: Card; readonly focus: boolean; readonly onShow: () => void };

function ShowAnswer({ card, focus, onShow }: ShowProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Focus follows the work, so that the keyboard never falls off the page.
  useEffect(() => {
    if (focus) button.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <Button
      look="primary"
      className="h-16 w-full text-lg"
      onClick={onShow}
      ref={button}
      aria-label={replacesItsFront(card) ? "Show answer" : undefined}
    >
      Show answer
    </Button>
  );
}
