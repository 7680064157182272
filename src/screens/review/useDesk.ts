/** What lies on the desk: one card, which nothing but the person's own hand takes away. */
import { useEffect, useState } from "react";
import { presentQueue } from "../../domain/custom";
import { type Day, dayOf } from "../../domain/day";
import type { CardId } from "../../domain/deck";
import type { Change } from "../../domain/log";
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

/** The browser's history entry remembers the desk, so that a reload or a look into the guide changes nothing. */
function remembered(entries: readonly Placed[], now: number): Desk | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("desk" in state)) return undefined;
  const { desk } = state;
  if (typeof desk !== "object" || desk === null || !("card" in desk) || !("revealed" in desk))
    return undefined;
  const card = entries.find((entry) => entry.card === desk.card)?.card;
  return card === undefined ? undefined : { card, revealed: desk.revealed === true, since: now };
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

  useEffect(() => {
    history.replaceState(
      { ...history.state, desk: desk && { card: desk.card, revealed: desk.revealed } },
      "",
    );
  }, [desk]);

  const goOn = (now: number) => {
    const next = deal(entries, now);
    if (!next) endSitting(now);
    setDesk(next);
  };
  return {
    desk,
    leech,
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
      const back = takeBack(clock());
      const card = back?.type === "changed" ? back.cards[0] : back?.card;
      setLeech(undefined);
      if (card !== undefined) setDesk({ card, revealed: back?.type !== "changed", since: clock() });
    },
    /** After a pause, or when more became due. */
    again: () => setDesk(deal(entries, clock())),
  };
}
