/** What is done to several cards at once: one event, and one step back. */
import { useState } from "react";
import { customMost } from "../../domain/custom";
import type { CardId } from "../../domain/deck";
import type { Change, EventId } from "../../domain/log";
import { beginCustom, change, takeBackEvent } from "../../store/deeds";
import { deedOf } from "../decided";
import { countOf } from "../spell";

type Done = { readonly event: EventId; readonly says: string };

export function useBulk(clock: () => number) {
  const [done, setDone] = useState<Done>();
  return {
    /** What was done last, while it can be taken back here. */
    done,
    dismiss: () => setDone(undefined),
    apply: (cards: readonly CardId[], to: Change) => {
      const event = change(cards, to, clock());
      setDone({
        event,
        says: cards.length === 1 ? `${deedOf(to)}.` : `${deedOf(to)}: ${countOf(cards.length, "card")}.`,
      });
    },
    undo: () => {
      if (done) takeBackEvent(done.event, clock());
      setDone(undefined);
    },
    /** A sitting with these cards, as many as one may hold. */
    sit: (kind: "chosen" | "cram", cards: readonly CardId[]) =>
      beginCustom({ kind, cards: cards.slice(0, customMost) }, clock()),
  };
}
