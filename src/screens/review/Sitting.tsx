/** A sitting: the card on the desk, and how far one has come. */
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { presentQueue } from "../../domain/custom";
import { remaining } from "../../domain/queue";
import { answersOf, openSitting } from "../../domain/sitting";
import { memoryOf, statusOf } from "../../domain/study";
import { loadDeck, useDecks } from "../../store/decks/decks";
import { useSettings } from "../../store/settings";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { shapes } from "../../ui/shapes";
import { Keys } from "../../ui/Keys";
import { useWakeLock } from "../../ui/useWakeLock";
import { customNames } from "../customNames";
import { deedOf } from "../decided";
import { paths } from "../paths";
import { countOf } from "../spell";
import type { Placed } from "../useEntries";
import { Done } from "./Done";
import { Leech } from "./Leech";
import { type Menu, OnDesk } from "./OnDesk";
import { Timer } from "./Timer";
import { chaptersOf, useChapters } from "./useChapters";
import { todayAt, useDesk } from "./useDesk";
import { reviewKeys } from "./useReviewKeys";

type Props = { readonly entries: readonly Placed[]; readonly clock: () => number };

export function Sitting({ entries, clock }: Props) {
  const { desk, leech, takenBack, reveal, give, decide, decideLeech, undo, again } = useDesk(entries, clock);
  const [menu, setMenu] = useState<Menu>();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const decks = useDecks((state) => state.decks);
  const find = (id: string | undefined) => {
    const chapter = entries.find(({ card }) => card === id)?.chapter;
    const deck = chapter === undefined ? undefined : decks[chapter];
    const card = deck?.cards.find((each) => each.id === id);
    return { chapter, deck, card };
  };
  const { chapter, deck, card } = find(desk?.card);
  const aside = find(leech);
  useWakeLock(settings.hands.keepAwake && desk !== undefined);
  useEffect(() => {
    document.title = "Review · Retrain";
  }, []);
  useEffect(() => {
    if (chapter !== undefined) void loadDeck(chapter);
  }, [chapter]);

  const now = clock();
  const today = todayAt(now);
  const queue = presentQueue(entries, study, settings, now, today);
  useChapters(deck ? chaptersOf(queue, entries) : "");
  const setAside = aside.card && aside.deck && (
    <Leech
      card={aside.card}
      deck={aside.deck}
      lapses={memoryOf(study, aside.card.id)?.lapses ?? 0}
      note={statusOf(study, aside.card.id).note}
      onDecide={decideLeech}
    />
  );
  if (!desk) {
    return (
      <>
        {setAside && <div className="mx-auto w-full max-w-2xl px-4">{setAside}</div>}
        <Done entries={entries} clock={clock} onUndo={undo} onAgain={again} />
      </>
    );
  }

  const sitting = openSitting(study, today);
  const done = sitting ? answersOf(sitting).length : 0;
  const left = remaining(queue);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col px-4 pt-3 md:pt-8">
      <h1 className="sr-only">Review</h1>
      <div className="flex flex-wrap items-center gap-1 md:gap-2">
        <Button
          look="quiet"
          className="px-2 md:px-3"
          onClick={undo}
          disabled={!sitting || sitting.deeds.length === 0}
        >
          <Icon shape={shapes.undo} size={20} /> Undo
        </Button>
        <progress
          className="progress h-1.5 min-w-0 flex-1"
          aria-label="Progress through this sitting"
          value={done}
          max={Math.max(1, done + left)}
        />
        {settings.hands.timer && <Timer since={desk.since} clock={clock} />}
        <span className="text-sm text-quiet tabular-nums">
          <span className="sr-only">Still to come: </span>
          {left} left
        </span>
        <Button look="quiet" className="min-w-11 px-2" onClick={() => setMenu("menu")}>
          <Icon shape={shapes.more} size={20} />
          <span className="sr-only">This card</span>
        </Button>
        <Keys keys={reviewKeys} />
      </div>
      {sitting?.custom && <p className="mt-1 text-sm text-quiet">{customNames[sitting.custom.kind]}</p>}
      {takenBack && (
        <p className="mt-1 text-sm text-quiet" role="status">
          Taken back: {deedOf(takenBack.change)}
          {takenBack.cards.length > 1 && `, ${countOf(takenBack.cards.length, "card")}`}.
        </p>
      )}
      {setAside}
      {card && deck ? (
        <OnDesk
          key={`${card.id} ${desk.since}`}
          card={card}
          deck={deck}
          study={study}
          settings={settings}
          revealed={desk.revealed}
          now={now}
          isCram={sitting?.custom?.kind === "cram"}
          menu={menu}
          onMenu={setMenu}
          reveal={reveal}
          give={give}
          undo={undo}
          decide={decide}
        />
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
