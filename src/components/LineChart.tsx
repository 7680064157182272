/** A small line chart of values from 0 to 1, with a text alternative. */

type Props = {
  /** Heights from 0 to 1, at even steps. At least two. */
  readonly values: readonly number[];
  readonly startLabel: string;
  readonly endLabel: string;
  /** What the chart shows, for those who don't see it. */
  readonly label: string;
};

const width = 320;
const height = 96;
const padding = 5;

export function LineChart({ values, startLabel, endLabel, label }: Props) {
  const step = (width - 2 * padding) / Math.max(1, values.length - 1);
  const y = (value: number) => padding + (1 - value) * (height - 2 * padding);
  const points = values.map(
    (value, index) => `${(padding + index * step).toFixed(1)} ${y(value).toFixed(1)}`,
  );
  const line = `M${points.join("L")}`;
  return (
    <div>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        className="block w-full overflow-visible"
      >
        <path d={`${line}L${width - padding} ${height}L${padding} ${height}Z`} fill="var(--accent-soft)" />
        {[
          { path: line, strokeWidth: 3 },
          // A dot: a line without length.
          { path: `M${padding} ${y(values[0] ?? 1)}h0`, strokeWidth: 12 },
        ].map(({ path, strokeWidth }) => (
          <path
            key={strokeWidth}
            d={path}
            fill="none"
            stroke="var(--accent)"
            strokeWidth={strokeWidth}
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <div className="mt-1 flex justify-between text-sm text-quiet" aria-hidden="true">
        <span>{startLabel}</span>
        <span>{endLabel}</span>
      </div>
    </div>
  );
}
