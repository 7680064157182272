/** Bars, stacked if there are several series. */
import { scaleBand, scaleLinear } from "d3-scale";
import { ChartCursor } from "./ChartCursor";
import { Legend } from "./Legend";
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
  /** The unit's name or a value at the axis; the number itself by default. */
  readonly formatTick?: (value: number) => string;
};

const height = 150;
const margin = { top: 8, right: 8, bottom: 22, left: 40 };
/** Pixels between two names under the bars. */
const nameSpacing = 58;

export function BarChart({ label, bars, series, initial = 0, describe, formatTick = String }: Props) {
  const [ref, width] = useWidth();
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const x = scaleBand(
    bars.map((_, index) => index),
    [margin.left, right],
  ).padding(0.18);
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const y = scaleLinear([0, Math.max(1, ...totals)], [bottom, margin.top]).nice(3);
  const namedEvery = Math.max(1, Math.ceil(nameSpacing / Math.max(1, x.step())));
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
            {y.ticks(3).map((tick) => (
              <g key={tick}>
                <path d={`M${margin.left} ${y(tick)}H${right}`} stroke="var(--line)" />
                <text x={margin.left - 6} y={y(tick)} dy="0.32em" textAnchor="end" fill="var(--quiet)">
                  {formatTick(tick)}
                </text>
              </g>
            ))}
            {bars.map(({ name, values }, index) => {
              const left = x(index) ?? 0;
              const tops = values.map((_, i) =>
                values.slice(0, i + 1).reduce((sum, value) => sum + value, 0),
              );
              return (
                // oxlint-disable-next-line react/no-array-index-key -- a bar is its place
                <g key={index}>
                  {values.map((value, i) => (
                    <rect
                      key={series[i]}
                      x={left}
                      y={y(tops[i] ?? 0)}
                      width={x.bandwidth()}
                      height={Math.max(0, y((tops[i] ?? 0) - value) - y(tops[i] ?? 0))}
                      rx={Math.min(2, x.bandwidth() / 4)}
                      fill={seriesTint(i, series.length)}
                    />
                  ))}
                  {index === active && (
                    <path d={`M${left} ${bottom + 2}h${x.bandwidth()}`} stroke="var(--ink)" strokeWidth="3" />
                  )}
                  {index % namedEvery === 0 && (
                    <text x={left + x.bandwidth() / 2} y={height - 4} textAnchor="middle" fill="var(--quiet)">
                      {name}
                    </text>
                  )}
                  <rect
                    data-index={index}
                    x={left}
                    width={x.step()}
                    y="0"
                    height={height}
                    fill="transparent"
                  />
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
