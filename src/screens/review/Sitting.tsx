/** A sitting: the card on the desk, how far one has come, and the hands that grade it. */
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { Card } from "../../domain/deck";
import { presentQueue } from "../../domain/custom";
import { remaining } from "../../domain/queue";
import { answersOf, openSitting } from "../../domain/sitting";
import { replacesItsFront } from "../../prose/CardFace";
import { useDecks, loadDeck } from "../../store/decks";
import { useSettings } from "../../store/settings";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { Keys } from "../../ui/Keys";
import { paths } from "../paths";
import type { Placed } from "../useEntries";
import { Done } from "./Done";
import { Grades } from "./Grades";
import { Sheet } from "./Sheet";
import { todayAt, useDesk } from "./useDesk";
import { reviewKeys, useReviewKeys } from "./useReviewKeys";

type Props = { readonly entries: readonly Placed[]; readonly clock: () => number };

export function Sitting({ entries, clock }: Props) {
  const { desk, reveal, give, undo, again } = useDesk(entries, clock);
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const chapter = entries.find(({ card }) => card === desk?.card)?.chapter;
  const deck = useDecks((state) => (chapter === undefined ? undefined : state.decks[chapter]));
  const card = deck?.cards.find(({ id }) => id === desk?.card);
  useReviewKeys({ revealed: desk?.revealed === true, reveal, give, undo });
  useEffect(() => {
    document.title = "Review · Retrain";
  }, []);
  useEffect(() => {
    if (chapter !== undefined) void loadDeck(chapter);
  }, [chapter]);

  const now = clock();
  const today = todayAt(now);
  if (!desk) return <Done entries={entries} now={now} today={today} onUndo={undo} onAgain={again} />;

  const sitting = openSitting(study, today);
  const done = sitting ? answersOf(sitting).length : 0;
  const left = remaining(presentQueue(entries, study, settings, now, today));
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col px-4 pt-3 md:pt-8">
      <h1 className="sr-only">Review</h1>
      <div className="flex items-center gap-2">
        <Button
          look="quiet"
          className="px-3"
          onClick={undo}
          disabled={!sitting || sitting.deeds.length === 0}
        >
          <Icon name="undo" size={20} /> Undo
        </Button>
        <progress
          className="progress h-1.5 min-w-0 flex-1"
          aria-label="Progress through this sitting"
          value={done}
          max={Math.max(1, done + left)}
        />
        <span className="text-sm text-quiet tabular-nums">
          <span className="sr-only">Still to come: </span>
          {left} left
        </span>
        <Keys keys={reviewKeys} />
      </div>
      {card && deck ? (
        <>
          <Sheet card={card} deck={deck} revealed={desk.revealed} />
          <div className="sticky bottom-16 -mx-4 mt-auto bg-paper px-4 pt-3 pb-3 md:bottom-0 md:pb-8">
            {desk.revealed ? (
              <Grades card={card} study={study} scheduling={settings.scheduling} now={now} onGrade={give} />
            ) : (
              <ShowAnswer key={desk.card} card={card} onShow={reveal} />
            )}
          </div>
        </>
      ) : (
        <p className="mt-16 text-center text-quiet" role="status">
          Opening the chapter… If this stays,{" "}
          <Link className="textual" href={paths.today}>
            go to Today
          </Link>
          .
        </p>
      )}
    </div>
  );
}

function ShowAnswer({ card, onShow }: { readonly card: Card; readonly onShow: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // Focus follows the work, so that the keyboard never falls off the page.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
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
