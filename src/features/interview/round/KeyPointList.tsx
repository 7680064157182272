/** The key points of a question, each with the proposed verdict and the person's decision. */
import type { Ref } from "react";
import { InlineText } from "../../../content/InlineText";
import type { Question } from "../../../domain/deck/question";
import { type Verdict, verdicts } from "../../../domain/events/interview/verdicts";
import type { PointScore } from "../../../domain/grading/decideVerdicts";
import { dimensionLabels, verdictLabels } from "../labels";

type Props = {
  readonly listRef: Ref<HTMLOListElement>;
  readonly question: Question;
  /** One for each point; empty if the answer could not be scored. */
  readonly pointScores: readonly PointScore[];
  readonly proposedVerdicts: readonly (Verdict | null)[];
  readonly decidedVerdicts: readonly (Verdict | null)[];
  readonly currentIndex: number;
  readonly onDecide: (pointIndex: number, verdict: Verdict) => void;
};

export function KeyPointList({
  listRef,
  question,
  pointScores,
  proposedVerdicts,
  decidedVerdicts,
  currentIndex,
  onDecide,
}: Props) {
  return (
    <ol ref={listRef} className="mt-3 grid gap-2">
      {question.points.map((point, index) => (
        <li
          key={index}
          data-point={index}
          data-proposed={proposedVerdicts[index] ?? (pointScores[index] ? "unsure" : "none")}
          tabIndex={-1}
          aria-current={index === currentIndex ? "true" : undefined}
          className="rounded-card border border-line bg-surface px-4 py-3 outline-none aria-[current=true]:border-accent"
        >
          <p dir="auto">
            <InlineText text={point.says} />
          </p>
          <p className="mt-0.5 text-sm text-quiet">
            {dimensionLabels[point.dimension]}
            {point.weight === "must" && ", must-have"}
            {(proposedVerdicts[index] === "partly" || pointScores[index]?.verdict === "unsure") && (
              <MissingWords words={pointScores[index]?.missingWords ?? []} />
            )}
            {pointScores[index]?.verdict === "unsure" && decidedVerdicts[index] === null && (
              <strong className="font-medium text-accent">. Unclear from your words: please decide</strong>
            )}
          </p>
          <fieldset className="mt-2">
            <legend className="sr-only">Verdict on point {index + 1}</legend>
            <div className="flex flex-wrap gap-1.5 sm:gap-2">
              {verdicts.map((verdict) => (
                <label
                  key={verdict}
                  className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-xl border border-line px-2 sm:gap-2 sm:px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
                >
                  <input
                    type="radio"
                    name={`verdict-${index}`}
                    className="accent-accent"
                    checked={decidedVerdicts[index] === verdict}
                    onChange={() => onDecide(index, verdict)}
                  />
                  {verdictLabels[verdict]}
                </label>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ol>
  );
}

const MissingWords = ({ words }: { readonly words: readonly string[] }) =>
  words.length > 0 && `; not found: ${words.join(", ")}`;
