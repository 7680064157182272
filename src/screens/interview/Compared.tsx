/** This round beside the earlier ones of its kind. */
import type { Question, QuestionId } from "../../domain/deck";
import { trendOf } from "../../domain/interview/report";
import type { RoundState } from "../../domain/interview/round";
import { Curve } from "../../ui/Curve";
import { countOf, spellShare } from "../spell";

type Props = {
  readonly round: RoundState;
  readonly rounds: readonly RoundState[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
};

export function Compared({ round, rounds, questions }: Props) {
  const shares = trendOf(round.plan.kind, rounds, (id) => questions.get(id));
  const here = shares.findIndex(({ id }) => id === round.id);
  const so = shares.slice(0, here + 1);
  const [first, last] = [so[0], so.at(-1)];
  if (so.length < 2 || !first || !last) return null;
  const before = so.slice(0, -1).reduce((sum, { share }) => sum + share, 0) / (so.length - 1);
  const sentence = `You covered ${spellShare(last.share)}; the ${countOf(so.length - 1, "round")} of this kind before it came to ${spellShare(before)} on average.`;
  return (
    <section aria-labelledby="compared-title" className="mt-9">
      <h2 id="compared-title" className="text-lg font-semibold">
        Beside the rounds before
      </h2>
      <p className="mt-1 text-quiet">{sentence}</p>
      <div className="mt-3 max-w-sm">
        <Curve
          values={so.map(({ share }) => share)}
          from={`first, ${spellShare(first.share)}`}
          to={`this one, ${spellShare(last.share)}`}
          label={sentence}
        />
      </div>
    </section>
  );
}
