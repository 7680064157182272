/** The forgetting curve of everything learned so far, and the sentence that it draws. */
import { fading } from "../../domain/progress";
import type { Scheduling } from "../../domain/memory";
import type { Entry } from "../../domain/queue";
import { type Study, memoryOf } from "../../domain/study";
import { Curve } from "../../ui/Curve";
import { spellShare } from "../spell";

type Props = {
  readonly entries: readonly Entry[];
  readonly study: Study;
  readonly scheduling: Scheduling;
  readonly now: number;
};

const days = 30;

export function Fading({ entries, study, scheduling, now }: Props) {
  const seen = entries.map(({ card }) => card).filter((card) => memoryOf(study, card));
  if (seen.length === 0) return null;
  const values = fading(seen, study, scheduling, now, days);
  const then = values.at(-1) ?? 0;
  const recalled = (share: number) => Math.round(share * seen.length);
  const sentence =
    seen.length === 1
      ? `You have learned one card. You would recall it today with a chance of ${spellShare(values[0] ?? 0)}, and in ${days} days without a review with ${spellShare(then)}.`
      : `Of the ${seen.length} cards you have learned, you would recall ${recalled(values[0] ?? 0)} today, and ${recalled(then)} in ${days} days without a review.`;
  return (
    <section aria-labelledby="fading-title" className="mt-10">
      <h2 id="fading-title" className="text-lg font-semibold">
        What you would remember
      </h2>
      <p className="mt-1 text-quiet">{sentence}</p>
      <div className="mt-4">
        <Curve
          values={values}
          from={`now, ${spellShare(values[0] ?? 0)}`}
          to={`in ${days} days, ${spellShare(then)}`}
          label={`A line that falls from ${spellShare(values[0] ?? 0)} now to ${spellShare(then)} in ${days} days.`}
        />
      </div>
    </section>
  );
}
