/** This round compared with the earlier ones of its kind. */
import { LineChart } from "../../../components/LineChart";
import type { Question } from "../../../domain/deck/question";
import type { QuestionId } from "../../../domain/ids";
import { coverageTrend } from "../../../domain/interview/report/coverageTrend";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { formatCount, formatPercent } from "../../shared/format";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly round: RoundState;
  readonly rounds: readonly RoundState[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
};

export function RoundComparison({ round, rounds, questions }: Props) {
  const shares = coverageTrend(round.plan.kind, rounds, (id) => questions.get(id));
  const roundIndex = shares.findIndex(({ id }) => id === round.id);
  const sharesSoFar = shares.slice(0, roundIndex + 1);
  const [first, last] = [sharesSoFar[0], sharesSoFar.at(-1)];
  if (sharesSoFar.length < 2 || !first || !last) return null;
  const previousAverage =
    sharesSoFar.slice(0, -1).reduce((sum, { share }) => sum + share, 0) / (sharesSoFar.length - 1);
  const isSecond = sharesSoFar.length === 2;
  const sentence = `You covered ${formatPercent(last.share)}; the ${isSecond ? "round" : formatCount(sharesSoFar.length - 1, "round")} of this kind before it came to ${formatPercent(previousAverage)}${isSecond ? "" : " on average"}.`;
  return (
    <TitledSection title="Compared with earlier rounds" className="mt-9">
      <p className="mt-1 text-quiet">{sentence}</p>
      <div className="mt-3 max-w-sm">
        <LineChart
          values={sharesSoFar.map(({ share }) => share)}
          startLabel={`first, ${formatPercent(first.share)}`}
          endLabel={`this one, ${formatPercent(last.share)}`}
          label={sentence}
        />
      </div>
    </TitledSection>
  );
}
