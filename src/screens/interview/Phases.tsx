/** The phases of a long question: what belongs into each, how long it may take, and where one is. */
import type { Phase } from "../../domain/interview/clock";
import type { Asked } from "../../domain/interview/round";

type Props = {
  readonly phases: readonly Phase[];
  readonly minutes: number;
  readonly asked: Asked;
  readonly onEnter: (phase: number) => void;
};

export function Phases({ phases, minutes, asked, onEnter }: Props) {
  if (phases.length === 0) return null;
  const current = asked.phases.at(-1)?.phase ?? 0;
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
      <p className="mt-2 text-sm text-quiet" aria-live="polite">
        {phases[current]?.says}
      </p>
    </nav>
  );
}
