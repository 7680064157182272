/** Reads single values out of a chart, by arrow keys or pointer. To assistive technology it is a slider over the chart's marks. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";

type Props = {
  readonly label: string;
  /** How many marks there are. Each mark has its index in `data-index`. */
  readonly count: number;
  /** The mark that is read out at first. */
  readonly initial: number;
  /** Marks in a column, if they stand in columns that are read downwards: left and right move by a column, up and down by one mark. */
  readonly columnLength?: number;
  readonly describe: (index: number) => string;
  readonly children: (active: number) => ReactNode;
};

export function ChartCursor({ label, count, initial, columnLength, describe, children }: Props) {
  const [chosenIndex, setChosenIndex] = useState<number>();
  const active = Math.max(0, Math.min(count - 1, chosenIndex ?? initial));
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: active - (columnLength ?? 1),
      ArrowRight: active + (columnLength ?? 1),
      ArrowUp: active + (columnLength === undefined ? 1 : -1),
      ArrowDown: active + (columnLength === undefined ? -1 : 1),
      Home: 0,
      End: count - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    if (target >= 0 && target < count) setChosenIndex(target);
  };
  const onPointer = ({ target }: PointerEvent) => {
    const index = target instanceof Element ? target.getAttribute("data-index") : null;
    if (index !== null) setChosenIndex(Number(index));
  };
  const value = describe(active);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, count - 1)}
      aria-valuenow={active}
      aria-valuetext={value}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      className="rounded-xl"
    >
      {children(active)}
      <p className="mt-1 min-h-6 text-sm print:hidden">{value}</p>
    </div>
  );
}
