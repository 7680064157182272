/** This round beside the earlier ones of its kind. */
import type { Question, QuestionId } from "../../domain/deck";
import { type Report, reportOf } from "../../domain/interview/report";
import { type RoundState, stageOf } from "../../domain/interview/round";
import { Curve } from "../../ui/Curve";
import { countOf, spellShare } from "../spell";

type Props = {
  readonly round: RoundState;
  readonly rounds: readonly RoundState[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
};

const shareOf = ({ overall }: Report): number | undefined =>
  overall.as === "judged" ? overall.share : undefined;

/** The shares of the rounds of one kind that are over and judged, oldest first. */
function sharesOf(
  kind: RoundState["plan"]["kind"],
  rounds: readonly RoundState[],
  questions: Props["questions"],
): readonly { readonly id: string; readonly share: number }[] {
  return rounds
    .filter((each) => each.plan.kind === kind && !each.deleted && stageOf(each) === "over")
    .flatMap((each) => {
      const share = shareOf(reportOf(each, (id) => questions.get(id)));
      return share === undefined ? [] : [{ id: each.id, share }];
    });
}

export function Compared({ round, rounds, questions }: Props) {
  const shares = sharesOf(round.plan.kind, rounds, questions);
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
