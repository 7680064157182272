/** What lies on the desk: one card, which nothing but the person's own hand takes away. */
import { useEffect, useState } from "react";
import { isStillInQueue, currentQueue } from "../../domain/study/customStudy";
import type { CardId } from "../../domain/deck";
import type { CardChange, ChangedEvent } from "../../domain/events/log";
import type { Grade } from "../../domain/scheduling/fsrs";
import { nextCard } from "../../domain/study/queue";
import { statusOf } from "../../domain/study/study";
import { changeCards, endSession, gradeCard, startSession, undoLast } from "../../state/actions";
import type { Stores } from "../../state/stores";
import { useStores } from "../../state/StoresContext";
import { dayAt } from "../../state/study/calendar";
import type { CardEntry } from "../shared/useCardEntries";

type CurrentCard = {
  readonly card: CardId;
  readonly isRevealed: boolean;
  /** When the question was first seen, epoch milliseconds. */
  readonly shownAt: number;
};

function showNextCard(stores: Stores, entries: readonly CardEntry[], now: number): CurrentCard | undefined {
  const { settings } = stores.settings.getState();
  const queue = currentQueue(entries, stores.study.getState().study, settings, now, dayAt(stores, now));
  const card = nextCard(queue, now);
  return card === undefined ? undefined : { card, isRevealed: false, shownAt: now };
}

/** Whether nothing has happened to the card that takes it away: in another tab, or on its own page. */
function isStillCurrent(
  stores: Stores,
  { card, shownAt }: CurrentCard,
  entries: readonly CardEntry[],
  now: number,
): boolean {
  const { settings } = stores.settings.getState();
  return isStillInQueue(
    card,
    shownAt,
    entries,
    stores.study.getState().study,
    settings,
    now,
    dayAt(stores, now),
  );
}

/** The browser's history entry remembers the desk, so that a reload or a look into the guide changes nothing. */
function restoreCurrentCard(
  stores: Stores,
  entries: readonly CardEntry[],
  now: number,
): CurrentCard | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("desk" in state)) return undefined;
  const { desk } = state;
  if (typeof desk !== "object" || desk === null || !("card" in desk) || !("revealed" in desk))
    return undefined;
  const card = entries.find((entry) => entry.card === desk.card)?.card;
  if (card === undefined) return undefined;
  const shownAt = "since" in desk && typeof desk.since === "number" ? desk.since : now;
  if (!isStillCurrent(stores, { card, isRevealed: false, shownAt }, entries, now)) return undefined;
  return { card, isRevealed: desk.revealed === true, shownAt: now };
}

/** Changes after which the card is not what is asked now. */
const removesFromSession = (cardChange: CardChange): boolean =>
  ((cardChange.type === "suspended" || cardChange.type === "buried") && cardChange.on) ||
  cardChange.type === "reset" ||
  cardChange.type === "rescheduled";

export function useCurrentCard(entries: readonly CardEntry[], clock: () => number) {
  const stores = useStores();
  const [current, setCurrent] = useState(
    () => restoreCurrentCard(stores, entries, clock()) ?? showNextCard(stores, entries, clock()),
  );
  /** A card that was just set aside because it is forgotten again and again. */
  const [leech, setLeech] = useState<CardId>();

  /** What was taken back last, where the desk doesn't show it. */
  const [undoneChange, setUndoneChange] = useState<ChangedEvent>();

  useEffect(() => {
    history.replaceState({ ...history.state, desk: current }, "");
  }, [current]);

  useEffect(() => {
    // A sitting that has nothing left to ask is over.
    if (!current) endSession(stores, clock());
  }, [stores, current, clock]);
  useEffect(
    () =>
      stores.study.subscribe((state, before) => {
        const now = clock();
        // What this tab does deals by itself.
        if (state.tabEvents !== before.tabEvents || !current || isStillCurrent(stores, current, entries, now))
          return;
        setCurrent(showNextCard(stores, entries, now));
      }),
    [stores, current, entries, clock],
  );

  const advance = (now: number) => {
    setUndoneChange(undefined);
    setCurrent(showNextCard(stores, entries, now));
  };
  return {
    desk: current,
    leech,
    takenBack: undoneChange,
    reveal: () => setCurrent((before) => before && { ...before, isRevealed: true }),
    gradeCurrent: (given: Grade) => {
      if (!current?.isRevealed) return;
      const now = clock();
      gradeCard(stores, current.card, given, now - current.shownAt, now);
      const isLeech = statusOf(stores.study.getState().study, current.card).suspended === "leech";
      setLeech(isLeech ? current.card : undefined);
      advance(now);
    },
    changeCurrent: (cardChange: CardChange) => {
      if (!current) return;
      const now = clock();
      // Within a sitting, so that undo finds it.
      startSession(stores, now);
      changeCards(stores, [current.card], cardChange, now);
      if (removesFromSession(cardChange)) advance(now);
    },
    /** Something about the card that was set aside. */
    resolveLeech: (cardChange: CardChange | undefined) => {
      if (leech !== undefined && cardChange) changeCards(stores, [leech], cardChange, clock());
      setLeech(undefined);
    },
    undo: () => {
      const now = clock();
      const undone = undoLast(stores, now);
      setLeech(undefined);
      setUndoneChange(undefined);
      if (!undone) return;
      const card = undone.type === "cardsChanged" ? undone.cards[0] : undone.card;
      const restored = card !== undefined && {
        card,
        isRevealed: undone.type !== "cardsChanged",
        shownAt: now,
      };
      const isSingleCard = undone.type !== "cardsChanged" || undone.cards.length === 1;
      if (restored && isSingleCard && isStillCurrent(stores, restored, entries, now))
        return setCurrent(restored);
      // Several cards, or one that is not asked now: the desk stays as it is.
      if (undone.type === "cardsChanged") setUndoneChange(undone);
      if (!current) setCurrent(showNextCard(stores, entries, now));
    },
    /** After a pause, or when more became due. */
    continueSession: () => setCurrent(showNextCard(stores, entries, clock())),
  };
}
