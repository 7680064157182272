/** The choice of the kind of round. */
import { type RoundKind, roundKinds } from "../../../domain/events/interview/roundKinds";
import { roundKindLabels } from "../labels";

type Props = { readonly kind: RoundKind; readonly onChange: (kind: RoundKind) => void };

export function RoundKindField({ kind, onChange }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">Which round</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {roundKinds.map((each) => (
          <label
            key={each}
            htmlFor={`kind-${each}`}
            className="grid cursor-pointer grid-cols-[auto_1fr] content-start items-start gap-x-3 rounded-card border border-line bg-surface px-4 py-3 sm:last:odd:col-span-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              id={`kind-${each}`}
              type="radio"
              name="kind"
              className="mt-1 accent-accent"
              checked={kind === each}
              onChange={() => onChange(each)}
            />
            <span className="font-semibold">{roundKindLabels[each].name}</span>
            <span className="col-start-2 text-sm text-quiet">{roundKindLabels[each].description}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
