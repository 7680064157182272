/** The phases of a long question: what belongs in each, its planned time, and the current one. */
import { type Phase, phaseClockAt } from "../../../domain/interview/round/phases";
import type { ItemProgress } from "../../../domain/interview/round/roundState";
import type { DurationMs } from "../../../domain/time";
import { formatClock, phaseLabels } from "../labels";

type Props = {
  readonly phases: readonly Phase[];
  readonly minutes: number;
  readonly progress: ItemProgress;
  /** On the whole question. */
  readonly spentMs: DurationMs;
  readonly onEnter: (phaseIndex: number) => void;
};

export function PhaseNav({ phases, minutes, progress, spentMs, onEnter }: Props) {
  const phaseClock = phaseClockAt(phases, progress, spentMs, minutes);
  if (!phaseClock) return null;
  const { currentPhase } = phaseClock;
  const isOver = phaseClock.spentMs > phaseClock.plannedMs;
  const phase = phases[currentPhase];
  const nextPhase = phases[currentPhase + 1];
  return (
    <nav aria-label="Phases" className="mt-4">
      <ol className="flex flex-wrap gap-2">
        {phases.map(({ dimension, share }, index) => (
          <li key={dimension}>
            <button
              type="button"
              aria-current={index === currentPhase ? "step" : undefined}
              onClick={() => onEnter(index)}
              className="min-h-11 rounded-xl border border-line bg-surface px-3 py-1.5 text-left leading-tight hover:border-edge aria-[current=step]:border-accent aria-[current=step]:bg-accent-soft"
            >
              <span className="font-medium">{phaseLabels[dimension].name}</span>
              <span className="block text-xs text-quiet">{Math.max(1, Math.round(share * minutes))} min</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-quiet">
        <span className={`mr-2 tabular-nums ${isOver ? "font-semibold text-flag-2" : ""}`}>
          {formatClock(phaseClock.spentMs)} of {formatClock(phaseClock.plannedMs)}
        </span>
        <span aria-live="polite">{phase && phaseLabels[phase.dimension].description}</span>
      </p>
      <p role="status" className="text-sm text-quiet">
        {isOver &&
          phase &&
          nextPhase &&
          `${phaseLabels[phase.dimension].name} is over its time. ${phaseLabels[nextPhase.dimension].name} comes next.`}
      </p>
    </nav>
  );
}
