/** Recall of the counted cards from today to the interview: with the plan, and without another review. */
import type { RecallCurve } from "../../../domain/planning/planResult";
import { upperFirst } from "../../shared/format";
import { toPercent } from "./describePlan";

type Props = {
  /** `core cards`, or `cards`. */
  readonly cardsLabel: string;
  /** Undefined while it is being planned: an empty chart of the same size. */
  readonly curve: RecallCurve | undefined;
  /** The most that anyone could recall on the day, 0 to 1. */
  readonly bound: number | "pending" | undefined;
  readonly endLabel: string;
};

/** Two spaces as wide as digits. */
const unknownNumber = "\u2007\u2007";
const emptyCurve: RecallCurve = { planned: [], ifStopped: [] };

export function RecallChart({ cardsLabel, curve = emptyCurve, bound, endLabel }: Props) {
  const isKnown = curve !== emptyCurve;
  const planned = curve.planned.at(-1) ?? 0;
  const ifStopped = curve.ifStopped.at(-1) ?? 0;
  const knownBound = typeof bound === "number" ? bound : undefined;
  const y = (value: number) => 100 * (1 - value);
  const pathOf = (values: readonly number[]) =>
    `M${values.map((value, i) => `${((100 * i) / Math.max(1, values.length - 1)).toFixed(2)} ${y(value).toFixed(2)}`).join("L")}`;
  const legend = [
    {
      share: isKnown ? planned : undefined,
      text: "with the plan",
      className: "font-semibold text-accent",
      swatch: "border-t-3",
    },
    ...(bound === undefined
      ? []
      : [
          {
            share: isKnown ? knownBound : undefined,
            text: "the most anyone could recall",
            className: "text-quiet",
            swatch: "border-t-2",
          },
        ]),
    {
      share: isKnown ? ifStopped : undefined,
      text: "if you stop now",
      className: "text-quiet",
      swatch: "border-t-2 border-dotted",
    },
  ];
  return (
    <div
      role="img"
      aria-hidden={!isKnown}
      aria-label={`${upperFirst(cardsLabel)} that you would recall: ${toPercent(curve.planned[0] ?? 0)} of 100 today; ${endLabel} ${toPercent(planned)} with the plan, ${toPercent(ifStopped)} if you stop now${knownBound === undefined ? "" : `; ${toPercent(knownBound)} is the most anyone could recall`}.`}
      className="mt-4 text-sm"
    >
      <div className="flex" aria-hidden="true">
        <div className="relative w-9 text-quiet tabular-nums">
          {isKnown &&
            [0, 0.5, 1].map((tick) => (
              <span key={tick} className="absolute -translate-y-1/2" style={{ top: `${y(tick)}%` }}>
                {toPercent(tick)}
              </span>
            ))}
        </div>
        <div className="relative h-44 flex-1 sm:h-52">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute size-full overflow-visible"
          >
            <path d="M0 0H100M0 50H100M0 100H100" stroke="var(--line)" vectorEffect="non-scaling-stroke" />
            {isKnown && (
              <>
                <path d={`${pathOf(curve.planned)}L100 100L0 100Z`} fill="var(--accent-soft)" />
                <path
                  d={pathOf(curve.ifStopped)}
                  fill="none"
                  stroke="var(--quiet)"
                  strokeWidth="1.5"
                  strokeDasharray="2 5"
                  strokeLinecap="round"
                  vectorEffect="non-scaling-stroke"
                />
                {knownBound !== undefined && (
                  <path
                    d={`M0 ${y(knownBound)}H100`}
                    stroke="var(--quiet)"
                    strokeWidth="1.5"
                    vectorEffect="non-scaling-stroke"
                  />
                )}
                <path
                  d={pathOf(curve.planned)}
                  fill="none"
                  stroke="var(--accent)"
                  strokeWidth="3"
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                />
              </>
            )}
          </svg>
          {isKnown &&
            [
              { left: "0%", value: curve.planned[0] ?? 0 },
              { left: "100%", value: planned },
            ].map(({ left, value }) => (
              <span
                key={left}
                className="absolute size-3 -translate-1/2 rounded-full border border-transparent bg-accent"
                style={{ left, top: `${y(value)}%` }}
              />
            ))}
        </div>
      </div>
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-3 pl-9 text-quiet" aria-hidden="true">
        <span>today</span>
        <span className="ml-auto text-end">{endLabel}</span>
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1" aria-hidden="true">
        {legend.map(({ share, text, className, swatch }) => (
          // Invisible while unknown, so that nothing moves when it is known.
          <li
            key={text}
            className={`flex items-center gap-2 tabular-nums ${share === undefined ? "invisible" : className}`}
          >
            <span className={`w-5 border-current ${swatch}`} />
            <span>
              {share === undefined ? unknownNumber : toPercent(share)} {text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
