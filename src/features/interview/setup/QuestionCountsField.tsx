/** For "My own mix": how many questions of each kind. */
import { type QuestionKind, questionKinds } from "../../../domain/deck/question";
import { Select } from "../../../components/fields/Input";
import { questionKindLabels } from "../../shared/questionKindLabels";

export type QuestionCounts = Readonly<Record<QuestionKind, number>>;

type Props = { readonly counts: QuestionCounts; readonly onChange: (counts: QuestionCounts) => void };

export function QuestionCountsField({ counts, onChange }: Props) {
  return (
    <fieldset>
      <legend className="font-medium">How many of each</legend>
      <div className="mt-2 grid gap-2 sm:grid-cols-2">
        {questionKinds.map((kind) => (
          <label key={kind} className="flex items-center justify-between gap-3">
            {questionKindLabels[kind]}
            <Select
              className="w-24"
              value={counts[kind]}
              onChange={(event) => onChange({ ...counts, [kind]: Number(event.target.value) })}
            >
              {Array.from({ length: 11 }, (_, count) => (
                <option key={count}>{count}</option>
              ))}
            </Select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
