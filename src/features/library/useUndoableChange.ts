/** Changes one or several cards with one event, which can be undone in one step. */
import { useState } from "react";
import type { CardChange } from "../../domain/events/cardChange";
import type { CardId, EventId } from "../../domain/ids";
import { changeCards } from "../../state/actions/changeCards";
import { undoEvent } from "../../state/actions/undo";
import { useClock, useStores } from "../../state/StoresContext";
import { describeChange } from "../shared/describeChange";
import { formatCount } from "../shared/format";

type AppliedChange = { readonly eventId: EventId; readonly message: string };

export function useUndoableChange() {
  const clock = useClock();
  const stores = useStores();
  const [lastChange, setLastChange] = useState<AppliedChange>();
  return {
    /** The last change, while it can be undone here. */
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
      if (lastChange) undoEvent(stores, lastChange.eventId, clock());
      setLastChange(undefined);
    },
  };
}
