/** The active row of the list and the selected cards, which outlive a reload. */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { CardId } from "../../../domain/ids";
import { readHistoryState, updateHistoryState } from "../../../browser/historyState";
import type { CardListHandle } from "./CardList";
import {
  type CardSelection,
  commitRange,
  emptySelection,
  extendRange,
  selectAll,
  selectedCardsOf,
  toggleCard,
} from "./selection";

/** `text`: the search. `isLoading`: whether more cards may come. */
export function useRowSelection(
  ids: readonly CardId[],
  text: string,
  isLoading: boolean,
  listHandle: RefObject<CardListHandle | null>,
) {
  const [selection, setSelection] = useState(readStoredSelection);
  /** The card stays active when others come or go. Once it is gone itself, the one in its place is active. */
  const [active, setActive] = useState<{ readonly card?: CardId | undefined; readonly index: number }>({
    index: 0,
  });
  const [searchText, setSearchText] = useState(text);
  if (text !== searchText) {
    // In another search the first row is active, and the next range starts elsewhere. What is selected stays so.
    setSearchText(text);
    setActive({ index: 0 });
    setSelection(commitRange(selection));
  }
  const lastIndex = ids.length - 1;
  const cardIndex = active.card === undefined ? -1 : ids.indexOf(active.card);
  const activeIndex = cardIndex >= 0 ? cardIndex : Math.max(0, Math.min(active.index, lastIndex));
  if (cardIndex >= 0 && cardIndex !== active.index) setActive({ ...active, index: cardIndex });
  const setActiveIndex = (index: number) => setActive({ card: ids[index], index });
  const focusRow = (target: number) => listHandle.current?.focusRow(target);
  useFocusOpenedCard(ids, isLoading, focusRow);
  useEffect(() => {
    // The selection of the page before this one has been read. This page stores its own when it is left.
    storeSelection(emptySelection);
    const store = () => storeSelection(selection);
    window.addEventListener("pagehide", store);
    return () => window.removeEventListener("pagehide", store);
  }, [selection]);
  return {
    activeIndex,
    selected: selectedCardsOf(selection),
    setActiveIndex,
    /** For a card that may come into the list only now. Until then the active row keeps its place. */
    setActiveCard: (card: CardId | undefined) => setActive({ card, index: activeIndex }),
    focusRow,
    /** Moves by that many rows. The first key press only moves focus into the list. */
    moveBy: (offset: number, isRange: boolean) => {
      if (lastIndex < 0) return;
      const isInList = Boolean(document.activeElement?.closest("[data-row]"));
      const target =
        isInList || !Number.isFinite(offset)
          ? Math.max(0, Math.min(lastIndex, activeIndex + offset))
          : activeIndex;
      setSelection(isRange ? extendRange(selection, ids, activeIndex, target) : commitRange(selection));
      focusRow(target);
    },
    select: (rowIndex: number, isRange: boolean) => {
      const id = ids[rowIndex];
      if (id === undefined) return;
      // A range begins where a card was pressed before, or here.
      setSelection(isRange ? extendRange(selection, ids, rowIndex, rowIndex) : toggleCard(selection, id));
      setActiveIndex(rowIndex);
    },
    selectAllRows: () => setSelection(selectAll(ids)),
    clearSelection: () => setSelection(emptySelection),
  };
}

/** In sessionStorage, which is this tab's, while the page is reloaded. */
const selectionKey = "retrain.selected-cards";

function storeSelection(selection: CardSelection): void {
  try {
    sessionStorage.setItem(selectionKey, JSON.stringify([...selectedCardsOf(selection)]));
  } catch {
    // Without room for it, the cards have to be selected again.
  }
}

function readStoredSelection(): CardSelection {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(selectionKey) ?? "[]");
    return Array.isArray(stored) ? selectAll(stored.filter((id) => typeof id === "string")) : emptySelection;
  } catch {
    return emptySelection;
  }
}

/** Stores the opened card in the history entry, so that Back can focus it again. */
export const rememberOpenedCard = (card: CardId): void => updateHistoryState({ card });

/** After these the person has begun something else, which a moved focus would disturb. */
const userInputEvents = ["keydown", "pointerdown", "wheel", "input"] as const;

/** After Back, focuses the card that was opened, once its chapter is loaded. Gives up if the search no longer finds it. */
function useFocusOpenedCard(
  ids: readonly CardId[],
  isLoading: boolean,
  focusRow: (rowIndex: number) => void,
): void {
  const [initialCard] = useState(() => readHistoryState()["card"]);
  const openedCard = useRef(initialCard);
  useEffect(() => {
    const card = openedCard.current;
    if (card === undefined) return undefined;
    const forget = () => {
      openedCard.current = undefined;
      updateHistoryState({ card: undefined });
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    for (const type of userInputEvents) window.addEventListener(type, forget, { capture: true, signal });
    const rowIndex = ids.findIndex((id) => id === card);
    // After the list has rendered its rows, or loading has begun.
    const timer = setTimeout(() => {
      if (openedCard.current === undefined || (rowIndex < 0 && isLoading)) return;
      forget();
      if (rowIndex >= 0) focusRow(rowIndex);
    });
    return () => {
      listeners.abort();
      clearTimeout(timer);
    };
  });
}
