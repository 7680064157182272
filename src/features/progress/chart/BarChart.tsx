/** Bars, stacked if there are several series. */
import { scaleLinear } from "d3-scale";
import { formatNumber } from "../../shared/format";
import { ChartCursor } from "./ChartCursor";
import { Legend } from "./Legend";
import { placeAxisLabels } from "./placeAxisLabels";
import { seriesTint } from "./tint";
import { useWidth } from "./useWidth";

type Bar = {
  readonly name: string;
  /** A value for each series. */
  readonly values: readonly number[];
};

type Props = {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly series: readonly string[];
  /** The bar that is read out at first. */
  readonly initial?: number;
  readonly describe: (index: number) => string;
  /** A value at the axis, for values that may be fractions; otherwise the axis has whole numbers alone. */
  readonly formatTick?: (value: number) => string;
  /** Names of the values 1, 2, … where they are ranks: the axis has these alone. */
  readonly ranks?: readonly string[] | undefined;
};

const plotHeight = 128;
const margin = { top: 8, right: 8, left: 40 };
/** The height of a line of the labels under the bars. */
const lineHeight = 14;
/** The space for the name of a rank. */
const rankWidth = 104;
/** A few bars don't fill the width. */
const maxBarWidth = 64;
/** Between two bars, and before the first and after the last one: a share of the distance from one to the next. */
const gap = 0.18;

export function BarChart({ label, bars, series, initial = 0, describe, formatTick, ranks }: Props) {
  const [ref, width] = useWidth();
  const start = ranks ? rankWidth : margin.left;
  const right = width - margin.right;
  const bottom = plotHeight;
  const step = (right - start) / (bars.length + gap);
  const slotWidth = step * (1 - gap);
  const barWidth = Math.min(maxBarWidth, slotWidth);
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const y = scaleLinear([0, ranks?.length ?? Math.max(1, ...totals)], [bottom, margin.top]);
  if (!ranks) y.nice(3);
  const ticks = ranks
    ? ranks.map((name, i) => ({ value: i + 1, name }))
    : y
        .ticks(3)
        .flatMap((value) =>
          formatTick || Number.isInteger(value) ? [{ value, name: (formatTick ?? formatNumber)(value) }] : [],
        );
  const names = placeAxisLabels(
    bars.map(({ name }) => name),
    step,
  );
  const height = bottom + 22 + lineHeight * Math.max(0, ...names.flat().map(({ row }) => row));
  return (
    <ChartCursor label={label} count={bars.length} initial={initial} describe={describe}>
      {(active) => (
        <div ref={ref}>
          <svg
            width={width}
            height={height}
            aria-hidden="true"
            className="block max-w-full overflow-visible text-xs"
          >
            {ticks.map(({ value, name }) => (
              <g key={value}>
                <path d={`M${start} ${y(value)}H${right}`} stroke="var(--line)" />
                <text x={start - 6} y={y(value)} dy="0.32em" textAnchor="end" fill="var(--quiet)">
                  {name}
                </text>
              </g>
            ))}
            {bars.map(({ values }, index) => {
              const slot = start + step * (index + gap);
              const left = slot + (slotWidth - barWidth) / 2;
              const tops = values.map((_, i) =>
                values.slice(0, i + 1).reduce((sum, value) => sum + value, 0),
              );
              return (
                // oxlint-disable-next-line react/no-array-index-key -- a bar has no identity but its position
                <g key={index}>
                  {values.map((value, i) => (
                    <rect
                      key={series[i]}
                      x={left}
                      y={y(tops[i] ?? 0)}
                      width={barWidth}
                      height={Math.max(0, y((tops[i] ?? 0) - value) - y(tops[i] ?? 0))}
                      rx={Math.min(2, barWidth / 4)}
                      fill={seriesTint(i, series.length)}
                    />
                  ))}
                  {index === active && (
                    <path d={`M${left} ${bottom + 2}h${barWidth}`} stroke="var(--ink)" strokeWidth="3" />
                  )}
                  {names[index]?.map(({ text, row }) => (
                    <text
                      key={row}
                      x={left + barWidth / 2}
                      y={bottom + 18 + lineHeight * row}
                      textAnchor="middle"
                      fill="var(--quiet)"
                    >
                      {text}
                    </text>
                  ))}
                  <rect data-index={index} x={slot} width={step} y="0" height={height} fill="transparent" />
                </g>
              );
            })}
          </svg>
          {series.length > 1 && (
            <Legend entries={series.map((name, i) => ({ name, tint: seriesTint(i, series.length) }))} />
          )}
        </div>
      )}
    </ChartCursor>
  );
}
