/** How the rounds went over time: one curve for each kind that there are two of. */
import type { Question, QuestionId } from "../../domain/deck";
import { roundKinds } from "../../domain/interview/plan";
import { trendOf } from "../../domain/interview/report";
import type { RoundState } from "../../domain/interview/round";
import { Curve } from "../../ui/Curve";
import { countOf, spellShare } from "../spell";
import { kindNames } from "./words";

type Props = {
  readonly rounds: readonly RoundState[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
};

export function Trend({ rounds, questions }: Props) {
  const trends = roundKinds
    .map((kind) => ({ kind, shares: trendOf(kind, rounds, (id) => questions.get(id)) }))
    .filter(({ shares }) => shares.length > 1);
  return (
    <div className="mt-4 grid gap-6 empty:hidden sm:grid-cols-2">
      {trends.map(({ kind, shares }) => {
        const [first, last] = [shares[0]?.share ?? 0, shares.at(-1)?.share ?? 0];
        return (
          <figure key={kind}>
            <figcaption className="mb-2">
              <span className="font-medium">{kindNames[kind].name}</span>
              <span className="block text-sm text-quiet">
                {countOf(shares.length, "round")}, from {spellShare(first)} covered to {spellShare(last)}
              </span>
            </figcaption>
            <Curve
              values={shares.map(({ share }) => share)}
              from="first"
              to="newest"
              label={`${kindNames[kind].name}: ${spellShare(first)} covered in the first of ${countOf(shares.length, "round")}, ${spellShare(last)} in the newest.`}
            />
          </figure>
        );
      })}
    </div>
  );
}
