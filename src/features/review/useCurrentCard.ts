/** The current card of the review. Only what the person does, here or in another tab, replaces it. */
import { useCallback, useEffect, useState } from "react";
import type { CardChange } from "../../domain/events/cardChange";
import type { CardId } from "../../domain/ids";
import type { Grade } from "../../domain/scheduling/memory";
import { isChosenByPlan } from "../../domain/planning/plannedQueue";
import type { UndoableEvent } from "../../domain/study/session";
import { statusOf } from "../../domain/study/study";
import { changeCards } from "../../state/actions/changeCards";
import { gradeCard } from "../../state/actions/gradeCard";
import { endSession, startSession } from "../../state/actions/sessions";
import { reopenSession, undoLast } from "../../state/actions/undo";
import type { EpochMs } from "../../domain/time";
import { useCalendar, useClock, useStores } from "../../state/StoresContext";
import type { CardEntry } from "../shared/decks/useCardEntries";
import { failedChaptersOf } from "../shared/decks/useFailedChapters";
import {
  type QueueSource,
  isStillCurrent,
  queueOf,
  restoreCurrentCard,
  showNextCard,
  storeCurrentCard,
  withTimerRestarted,
} from "./currentCard";
import { unavailableCardsOf } from "./unavailableCardsOf";

/** Whether the card leaves its place in the session with this change. */
export const removesFromSession = (cardChange: CardChange): boolean =>
  ((cardChange.type === "suspended" || cardChange.type === "buried") && cardChange.on) ||
  cardChange.type === "reset" ||
  cardChange.type === "rescheduled";

export function useCurrentCard(entries: readonly CardEntry[]) {
  const clock = useClock();
  const stores = useStores();
  const calendar = useCalendar();
  /** Reads the stores' newest state: what an event handler has just changed is not rendered yet. */
  const getSource = useCallback(
    (): QueueSource => ({
      entries,
      study: stores.study.getState().study,
      settings: stores.settings.getState().settings,
      plan: stores.plan.getState(),
      calendar,
      unavailable: unavailableCardsOf(entries, failedChaptersOf(stores.decks.getState().problems, "deck")),
    }),
    [stores, entries, calendar],
  );
  const [current, setCurrent] = useState(() => {
    const source = getSource();
    return restoreCurrentCard(source, clock()) ?? showNextCard(source, clock());
  });
  /** A card that was just suspended as a leech. */
  const [leech, setLeech] = useState<CardId>();

  /** The event that was undone last, if the current card does not show it. */
  const [undoneEvent, setUndoneEvent] = useState<UndoableEvent>();

  useEffect(() => {
    storeCurrentCard(current);
  }, [current]);

  useEffect(
    () =>
      stores.decks.subscribe(() => {
        const source = getSource();
        if (!current || !source.unavailable.has(current.card)) return;
        const next = showNextCard(source, clock());
        if (next && !source.unavailable.has(next.card)) setCurrent(next);
      }),
    [stores, current, getSource, clock],
  );
  useEffect(() => {
    // A session without a next card is over.
    if (!current) endSession(stores, clock());
  }, [stores, current, clock]);
  useEffect(
    () =>
      stores.study.subscribe((state, before) => {
        const now = clock();
        // An action of this tab has already chosen the next card.
        if (state.tabEvents !== before.tabEvents || !current || isStillCurrent(current, getSource(), now))
          return;
        setCurrent(showNextCard(getSource(), now));
      }),
    [stores, current, getSource, clock],
  );

  /** For a chapter that has just been loaded: waiting for it doesn't count as answer time. */
  const restartTimer = useCallback(
    () => setCurrent((before) => before && withTimerRestarted(before, getSource(), clock())),
    [clock, getSource],
  );
  const advance = (now: EpochMs) => {
    setUndoneEvent(undefined);
    setCurrent(showNextCard(getSource(), now));
  };
  return {
    current,
    leech,
    undoneEvent,
    reveal: () => setCurrent((before) => before && { ...before, isRevealed: true }),
    gradeCurrent: (grade: Grade) => {
      if (!current?.isRevealed) return;
      const now = clock();
      gradeCard(stores, current.card, grade, now - current.shownAt, now);
      const isLeech = statusOf(stores.study.getState().study, current.card).suspended === "leech";
      setLeech(isLeech ? current.card : undefined);
      advance(now);
    },
    changeCurrent: (cardChange: CardChange) => {
      if (!current) return;
      const now = clock();
      // Within the session, so that undo finds it.
      startSession(stores, now, current.shownAt);
      changeCards(stores, [current.card], cardChange, now);
      if (removesFromSession(cardChange)) advance(now);
    },
    /** Changes the suspended leech, or leaves it as it is, and hides the notice. */
    resolveLeech: (cardChange: CardChange | undefined) => {
      setLeech(undefined);
      if (leech === undefined || !cardChange) return;
      const now = clock();
      // Within the session, so that undo finds it, also after the last card.
      const wasOver = reopenSession(stores, now);
      changeCards(stores, [leech], cardChange, now);
      if (wasOver) endSession(stores, now);
    },
    undo: () => {
      const now = clock();
      const undone = undoLast(stores, now);
      setLeech(undefined);
      setUndoneEvent(undefined);
      if (!undone) return;
      const card = undone.type === "cardsChanged" ? undone.cards[0] : undone.card;
      const hasStayed =
        undone.type === "cardsChanged" && card === current?.card && !removesFromSession(undone.change);
      const restored = hasStayed
        ? current
        : card !== undefined && {
            card,
            isRevealed: undone.type !== "cardsChanged",
            shownAt: now,
            isPlanned: isChosenByPlan(card, queueOf(getSource(), now), stores.study.getState().study),
          };
      const isSingleCard = undone.type !== "cardsChanged" || undone.cards.length === 1;
      if (restored && isSingleCard && isStillCurrent(restored, getSource(), now)) return setCurrent(restored);
      // Several cards, or one that is not in the queue now: the current card stays.
      setUndoneEvent(undone);
      if (current) return;
      const next = showNextCard(getSource(), now);
      setCurrent(next);
      // The session was reopened, and is over again.
      if (!next) endSession(stores, now);
    },
    restartTimer,
    /** After a pause, or when more became due. */
    continueSession: () => advance(clock()),
  };
}
