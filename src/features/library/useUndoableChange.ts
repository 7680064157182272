/** Changes one or several cards with one event, which can be undone in one step. */
import { useState } from "react";
import type { CardChange } from "../../domain/events/cardChange";
import { type ChangedEvent, eventIdOf } from "../../domain/events/event";
import type { CardId, EventId } from "../../domain/ids";
import { memoryOf } from "../../domain/study/study";
import { changeCards } from "../../state/actions/changeCards";
import { undoEvent } from "../../state/actions/undo";
import { useClock, useStores } from "../../state/StoresContext";
import { describeChange } from "../shared/card/describeChange";
import { formatCount } from "../shared/format";

type ChangedCard = {
  readonly id: CardId;
  /** Named in the message if only this card is changed, and undefined where the page shows it. */
  readonly question?: string;
};

/** Without `eventId` it can't be undone: it is itself an undo. */
type AppliedChange = { readonly eventId?: EventId; readonly message: string };

export function useUndoableChange() {
  const clock = useClock();
  const stores = useStores();
  const [lastChange, setLastChange] = useState<AppliedChange>();
  return {
    /** The last change, until it is dismissed or undone here. */
    lastChange,
    dismiss: () => setLastChange(undefined),
    /** Returns whether a card was changed. */
    apply: (targets: readonly ChangedCard[], cardChange: CardChange): boolean => {
      const { study } = stores.study.getState();
      // A new card has no due date to set and no memory to reset.
      const needsMemory = cardChange.type === "reset" || cardChange.type === "rescheduled";
      const cards = targets.filter(({ id }) => !needsMemory || memoryOf(study, id));
      if (cards.length === 0) return false;
      const ids = cards.map(({ id }) => id);
      const question = cards[0]?.question;
      const what = cards.length > 1 ? formatCount(cards.length, "card") : question && `“${question}”`;
      setLastChange({
        eventId: changeCards(stores, ids, cardChange, clock()),
        message: `${describeChange(cardChange)}${what ? `: ${what}` : ""}.`,
      });
      return true;
    },
    undo: () => {
      if (lastChange?.eventId !== undefined) undoEvent(stores, lastChange.eventId, clock());
      setLastChange(undefined);
    },
    /** Undoes an earlier change, for all of its cards. */
    undoEarlier: (event: ChangedEvent, cardCount: number) => {
      undoEvent(stores, eventIdOf(event), clock());
      setLastChange({
        message: `Undone${cardCount === 1 ? "" : ` for ${formatCount(cardCount, "card")}`}: ${describeChange(event.change)}.`,
      });
    },
  };
}
