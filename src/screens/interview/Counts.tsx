/** One's own mix: how many questions of each sort. */
import { type Round, rounds } from "../../domain/deck";
import { boxLook } from "../../ui/Field";
import { roundNames } from "./words";

export type RoundCounts = Readonly<Record<Round, number>>;

type Props = { readonly counts: RoundCounts; readonly onChange: (counts: RoundCounts) => void };

export function Counts({ counts, onChange }: Props) {
  return (
    <fieldset>
      <legend className="font-medium">How many of each</legend>
      <div className="mt-2 grid gap-2 sm:grid-cols-2">
        {rounds.map((round) => (
          <label key={round} className="flex items-center justify-between gap-3">
            {roundNames[round]}
            <select
              className={`${boxLook} w-24`}
              value={counts[round]}
              onChange={(event) => onChange({ ...counts, [round]: Number(event.target.value) })}
            >
              {Array.from({ length: 11 }, (_, count) => (
                <option key={count}>{count}</option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
