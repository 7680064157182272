/** All cards: searched, sorted, selected, and what can be done with them. */
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Change } from "../../domain/log";
import { isAside } from "../../domain/status";
import { useDecks } from "../../store/decks/decks";
import { Button } from "../../ui/Button";
import { Keys } from "../../ui/Keys";
import { Page } from "../../ui/Page";
import { useNow } from "../../ui/useNow";
import { paths } from "../paths";
import { useAddress } from "./address";
import { BulkActions } from "./BulkActions";
import { commonTo } from "./decisions";
import { CardList, type ListHand } from "./CardList";
import { Filters } from "./Filters";
import { Foot } from "./Foot";
import { Found } from "./Found";
import { NothingFound } from "./NothingFound";
import { SearchBox } from "./SearchBox";
import { SearchHelp } from "./SearchHelp";
import { SelectionBar } from "./SelectionBar";
import { useBulk } from "./useBulk";
import { rememberOpened, useChoosing } from "./useChoosing";
import { useFound } from "./useFound";
import { libraryKeys, useLibraryKeys } from "./useLibraryKeys";

export function LibraryScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  const index = useDecks((state) => state.index);
  const now = useNow(clock);
  const [, navigate] = useLocation();
  const { text, order, type, choose, sortBy, settle } = useAddress();
  const { found, problems, almost, total, isOpening, today } = useFound(text, order, now);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<ListHand>(null);
  const rows = useChoosing(
    found.map(({ card }) => card.id),
    list,
  );
  // What the search no longer shows is not acted upon.
  const selected = found.filter(({ card }) => rows.chosen.has(card.id));
  const cards = selected.map(({ card }) => card.id);
  const here = found[rows.present];
  /** What a decision is about: those selected, or else the one where the hand is. */
  const aim = selected.length > 0 || !here ? selected : [here];
  const common = commonTo(
    aim.map(({ track }) => track.status),
    today,
  );
  const bulk = useBulk(clock);
  const [dialog, setDialog] = useState<"actions" | "due" | "help">();

  const toSearch = () => box.current?.focus();
  const toList = () => (found.length > 0 ? rows.goTo(rows.present) : toSearch());
  const close = () => setDialog(undefined);
  const decide = (change: Change) => {
    close();
    if (aim.length === 0) return;
    bulk.apply(
      aim.map(({ card }) => card.id),
      change,
    );
    toList();
  };
  const takeBack = () => {
    bulk.undo();
    toList();
  };
  const askable = selected.filter(({ track }) => !isAside(track.status, today)).map(({ card }) => card.id);
  const sit = (kind: "chosen" | "cram") => {
    bulk.sit(kind, askable);
    navigate(paths.review);
  };
  const open = (place: number) => {
    const id = found[place]?.card.id;
    settle();
    if (id !== undefined) rememberOpened(id);
  };
  useLibraryKeys({
    search: toSearch,
    move: rows.move,
    toggle: () => rows.choose(rows.present, false),
    all: rows.chooseAll,
    none: rows.chooseNone,
    act: (first) => {
      const isSeen = aim.some(({ track }) => track.memory);
      if (aim.length > 0) setDialog(first === "due" && isSeen ? "due" : "actions");
    },
    common,
    decide,
    undo: takeBack,
  });

  return (
    <Page title="All cards" wide>
      <div className="sticky top-0 z-[5] -mx-5 bg-paper px-5 pt-4 pb-2">
        <SearchBox box={box} text={text} problems={problems} onType={type} onLeave={toList} />
      </div>
      <Filters text={text} order={order} index={index} onChoose={choose} onSort={sortBy} />
      <Found count={found.length} total={total} isOpening={isOpening} almost={almost}>
        <Button look="quiet" className="px-2 md:px-4" onClick={() => setDialog("help")}>
          Search help
        </Button>
        <Keys keys={libraryKeys} />
      </Found>
      {found.length > 0 ? (
        <CardList
          found={found}
          chosen={rows.chosen}
          present={rows.present}
          now={now}
          today={today}
          hand={list}
          onArrive={rows.arrive}
          onChoose={rows.choose}
          onOpen={open}
        />
      ) : (
        <NothingFound text={text} isOpening={isOpening} onClear={() => choose("")} />
      )}
      <Foot says={bulk.done?.says} onUndo={takeBack} onDismiss={bulk.dismiss}>
        {cards.length > 0 && (
          <SelectionBar
            cards={cards}
            askable={askable.length}
            onAct={() => setDialog("actions")}
            onSit={sit}
            onNone={() => {
              rows.chooseNone();
              toList();
            }}
          />
        )}
      </Foot>
      {/* Room to scroll the last rows out from under what lies at the foot. */}
      <div className="h-36" />
      <BulkActions
        cards={aim}
        common={common}
        today={today}
        open={dialog === "actions" || dialog === "due"}
        first={dialog === "due" ? "due" : undefined}
        onClose={close}
        onChange={decide}
      />
      <SearchHelp
        open={dialog === "help"}
        onClose={close}
        onTry={(example) => {
          close();
          choose(example);
        }}
      />
    </Page>
  );
}
