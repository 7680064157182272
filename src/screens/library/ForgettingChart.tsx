/** A card's forgetting curve, from its first review to a year ahead, with a sentence that says what it shows. */
import { type Day, dayLength } from "../../domain/day";
import { type Forgetting, type Point, daysUntilBelow, forgettingOf } from "../../domain/forgetting";
import { type Memory, type Scheduling, retrievability } from "../../domain/memory";
import type { Moment } from "../../domain/past";
import { spellDate, spellShare } from "../spell";
import { spellStability } from "./words";

type Props = {
  readonly past: readonly Moment[];
  readonly memory: Memory | undefined;
  readonly scheduling: Scheduling;
  readonly now: number;
  readonly today: Day;
};

const year = 365;

export function ForgettingChart({ past, memory, scheduling, now, today }: Props) {
  const forgetting = forgettingOf(past, scheduling, now, year);
  const first = past.find(({ event }) => event.type === "graded")?.event;
  if (!first) return null;
  const says = memory ? spelled(memory, scheduling, now, today) : "It was reset: there is no memory to fade.";
  return (
    <section aria-labelledby="forgetting" className="mt-10">
      <h2 id="forgetting" className="text-xl font-semibold">
        Forgetting curve
      </h2>
      <p className="mt-2">{says}</p>
      <Chart
        forgetting={forgetting}
        from={first.at}
        now={now}
        retention={scheduling.retention}
        label={says}
      />
      <div className="relative mt-1 h-6 text-sm text-quiet" aria-hidden="true">
        <span className="absolute left-0">{spellDate(first.day)}</span>
        <span className="absolute right-0">in a year</span>
      </div>
      <p className="text-sm text-quiet">
        The chance to recall it, lifted to 100% by each review. Left of the upright line is the past, right of
        it the year ahead if it were never asked again, each at its own scale. The thin line is the{" "}
        {spellShare(scheduling.retention)} you want to keep.
      </p>
    </section>
  );
}

function spelled(memory: Memory, scheduling: Scheduling, now: number, today: Day): string {
  const recall = (days: number) => spellShare(retrievability(memory, now + days * dayLength, scheduling));
  const { retention } = scheduling;
  const below = daysUntilBelow(retention, memory, scheduling, now, 3_650);
  const falls =
    below === undefined
      ? `It stays above ${spellShare(retention)} for more than ten years`
      : below === 0
        ? `That is below the ${spellShare(retention)} you want`
        : `It falls below ${spellShare(retention)} in ${spellStability(below)}, on ${spellDate(today + below)}`;
  return `You would recall it now with a chance of ${recall(0)}. ${falls}; a year from now, never asked again, it would be ${recall(year)}.`;
}

/** In CSS pixels, on a drawing that stretches with the page. */
const [width, height] = [640, 200];
const inset = 6;
/** The past and the year ahead each get a third of the width at least. */
const least = 1 / 3;

type ChartProps = {
  readonly forgetting: Forgetting;
  readonly from: number;
  readonly now: number;
  readonly retention: number;
  readonly label: string;
};

function Chart({ forgetting: { past, future }, from, now, retention, label }: ChartProps) {
  const ahead = year * dayLength;
  const share = Math.max(least, Math.min(1 - least, (now - from) / (now - from + ahead)));
  const x = (at: number) => {
    const place =
      at <= now
        ? share * ((at - from) / Math.max(1, now - from))
        : share + (1 - share) * ((at - now) / ahead);
    return inset + place * (width - 2 * inset);
  };
  const lowest = [...past.flat(), ...(future ?? [])].reduce(
    (so, { recall }) => Math.min(so, recall),
    retention,
  );
  const floor = Math.max(0, Math.floor(lowest * 10 - 0.5) / 10);
  const y = (recall: number) => inset + (1 - (recall - floor) / (1 - floor)) * (height - 2 * inset);
  const dots = (points: readonly Point[]) =>
    points.map(({ at, recall }) => `${x(at).toFixed(1)} ${y(recall).toFixed(1)}`);
  const lived = past.flatMap(dots);
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
            d={`M${lived.join("L")}L${x(now).toFixed(1)} ${height}L${x(from).toFixed(1)} ${height}Z`}
            fill="var(--accent-soft)"
          />
          <Line d={`M0 ${y(retention)}H${width}`} colour="var(--edge)" thickness={1} />
          <Line d={`M${x(now)} 0V${height}`} colour="var(--edge)" thickness={1.5} />
          <Line d={`M${lived.join("L")}`} colour="var(--accent)" thickness={2.5} />
          {future && (
            <Line d={`M${dots(future).join("L")}`} colour="var(--accent)" thickness={2.5} dashes="1 6" />
          )}
        </g>
      </svg>
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-sm text-quiet">
        <span className="absolute top-0 right-0 -translate-y-full">100%</span>
        <span className="absolute right-0 bottom-0">{spellShare(floor)}</span>
        <span
          className="absolute top-0 -translate-x-1/2 -translate-y-full"
          style={{ left: `${(x(now) / width) * 100}%` }}
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

/** The drawing is stretched, and its lines are not. */
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
