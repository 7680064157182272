/** The search results as a virtual list. The only file that imports react-virtual. */
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { CardId } from "../../../domain/ids";
import type { CardWithState } from "../../../domain/search/searchContext";
import type { Day, EpochMs } from "../../../domain/time";
import { lowQuery, lowestQuery, useMediaQuery } from "../../../hooks/page/useMediaQuery";
import { CardRow } from "./CardRow";

export type CardListHandle = {
  /** Scrolls a row into view and focuses it. */
  readonly focusRow: (rowIndex: number) => void;
};

type Props = {
  readonly results: readonly CardWithState[];
  readonly selected: ReadonlySet<CardId>;
  /** The row in the tab order. */
  readonly activeIndex: number;
  readonly now: EpochMs;
  readonly today: Day;
  readonly handleRef: RefObject<CardListHandle | null>;
  readonly onRowFocus: (rowIndex: number) => void;
  readonly onSelect: (rowIndex: number, isRange: boolean) => void;
  readonly onOpen: (rowIndex: number) => void;
};

/** Tailwind's `xl:` breakpoint, from which a row has one line. Below it the columns would leave no room for the question. */
const wideQuery = "(min-width: 80rem)";

/** In CSS pixels: row heights with one line and with two. */
const wideRowHeight = 48;
const narrowRowHeight = 68;

/**
 * In CSS pixels: the space that bars cover at the top and at the bottom, where a narrow window has them in more lines. In a low window
 * the search scrolls with the page, and in the lowest the bars do, too.
 */
function useCoveredSpace(isWide: boolean): { readonly top: number; readonly bottom: number } {
  const isLow = useMediaQuery(lowQuery);
  const isLowest = useMediaQuery(lowestQuery);
  if (isLowest) return { top: 0, bottom: 0 };
  return isLow ? { top: 0, bottom: 200 } : { top: 88, bottom: isWide ? 200 : 300 };
}

export function CardList({
  results,
  selected,
  activeIndex,
  now,
  today,
  handleRef,
  onRowFocus,
  onSelect,
  onOpen,
}: Props) {
  const isWide = useMediaQuery(wideQuery);
  const height = isWide ? wideRowHeight : narrowRowHeight;
  const coveredSpace = useCoveredSpace(isWide);
  const listRef = useRef<HTMLUListElement>(null);
  const activeLinkRef = useRef<HTMLAnchorElement>(null);
  const listTop = useOffsetTop(listRef);
  const isPrinting = useMediaQuery("print");
  const pendingFocus = useRef<number>(undefined);
  // The rule is about React Compiler, which this project doesn't use.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer({
    count: results.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: listTop,
    scrollPaddingStart: coveredSpace.top,
    scrollPaddingEnd: coveredSpace.bottom,
    // The focused row stays rendered, or scrolling would lose the focus.
    rangeExtractor: (range) =>
      isPrinting
        ? results.map((_, rowIndex) => rowIndex)
        : [...new Set([...defaultRangeExtractor(range), Math.min(activeIndex, results.length - 1)])]
            .filter((rowIndex) => rowIndex >= 0)
            .sort((a, b) => a - b),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  useImperativeHandle(handleRef, () => ({
    focusRow: (rowIndex) => {
      virtualizer.scrollToIndex(rowIndex, { align: "auto" });
      pendingFocus.current = rowIndex;
      onRowFocus(rowIndex);
      focusPendingRow();
    },
  }));
  // The row may have been rendered only now.
  useEffect(focusPendingRow);

  function focusPendingRow() {
    if (
      pendingFocus.current === undefined ||
      activeLinkRef.current?.dataset["row"] !== String(pendingFocus.current)
    )
      return;
    pendingFocus.current = undefined;
    activeLinkRef.current.focus({ preventScroll: true });
  }

  return (
    <ul
      ref={listRef}
      aria-label="Cards found"
      className="relative overflow-clip rounded-card border border-line bg-surface print:h-auto!"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index: rowIndex, start, size }) => {
        const result = results[rowIndex];
        return (
          result && (
            <CardRow
              key={result.card.id}
              {...result}
              rowIndex={rowIndex}
              totalRows={results.length}
              now={now}
              today={today}
              isSelected={selected.has(result.card.id)}
              isActive={rowIndex === activeIndex}
              linkRef={rowIndex === activeIndex ? activeLinkRef : undefined}
              style={{ height: size, transform: `translateY(${start - listTop}px)` }}
              onSelect={onSelect}
              onRowFocus={onRowFocus}
              onOpen={() => onOpen(rowIndex)}
            />
          )
        );
      })}
    </ul>
  );
}

/** The list's distance from the top of the page in CSS pixels, which changes with the text above it. */
function useOffsetTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const element = list.current;
    if (!element?.parentElement) return undefined;
    const observer = new ResizeObserver(() => {
      setTop(element.getBoundingClientRect().top + window.scrollY);
    });
    observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [list]);
  return top;
}
