/** A calendar: a column for each week, from Monday, a square for each day, tinted by its value. */
import { weekdayOf } from "../../../domain/scheduling/calendar";
import { type Day, msPerDay } from "../../../domain/time";
import { ChartCursor } from "./ChartCursor";
import { tintOf } from "./tint";
import { useWidth } from "./useWidth";

type Props = {
  readonly label: string;
  readonly today: Day;
  /** The value of a day, 0 if it has none. */
  readonly valueOf: (day: Day) => number;
  readonly describe: (day: Day) => string;
};

/** The limits of a day's square with its gap, in CSS pixels. Within them a whole year is shown. */
const minCell = 14;
const maxCell = 20;
const top = 16;
const maxWeeks = 53;
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const daysSinceMonday = (day: Day): number => (weekdayOf(day) + 6) % 7;

export function Heatmap({ label, today, valueOf, describe }: Props) {
  const [ref, width] = useWidth();
  const cell = Math.min(maxCell, Math.max(minCell, Math.floor(width / maxWeeks)));
  const weeks = Math.max(1, Math.min(maxWeeks, Math.floor(width / cell)));
  const first = today - daysSinceMonday(today) - (weeks - 1) * 7;
  const days = Array.from({ length: today - first + 1 }, (_, i) => first + i);
  const values = days.map(valueOf);
  const maxValue = Math.max(1, ...values);
  return (
    <ChartCursor
      label={label}
      count={days.length}
      initial={days.length - 1}
      columnLength={7}
      describe={(index) => describe(first + index)}
    >
      {(active) => (
        <div ref={ref}>
          <svg width={weeks * cell} height={top + 7 * cell} aria-hidden="true" className="block text-xs">
            {days.map((day, index) => (
              <g key={day}>
                {new Date(day * msPerDay).getUTCDate() === 1 && (
                  <text x={Math.floor(index / 7) * cell} y="10" fill="var(--quiet)">
                    {monthFormat.format(day * msPerDay)}
                  </text>
                )}
                <rect
                  data-index={index}
                  x={Math.floor(index / 7) * cell + 1}
                  y={top + (index % 7) * cell + 1}
                  width={cell - 2}
                  height={cell - 2}
                  rx="3"
                  // A day with few reviews still differs from one without.
                  fill={tintOf(values[index] ? 0.2 + 0.8 * Math.sqrt((values[index] ?? 0) / maxValue) : 0)}
                  stroke={index === active ? "var(--ink)" : "none"}
                  strokeWidth="2"
                />
              </g>
            ))}
          </svg>
        </div>
      )}
    </ChartCursor>
  );
}
