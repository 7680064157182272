/** Where the hand is in the list, and what it has selected. */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { CardId } from "../../domain/deck";
import type { ListHand } from "./CardList";
import { allChosen, chosenIn, extended, noneChosen, settled, toggled } from "./selection";

export function useChoosing(ids: readonly CardId[], list: RefObject<ListHand | null>) {
  const [selection, setSelection] = useState(noneChosen);
  const [place, setPlace] = useState(0);
  const last = ids.length - 1;
  const present = Math.max(0, Math.min(place, last));
  const goTo = (to: number) => list.current?.goTo(to);
  useReturn(ids, goTo);
  return {
    present,
    chosen: chosenIn(selection),
    arrive: setPlace,
    goTo,
    /** By so many rows; the first press only leads to the list. */
    move: (by: number, withShift: boolean) => {
      if (last < 0) return;
      const isThere = document.activeElement?.closest("[data-row]") ?? undefined;
      const to = isThere || !Number.isFinite(by) ? Math.max(0, Math.min(last, present + by)) : present;
      setSelection(withShift ? extended(selection, ids, present, to) : settled(selection));
      goTo(to);
    },
    choose: (at: number, withShift: boolean) => {
      const id = ids[at];
      if (id === undefined) return;
      setSelection(withShift ? extended(selection, ids, present, at) : toggled(selection, id));
      setPlace(at);
    },
    chooseAll: () => setSelection(allChosen(ids)),
    chooseNone: () => setSelection(noneChosen),
  };
}

/** The browser's history entry remembers the card that was opened from here. */
export function rememberOpened(card: CardId): void {
  history.replaceState({ ...history.state, card }, "");
}

function openedFromHere(): CardId | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("card" in state)) return undefined;
  return typeof state.card === "string" ? state.card : undefined;
}

/** Who comes back from a card finds it again, once its chapter is here. */
function useReturn(ids: readonly CardId[], goTo: (place: number) => void): void {
  const wanted = useRef(openedFromHere());
  useEffect(() => {
    const place = wanted.current === undefined ? -1 : ids.indexOf(wanted.current);
    if (place < 0) return;
    wanted.current = undefined;
    // After the shell has shown the new screen from its beginning.
    setTimeout(() => goTo(place));
  });
}
