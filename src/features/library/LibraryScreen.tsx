/** The library: search, sort and select cards, and act on the selection. */
import { startCustomSession } from "../../state/actions/sessions";
import { useClock, useDecks, useStores } from "../../state/StoresContext";
import { type CardChange } from "../../domain/events/cardChange";
import type { CardId } from "../../domain/ids";
import { useContext, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { isHidden } from "../../domain/study/cardStatus";
import { maxCustomSessionCards } from "../../domain/study/customSessionCards";
import { Button } from "../../components/Button";
import { ShortcutsButton } from "../../components/shortcuts/ShortcutsButton";
import { Page } from "../../components/page/Page";
import { CharacterKeysContext } from "../../hooks/input/shortcutsContext";
import { lowestQuery, useMediaQuery } from "../../hooks/page/useMediaQuery";
import { useNow } from "../../hooks/time/useNow";
import { paths } from "../shared/paths";
import { useSearchUrl } from "../shared/search/useSearchUrl";
import { BulkActions } from "./list/BulkActions";
import { commonStatusOf } from "./commonStatusOf";
import { CardList, type CardListHandle } from "./list/CardList";
import { SearchFilters } from "./search/SearchFilters";
import { BottomBar } from "./BottomBar";
import { ResultSummary } from "../shared/search/ResultSummary";
import { UnavailableChapters } from "../shared/decks/UnavailableChapters";
import { useFailedChapters } from "../shared/decks/useFailedChapters";
import { NoResults } from "./search/NoResults";
import { SearchBox } from "../shared/search/SearchBox";
import { SearchHelp } from "../shared/search/SearchHelp";
import { SelectionBar } from "./list/SelectionBar";
import { useUndoableChange } from "./useUndoableChange";
import { rememberOpenedCard, useRowSelection } from "./list/useRowSelection";
import { useCardSearch } from "../shared/search/useCardSearch";
import { useLibraryShortcuts } from "./list/useLibraryShortcuts";

export function LibraryScreen() {
  const deckIndex = useDecks((state) => state.index);
  const failedChapters = useFailedChapters("deck");
  const stores = useStores();
  const clock = useClock();
  const now = useNow(clock);
  const navigate = useNavigate();
  const hasCharacterKeys = useContext(CharacterKeysContext);
  const { text, order, typeText, setText, setOrder, flush } = useSearchUrl(paths.library);
  const { results, problems, fuzzyMatches, total, isLoading, today } = useCardSearch(text, order, now);
  const searchInput = useRef<HTMLInputElement>(null);
  const listHandle = useRef<CardListHandle>(null);
  const selection = useRowSelection(
    results.map(({ card }) => card.id),
    text,
    isLoading,
    listHandle,
  );
  // Selected cards that the search no longer shows are left out.
  const selected = results.filter(({ card }) => selection.selected.has(card.id));
  const selectedIds = selected.map(({ card }) => card.id);
  const activeCard = results[selection.activeIndex];
  /** The cards an action applies to: the selected ones, or else the active one. */
  const targets = selected.length > 0 || !activeCard ? selected : [activeCard];
  const commonStatus = commonStatusOf(
    targets.map(({ cardState }) => cardState.status),
    today,
  );
  const changes = useUndoableChange();
  const isLowest = useMediaQuery(lowestQuery);
  const [dialog, setDialog] = useState<"actions" | "due" | "help">();

  const focusSearch = () => searchInput.current?.focus();
  const showAllCards = () => {
    setText("");
    focusSearch();
  };
  const focusList = () => (results.length > 0 ? selection.focusRow(selection.activeIndex) : focusSearch());
  /** Whether the list gets the focus when it is rendered next. */
  const shouldFocusList = useRef(false);
  /** The card that was active before the last change. */
  const activeBefore = useRef<CardId>(undefined);
  const closeDialog = () => setDialog(undefined);
  const applyChange = (change: CardChange) => {
    closeDialog();
    shouldFocusList.current = changes.apply(
      targets.map(({ card }) => card),
      change,
    );
    if (shouldFocusList.current) activeBefore.current = activeCard?.card.id;
  };
  const undoChange = () => {
    if (!changes.lastChange) return;
    shouldFocusList.current = true;
    selection.setActiveCard(activeBefore.current);
    changes.undo();
  };
  // After the list is rendered: a change may have emptied it, and its undoing may have filled it again.
  useEffect(() => {
    if (!shouldFocusList.current) return;
    shouldFocusList.current = false;
    if (results.length > 0) selection.focusRow(selection.activeIndex);
  });
  const reviewable = selected
    .filter(({ cardState }) => !isHidden(cardState.status, today))
    .map(({ card }) => card.id);
  const startSession = (type: "chosen" | "cram") => {
    startCustomSession(stores, { type, cards: reviewable.slice(0, maxCustomSessionCards) }, clock());
    void navigate(paths.review);
  };
  const openCard = (rowIndex: number) => {
    const id = results[rowIndex]?.card.id;
    flush();
    if (id !== undefined) rememberOpenedCard(id);
  };
  useLibraryShortcuts({
    focusSearch,
    moveBy: selection.moveBy,
    toggleSelection: () => selection.select(selection.activeIndex, false),
    selectAll: selection.selectAllRows,
    clearSelection: selection.clearSelection,
    openActions: (first) => {
      const isSeen = targets.some(({ cardState }) => cardState.memory);
      if (targets.length > 0) setDialog(first === "due" && isSeen ? "due" : "actions");
    },
    commonStatus,
    applyChange,
    undo: undoChange,
  });

  const bottomBar = (
    <BottomBar message={changes.lastChange?.message} onUndo={undoChange} onDismiss={changes.dismiss}>
      {selectedIds.length > 0 && (
        <SelectionBar
          cards={selectedIds}
          reviewableCount={reviewable.length}
          onOpenActions={() => setDialog("actions")}
          onStartSession={startSession}
          onClear={() => {
            selection.clearSelection();
            focusList();
          }}
        />
      )}
    </BottomBar>
  );
  return (
    <Page title="All cards" width="full">
      <div className="sticky top-0 z-[5] -mx-5 bg-background px-5 pt-[calc(env(safe-area-inset-top)+1rem)] pb-2 low:static">
        <SearchBox
          inputRef={searchInput}
          text={text}
          problems={problems}
          shortcut={hasCharacterKeys ? "/" : undefined}
          onTextChange={typeText}
          onMoveToResults={focusList}
        />
      </div>
      <SearchFilters
        text={text}
        order={order}
        deckIndex={deckIndex}
        onTextChange={setText}
        onOrderChange={setOrder}
      />
      <ResultSummary count={results.length} total={total} isLoading={isLoading} fuzzyMatches={fuzzyMatches}>
        <span className="hidden print:inline">{text.trim() !== "" && `Search: ${text}`}</span>
        <Button variant="quiet" className="px-2 md:px-4" onClick={() => setDialog("help")}>
          Search help
        </Button>
        <ShortcutsButton />
      </ResultSummary>
      <UnavailableChapters chapters={failedChapters} leftOut="cards are left out" className="mb-2" />
      {/* It isn't kept in sight there, and after the list nobody would find it. */}
      {isLowest && bottomBar}
      {results.length > 0 ? (
        <CardList
          results={results}
          selected={selection.selected}
          activeIndex={selection.activeIndex}
          now={now}
          today={today}
          handleRef={listHandle}
          onRowFocus={selection.setActiveIndex}
          onSelect={selection.select}
          onOpen={openCard}
        />
      ) : (
        <NoResults text={text} isLoading={isLoading} onClear={showAllCards} />
      )}
      {!isLowest && bottomBar}
      {/* Space so that the last rows can be scrolled above the bottom bar. */}
      <div className="h-36" />
      <BulkActions
        cards={targets}
        commonStatus={commonStatus}
        today={today}
        open={dialog === "actions" || dialog === "due"}
        initialForm={dialog === "due" ? "due" : undefined}
        onClose={closeDialog}
        onChange={applyChange}
      />
      <SearchHelp
        open={dialog === "help"}
        onClose={closeDialog}
        onTry={(example) => {
          closeDialog();
          setText(example);
        }}
      />
    </Page>
  );
}
