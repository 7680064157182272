/** The key points of a question, each with what was proposed and what the person decides. */
import type { Ref } from "react";
import type { Proposal } from "../../domain/answer/proposal";
import type { Question } from "../../domain/deck";
import { type Verdict, verdicts } from "../../domain/interview/events";
import { Words } from "../../prose/Words";
import { dimensionNames, verdictNames } from "./words";

type Props = {
  readonly list: Ref<HTMLOListElement>;
  readonly question: Question;
  /** One a point; empty where nothing could be read. */
  readonly proposals: readonly Proposal[];
  readonly proposed: readonly (Verdict | null)[];
  readonly points: readonly (Verdict | null)[];
  readonly current: number;
  readonly onDecide: (point: number, verdict: Verdict) => void;
};

export function Points({ list, question, proposals, proposed, points, current, onDecide }: Props) {
  return (
    <ol ref={list} className="mt-3 grid gap-2">
      {question.points.map((point, i) => (
        <li
          key={i}
          data-point={i}
          data-proposed={proposed[i] ?? "none"}
          tabIndex={-1}
          aria-current={i === current ? "true" : undefined}
          className="rounded-card border border-line bg-sheet px-4 py-3 outline-none aria-[current=true]:border-accent"
        >
          <p>
            <Words text={point.says} />
          </p>
          <p className="mt-0.5 text-sm text-quiet">
            {dimensionNames[point.dimension]}
            {point.weight === "must" && ", a must"}
            {proposed[i] === "partly" && <Missing words={proposals[i]?.missing ?? []} />}
          </p>
          <fieldset className="mt-2">
            <legend className="sr-only">Verdict on point {i + 1}</legend>
            <div className="flex flex-wrap gap-1.5 sm:gap-2">
              {verdicts.map((verdict) => (
                <label
                  key={verdict}
                  className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-xl border border-line px-2 sm:gap-2 sm:px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
                >
                  <input
                    type="radio"
                    name={`verdict-${i}`}
                    className="accent-accent"
                    checked={points[i] === verdict}
                    onChange={() => onDecide(i, verdict)}
                  />
                  {verdictNames[verdict]}
                </label>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ol>
  );
}

const Missing = ({ words }: { readonly words: readonly string[] }) =>
  words.length > 0 && `; not heard: ${words.join(", ")}`;
