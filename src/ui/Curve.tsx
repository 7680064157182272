/** A line that falls: the house's motif, as a chart with its sentence beside it. */

type Props = {
  /** Heights from 0 to 1, at even steps. At least two. */
  readonly values: readonly number[];
  readonly from: string;
  readonly to: string;
  /** What the chart shows, for those who don't see it. */
  readonly label: string;
  /** The lowest height that is drawn, 0 to 1. */
  readonly floor?: number;
};

const width = 320;
const height = 96;
const inset = 5;

export function Curve({ values, from, to, label, floor = 0 }: Props) {
  const step = (width - 2 * inset) / Math.max(1, values.length - 1);
  const y = (value: number) => inset + (1 - (value - floor) / (1 - floor)) * (height - 2 * inset);
  const points = values.map((value, i) => `${(inset + i * step).toFixed(1)} ${y(value).toFixed(1)}`);
  const line = `M${points.join("L")}`;
  return (
    <div>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block w-full">
        <path d={`${line}L${width - inset} ${height}L${inset} ${height}Z`} fill="var(--accent-soft)" />
        <path d={line} fill="none" stroke="var(--accent)" strokeWidth="2.5" strokeLinejoin="round" />
        <circle cx={inset} cy={y(values[0] ?? 1)} r="4.5" fill="var(--accent)" />
      </svg>
      <div className="mt-1 flex justify-between text-sm text-quiet" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </div>
    </div>
  );
}
