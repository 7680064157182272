/** Changes one or several cards with one event, which can be undone in one step. */
import { useState } from "react";
import type { CardChange } from "../../domain/events/cardChange";
import { type ChangedEvent, eventIdOf } from "../../domain/events/event";
import type { CardId, EventId } from "../../domain/ids";
import { changeCards } from "../../state/actions/changeCards";
import { undoEvent } from "../../state/actions/undo";
import { useClock, useStores } from "../../state/StoresContext";
import { describeChange } from "../shared/describeChange";
import { formatCount } from "../shared/format";

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
    apply: (cards: readonly CardId[], cardChange: CardChange) => {
      const eventId = changeCards(stores, cards, cardChange, clock());
      setLastChange({
        eventId,
        message:
          cards.length === 1
            ? `${describeChange(cardChange)}.`
            : `${describeChange(cardChange)}: ${formatCount(cards.length, "card")}.`,
      });
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
