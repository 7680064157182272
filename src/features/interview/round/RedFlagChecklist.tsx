/** The red flags of a question: those found in the answer are ticked, and the person decides. */
import { InlineText } from "../../../content/InlineText";
import { toggle } from "../../../domain/collections/toggle";
import type { Question } from "../../../domain/deck/question";

type Props = {
  readonly question: Question;
  readonly selected: readonly number[];
  readonly onChange: (selected: readonly number[]) => void;
};

export function RedFlagChecklist({ question, selected, onChange }: Props) {
  if (question.redFlags.length === 0) return null;
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">Red flags</legend>
      <p className="text-sm text-quiet">
        Tick what you said. What was found in your answer is ticked already.
      </p>
      {question.redFlags.map(({ says }, index) => (
        <label key={index} className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-accent"
            checked={selected.includes(index)}
            onChange={() => onChange(toggle(selected, index))}
          />
          <span dir="auto">
            <InlineText text={says} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
