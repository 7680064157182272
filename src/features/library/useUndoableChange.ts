/** Changes one or several cards with one event, which can be undone in one step. */
import { useState } from "react";
import type { CardChange } from "../../domain/events/cardChange";
import { type ChangedEvent, eventIdOf } from "../../domain/events/event";
import type { CardId } from "../../domain/ids";
import type { SearchableCard } from "../../domain/search/searchableCard";
import { memoryOf } from "../../domain/study/study";
import { changeCards } from "../../state/actions/changeCards";
import { undoEvent } from "../../state/actions/undo";
import { useClock, useStores } from "../../state/StoresContext";
import { describeChange } from "../shared/card/describeChange";
import { formatCount } from "../shared/format";

/** If only this card is changed, the message quotes `question`. It is left out where the page shows the card. */
type ChangedCard = Pick<SearchableCard, "id"> & Partial<Pick<SearchableCard, "question" | "kind" | "answer">>;

type AppliedChange = { readonly message: string; readonly undo: () => void };

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
      const [first] = cards;
      if (!first) return false;
      const ids = cards.map(({ id }) => id);
      const what = cards.length > 1 ? formatCount(cards.length, "card") : nameCard(first);
      const eventId = changeCards(stores, ids, cardChange, clock());
      setLastChange({
        message: `${describeChange(cardChange)}${what ? `: ${what}` : ""}.`,
        undo: () => undoEvent(stores, eventId, clock()),
      });
      return true;
    },
    undo: () => {
      lastChange?.undo();
      setLastChange(undefined);
    },
    /** Undoes an earlier change, for all of its cards. Undoing that brings back all that was there before, later grades included. */
    undoEarlier: (event: ChangedEvent, cards: readonly CardId[]) => {
      const undoId = undoEvent(stores, eventIdOf(event), clock());
      setLastChange({
        message: `Undone${cards.length === 1 ? "" : ` for ${formatCount(cards.length, "card")}`}: ${describeChange(event.change)}.`,
        undo: () => void undoEvent(stores, undoId, clock()),
      });
    },
  };
}

/** In Unicode's isolates, because a text may run from the right. All labels of one figure have the same question. */
const nameCard = ({ question, kind, answer }: ChangedCard) =>
  question && `“\u2068${question}\u2069”${kind === "label" ? ` (\u2068${answer}\u2069)` : ""}`;
