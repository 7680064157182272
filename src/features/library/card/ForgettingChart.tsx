/** A card's forgetting curve from its first review to one year ahead, with a summary sentence. */
import { retrievability } from "../../../domain/scheduling/fsrs";
import type { Memory } from "../../../domain/scheduling/memory";
import { daysUntilBelow } from "../../../domain/scheduling/daysUntilBelow";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import type { CardHistoryEntry } from "../../../domain/study/cardHistory";
import {
  type CurvePoint,
  type ForgettingCurve,
  buildForgettingCurve,
} from "../../../domain/study/buildForgettingCurve";
import { type EpochMs, msPerDay } from "../../../domain/time";
import { formatPercent } from "../../shared/format";
import { dateOf, formatDay, formatMoment } from "../../shared/formatDates";
import { formatStability } from "../../shared/schedule/formatInterval";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly history: readonly CardHistoryEntry[];
  readonly memory: Memory | undefined;
  readonly scheduling: SchedulingOptions;
  readonly now: EpochMs;
};

const daysAhead = 365;

export function ForgettingChart({ history, memory, scheduling, now }: Props) {
  const forgetting = buildForgettingCurve(history, scheduling, now, daysAhead);
  const firstReview = history.find(({ event }) => event.type === "graded")?.event;
  if (!firstReview) return null;
  const summary = memory
    ? describeForecast(memory, scheduling, now)
    : "This card was reset, and its curve ends there.";
  return (
    <TitledSection title="Forgetting curve" className="mt-10" titleClassName="text-xl font-semibold">
      <p className="mt-2">{summary}</p>
      <Chart
        forgetting={forgetting}
        firstReviewedAt={firstReview.timestamp}
        now={now}
        desiredRetention={scheduling.desiredRetention}
        label={summary}
      />
      <div className="relative mt-1 h-6 text-sm text-quiet" aria-hidden="true">
        <span className="absolute left-0">{formatDay(firstReview.day)}</span>
        <span className="absolute right-0">in a year</span>
      </div>
      <p className="text-sm text-quiet">
        The probability of recall. Each review raises it to 100%. Left of the vertical line is the past, right
        of it the next year without reviews; the two have different time scales. The thin line is your desired
        retention of {formatPercent(scheduling.desiredRetention)}.
      </p>
    </TitledSection>
  );
}

function describeForecast(memory: Memory, scheduling: SchedulingOptions, now: EpochMs): string {
  const recall = (days: number) => formatPercent(retrievability(memory, now + days * msPerDay, scheduling));
  const daysUntil = daysUntilBelow(scheduling.desiredRetention, memory, scheduling, now, 3_650);
  return `The probability that you recall it now is ${recall(0)}. ${describeFall(daysUntil, formatPercent(scheduling.desiredRetention), now)}. After a year without reviews it would be ${recall(daysAhead)}.`;
}

function describeFall(daysUntil: number | undefined, desiredRetention: string, now: EpochMs): string {
  if (daysUntil === undefined) return `It stays above ${desiredRetention} for more than ten years`;
  if (daysUntil === 0) return `That is below the ${desiredRetention} you want`;
  return `It falls below ${desiredRetention} in ${formatStability(daysUntil)}, ${describeMoment(daysUntil, now)}`;
}

/** Within a day the time says more than the date. */
function describeMoment(daysUntil: number, now: EpochMs): string {
  const timestamp = now + daysUntil * msPerDay;
  return daysUntil < 1 ? formatMoment(timestamp, now) : `on ${formatDay(dateOf(timestamp))}`;
}

/** Units of the viewBox; the drawing stretches with the page. */
const [width, height] = [640, 200];
const padding = 6;
/** The past and the coming year each get at least a third of the width. */
const minimumShare = 1 / 3;

type ChartProps = {
  readonly forgetting: ForgettingCurve;
  readonly firstReviewedAt: EpochMs;
  readonly now: EpochMs;
  readonly desiredRetention: number;
  readonly label: string;
};

function Chart({ forgetting: { past, future }, firstReviewedAt, now, desiredRetention, label }: ChartProps) {
  const futureMs = daysAhead * msPerDay;
  const pastShare = Math.max(
    minimumShare,
    Math.min(1 - minimumShare, (now - firstReviewedAt) / (now - firstReviewedAt + futureMs)),
  );
  const toX = (timestamp: EpochMs) => {
    const position =
      timestamp <= now
        ? pastShare * ((timestamp - firstReviewedAt) / Math.max(1, now - firstReviewedAt))
        : pastShare + (1 - pastShare) * ((timestamp - now) / futureMs);
    return padding + position * (width - 2 * padding);
  };
  const lowestRecall = [...past.flat(), ...(future ?? [])].reduce(
    (minimum, { recall }) => Math.min(minimum, recall),
    desiredRetention,
  );
  const chartFloor = Math.max(0, Math.floor(lowestRecall * 10 - 0.5) / 10);
  const toY = (recall: number) =>
    padding + (1 - (recall - chartFloor) / (1 - chartFloor)) * (height - 2 * padding);
  const toCoordinates = (points: readonly CurvePoint[]) =>
    points.map(({ timestamp, recall }) => `${toX(timestamp).toFixed(1)} ${toY(recall).toFixed(1)}`);
  // Curves that follow each other are one line. After a reset, which leaves time without memory, another begins.
  const pastLine = past
    .map(
      (curve, index) =>
        (curve[0]?.timestamp === past[index - 1]?.at(-1)?.timestamp ? "L" : "M") +
        toCoordinates(curve).join("L"),
    )
    .join("");
  return (
    <div className="relative mt-8">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        preserveAspectRatio="none"
        className="block h-44 w-full sm:h-52"
      >
        <g fill="none">
          <path
            // Each line is closed along the floor, back to where it begins.
            d={pastLine.replaceAll(/M([\d.]+)[^M]*/g, `$&V${height}H$1Z`)}
            fill="var(--accent-soft)"
          />
          <Line d={`M0 ${toY(desiredRetention)}H${width}`} colour="var(--edge)" thickness={1} />
          <Line d={`M${toX(now)} 0V${height}`} colour="var(--edge)" thickness={1.5} />
          <Line d={pastLine} colour="var(--accent)" thickness={2.5} />
          {future && (
            <Line
              d={`M${toCoordinates(future).join("L")}`}
              colour="var(--accent)"
              thickness={2.5}
              dashes="1 6"
            />
          )}
        </g>
      </svg>
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-sm text-quiet">
        <span className="absolute top-0 right-0 -translate-y-full">100%</span>
        <span className="absolute right-0 bottom-0">{formatPercent(chartFloor)}</span>
        <span
          className="absolute top-0 -translate-x-1/2 -translate-y-full"
          style={{ left: `${(toX(now) / width) * 100}%` }}
        >
          today
        </span>
      </div>
    </div>
  );
}

type LineProps = {
  readonly d: string;
  readonly colour: string;
  readonly thickness: number;
  readonly dashes?: string;
};

/** Keeps its thickness although the drawing is stretched. */
function Line({ d, colour, thickness, dashes }: LineProps) {
  return (
    <path
      d={d}
      stroke={colour}
      strokeWidth={thickness}
      strokeLinejoin="round"
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
      {...(dashes !== undefined && { strokeDasharray: dashes })}
    />
  );
}
