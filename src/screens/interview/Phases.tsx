/** The phases of a long question: what belongs into each, how long it may take, and where one is. */
import { type Phase, phaseClockOf } from "../../domain/interview/clock";
import type { Asked } from "../../domain/interview/round";
import { spellClock } from "./words";

type Props = {
  readonly phases: readonly Phase[];
  readonly minutes: number;
  readonly asked: Asked;
  /** Milliseconds spent on the whole question. */
  readonly spent: number;
  readonly onEnter: (phase: number) => void;
};

export function Phases({ phases, minutes, asked, spent, onEnter }: Props) {
  const time = phaseClockOf(phases, asked, spent, minutes);
  if (!time) return null;
  const { current } = time;
  const isOver = time.spent > time.planned;
  const next = phases[current + 1];
  return (
    <nav aria-label="Phases" className="mt-4">
      <ol className="flex flex-wrap gap-2">
        {phases.map(({ name, share }, i) => (
          <li key={name}>
            <button
              type="button"
              aria-current={i === current ? "step" : undefined}
              onClick={() => onEnter(i)}
              className="min-h-11 rounded-xl border border-line bg-sheet px-3 py-1.5 text-left leading-tight hover:border-edge aria-[current=step]:border-accent aria-[current=step]:bg-accent-soft"
            >
              <span className="font-medium">{name}</span>
              <span className="block text-xs text-quiet">{Math.max(1, Math.round(share * minutes))} min</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-quiet">
        <span className={`mr-2 tabular-nums ${isOver ? "font-semibold text-flag-2" : ""}`}>
          {spellClock(time.spent)} of {spellClock(time.planned)}
        </span>
        <span aria-live="polite">{phases[current]?.says}</span>
      </p>
      <p role="status" className="text-sm text-quiet">
        {isOver && next && `${phases[current]?.name} has had its time. ${next.name} comes next.`}
      </p>
    </nav>
  );
}
