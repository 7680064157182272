/** The cards that were found, of which only a screenful is drawn. The one file that speaks to react-virtual. */
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Day } from "../../domain/day";
import type { CardId } from "../../domain/deck";
import type { CardFacts } from "../../domain/search/matches";
import { useWide } from "../../ui/useWide";
import { CardRow } from "./CardRow";

export type ListHand = {
  /** Brings a row into view and puts the focus on it. */
  readonly goTo: (place: number) => void;
};

type Props = {
  readonly found: readonly CardFacts[];
  readonly chosen: ReadonlySet<CardId>;
  /** The row that Tab leads to. */
  readonly present: number;
  readonly now: number;
  readonly today: Day;
  readonly hand: RefObject<ListHand | null>;
  readonly onArrive: (place: number) => void;
  readonly onChoose: (place: number, withShift: boolean) => void;
  readonly onOpen: (place: number) => void;
};

/** In CSS pixels: a row of one line, a row of two, and what may lie over the list's ends. */
const oneLine = 48;
const twoLines = 68;
const covered = { top: 88, bottom: 200 };

export function CardList({ found, chosen, present, now, today, hand, onArrive, onChoose, onOpen }: Props) {
  const height = useWide() ? oneLine : twoLines;
  const list = useRef<HTMLUListElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const top = useTop(list);
  const wanted = useRef<number>(undefined);
  // The compiler that could not memoize its functions is not in use.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useWindowVirtualizer({
    count: found.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
    // The row with the focus stays, or the focus would be lost by scrolling.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(present, found.length - 1)])]
        .filter((place) => place >= 0)
        .sort((a, b) => a - b),
  });
  useEffect(() => rows.measure(), [rows, height]);
  useImperativeHandle(hand, () => ({
    goTo: (place) => {
      rows.scrollToIndex(place, { align: "auto" });
      wanted.current = place;
      onArrive(place);
      focusWanted();
    },
  }));
  // The row that is wanted may be drawn only now.
  useEffect(focusWanted);

  function focusWanted() {
    if (wanted.current === undefined || link.current?.dataset["row"] !== String(wanted.current)) return;
    wanted.current = undefined;
    link.current.focus({ preventScroll: true });
  }

  return (
    <ul
      ref={list}
      aria-label="Cards found"
      className="relative overflow-clip rounded-card border border-line bg-sheet"
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ index: place, start, size }) => {
        const facts = found[place];
        return (
          facts && (
            <CardRow
              key={facts.card.id}
              {...facts}
              place={place}
              count={found.length}
              now={now}
              today={today}
              isChosen={chosen.has(facts.card.id)}
              isPresent={place === present}
              link={place === present ? link : undefined}
              style={{ height: size, transform: `translateY(${start - top}px)` }}
              onChoose={onChoose}
              onArrive={onArrive}
              onOpen={() => onOpen(place)}
            />
          )
        );
      })}
    </ul>
  );
}

/** How far down the page a list begins, in CSS pixels: sentences above it come and go. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const here = list.current;
    if (!here?.parentElement) return undefined;
    const observer = new ResizeObserver(() => {
      setTop(here.getBoundingClientRect().top + window.scrollY);
    });
    observer.observe(here.parentElement);
    return () => observer.disconnect();
  }, [list]);
  return top;
}
