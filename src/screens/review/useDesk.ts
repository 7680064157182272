/** What lies on the desk: one card, which nothing but the person's own hand takes away. */
import { useEffect, useState } from "react";
import { isStillAsked, presentQueue } from "../../domain/custom";
import { type Day, dayOf } from "../../domain/day";
import type { CardId } from "../../domain/deck";
import type { Change, Changed } from "../../domain/log";
import type { Grade } from "../../domain/memory";
import { nextCard } from "../../domain/queue";
import { statusOf } from "../../domain/study";
import { useSettings } from "../../store/settings";
import { change, endSitting, grade, sitDown, takeBack } from "../../store/deeds";
import { calendarNow, useStudy } from "../../store/study";
import type { Placed } from "../useEntries";

type Desk = {
  readonly card: CardId;
  readonly revealed: boolean;
  /** When the question was first seen, epoch milliseconds. */
  readonly since: number;
};

export const todayAt = (now: number): Day => dayOf(now, calendarNow());

function deal(entries: readonly Placed[], now: number): Desk | undefined {
  const { settings } = useSettings.getState();
  const queue = presentQueue(entries, useStudy.getState().study, settings, now, todayAt(now));
  const card = nextCard(queue, now);
  return card === undefined ? undefined : { card, revealed: false, since: now };
}

/** Whether nothing has happened to the card that takes it away: in another tab, or on its own page. */
function isStillHere({ card, since }: Desk, entries: readonly Placed[], now: number): boolean {
  const { settings } = useSettings.getState();
  return isStillAsked(card, since, entries, useStudy.getState().study, settings, now, todayAt(now));
}

/** The browser's history entry remembers the desk, so that a reload or a look into the guide changes nothing. */
function remembered(entries: readonly Placed[], now: number): Desk | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("desk" in state)) return undefined;
  const { desk } = state;
  if (typeof desk !== "object" || desk === null || !("card" in desk) || !("revealed" in desk))
    return undefined;
  const card = entries.find((entry) => entry.card === desk.card)?.card;
  if (card === undefined) return undefined;
  const since = "since" in desk && typeof desk.since === "number" ? desk.since : now;
  if (!isStillHere({ card, revealed: false, since }, entries, now)) return undefined;
  return { card, revealed: desk.revealed === true, since: now };
}

/** Changes after which the card is not what is asked now. */
const takesAway = (to: Change): boolean =>
  ((to.type === "suspended" || to.type === "buried") && to.on) ||
  to.type === "reset" ||
  to.type === "rescheduled";

export function useDesk(entries: readonly Placed[], clock: () => number) {
  const [desk, setDesk] = useState(() => remembered(entries, clock()) ?? deal(entries, clock()));
  /** A card that was just set aside because it is forgotten again and again. */
  const [leech, setLeech] = useState<CardId>();

  /** What was taken back last, where the desk doesn't show it. */
  const [takenBack, setTakenBack] = useState<Changed>();

  useEffect(() => {
    history.replaceState({ ...history.state, desk }, "");
  }, [desk]);

  useEffect(() => {
    // A sitting that has nothing left to ask is over.
    if (!desk) endSitting(clock());
  }, [desk, clock]);
  useEffect(
    () =>
      useStudy.subscribe((state, before) => {
        const now = clock();
        // What this tab does deals by itself.
        if (state.own !== before.own || !desk || isStillHere(desk, entries, now)) return;
        setDesk(deal(entries, now));
      }),
    [desk, entries, clock],
  );

  const goOn = (now: number) => {
    setTakenBack(undefined);
    setDesk(deal(entries, now));
  };
  return {
    desk,
    leech,
    takenBack,
    reveal: () => setDesk((before) => before && { ...before, revealed: true }),
    give: (given: Grade) => {
      if (!desk?.revealed) return;
      const now = clock();
      grade(desk.card, given, now - desk.since, now);
      const isLeech = statusOf(useStudy.getState().study, desk.card).suspended === "leech";
      setLeech(isLeech ? desk.card : undefined);
      goOn(now);
    },
    decide: (to: Change) => {
      if (!desk) return;
      const now = clock();
      // Within a sitting, so that undo finds it.
      sitDown(now);
      change([desk.card], to, now);
      if (takesAway(to)) goOn(now);
    },
    /** Something about the card that was set aside. */
    decideLeech: (to: Change | undefined) => {
      if (leech !== undefined && to) change([leech], to, clock());
      setLeech(undefined);
    },
    undo: () => {
      const now = clock();
      const back = takeBack(now);
      setLeech(undefined);
      setTakenBack(undefined);
      if (!back) return;
      const card = back.type === "changed" ? back.cards[0] : back.card;
      const laid = card !== undefined && { card, revealed: back.type !== "changed", since: now };
      const isOne = back.type !== "changed" || back.cards.length === 1;
      if (laid && isOne && isStillHere(laid, entries, now)) return setDesk(laid);
      // Several cards, or one that is not asked now: the desk stays as it is.
      if (back.type === "changed") setTakenBack(back);
      if (!desk) setDesk(deal(entries, now));
    },
    /** After a pause, or when more became due. */
    again: () => setDesk(deal(entries, clock())),
  };
}
