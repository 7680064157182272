/** Predicted against measured recall: a dot for each bin with its 95% interval. On the diagonal both are equal. */
import { scaleLinear } from "d3-scale";
import type { CalibrationBin } from "../../../domain/progress/calibration";
import { formatPercent } from "../../shared/format";
import { ChartCursor } from "./ChartCursor";
import { useWidth } from "./useWidth";

type Props = {
  readonly label: string;
  readonly bins: readonly CalibrationBin[];
  readonly describe: (index: number) => string;
};

const height = 260;
const margin = { top: 10, right: 14, bottom: 36, left: 44 };
const minRadius = 2.5;
const maxRadius = 9;

export function CalibrationPlot({ label, bins, describe }: Props) {
  const [ref, width] = useWidth();
  const lowest = Math.min(0.9, ...bins.map(({ from, low }) => Math.min(from, low)));
  const floor = Math.floor(lowest * 10) / 10;
  const [bottom, right] = [height - margin.bottom, width - margin.right];
  const x = scaleLinear([floor, 1], [margin.left, right]);
  const y = scaleLinear([floor, 1], [bottom, margin.top]);
  const maxCount = Math.max(1, ...bins.map(({ count }) => count));
  /** The area grows with the count. */
  const radiusOf = (count: number) => minRadius + (maxRadius - minRadius) * Math.sqrt(count / maxCount);
  return (
    <ChartCursor label={label} count={bins.length} initial={bins.length - 1} describe={describe}>
      {(active) => (
        <div ref={ref}>
          <svg
            width={width}
            height={height}
            aria-hidden="true"
            className="block max-w-full overflow-visible text-xs"
          >
            {x.ticks(4).map((tick) => (
              <g key={tick} fill="var(--quiet)">
                <path d={`M${margin.left} ${y(tick)}H${right}`} stroke="var(--line)" />
                <text x={margin.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
                  {formatPercent(tick)}
                </text>
                <text x={x(tick)} y={bottom + 16} textAnchor="middle">
                  {formatPercent(tick)}
                </text>
              </g>
            ))}
            <text x={right} y={height - 3} textAnchor="end" fill="var(--quiet)">
              predicted →
            </text>
            <path d={`M${x(floor)} ${y(floor)}L${x(1)} ${y(1)}`} stroke="var(--edge)" strokeDasharray="4 5" />
            {bins.map(({ from, predicted, measured, low, high, count }, index) => (
              <g key={from} stroke="var(--accent)" fill="var(--accent)">
                <path d={`M${x(predicted)} ${y(low)}V${y(high)}`} strokeWidth="2" />
                <circle
                  cx={x(predicted)}
                  cy={y(measured)}
                  r={radiusOf(count)}
                  stroke={index === active ? "var(--ink)" : "var(--surface)"}
                  strokeWidth="2"
                />
                <rect
                  data-index={index}
                  x={x(predicted) - 12}
                  width="24"
                  y="0"
                  height={height}
                  fill="transparent"
                  stroke="none"
                />
              </g>
            ))}
          </svg>
        </div>
      )}
    </ChartCursor>
  );
}
