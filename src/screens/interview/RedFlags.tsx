/** What a panel winces at: ticked where it was heard, and the person has the last word. */
import type { Question } from "../../domain/deck";
import { Words } from "../../prose/Words";

type Props = {
  readonly question: Question;
  readonly flags: readonly number[];
  readonly onFlags: (flags: readonly number[]) => void;
};

export function RedFlags({ question, flags, onFlags }: Props) {
  if (question.redFlags.length === 0) return null;
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">What a panel winces at</legend>
      <p className="text-sm text-quiet">Tick what you said. What was heard is ticked already.</p>
      {question.redFlags.map(({ says }, i) => (
        <label key={i} className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-accent"
            checked={flags.includes(i)}
            onChange={(event) =>
              onFlags(event.target.checked ? [...flags, i] : flags.filter((each) => each !== i))
            }
          />
          <span>
            <Words text={says} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
