/** How the rounds went over time: a curve for each kind with at least two rounds. */
import { LineChart } from "../../../components/LineChart";
import type { Question } from "../../../domain/deck/question";
import { roundKinds } from "../../../domain/events/interview/roundKinds";
import type { QuestionId } from "../../../domain/ids";
import { coverageTrend } from "../../../domain/interview/report/coverageTrend";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { formatCount, formatPercent } from "../../shared/format";
import { roundKindLabels } from "../labels";

type Props = {
  readonly rounds: readonly RoundState[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
};

export function RoundTrends({ rounds, questions }: Props) {
  const trends = roundKinds
    .map((kind) => ({ kind, shares: coverageTrend(kind, rounds, (id) => questions.get(id)) }))
    .filter(({ shares }) => shares.length > 1);
  return (
    <div className="mt-4 grid gap-6 empty:hidden sm:grid-cols-2">
      {trends.map(({ kind, shares }) => {
        const [first, last] = [shares[0]?.share ?? 0, shares.at(-1)?.share ?? 0];
        return (
          <figure key={kind}>
            <figcaption className="mb-2">
              <span className="font-medium">{roundKindLabels[kind].name}</span>
              <span className="block text-sm text-quiet">
                {formatCount(shares.length, "round")}, from {formatPercent(first)} covered to{" "}
                {formatPercent(last)}
              </span>
            </figcaption>
            <LineChart
              values={shares.map(({ share }) => share)}
              startLabel="first"
              endLabel="newest"
              label={`${roundKindLabels[kind].name}: ${formatPercent(first)} covered in the first of ${formatCount(shares.length, "round")}, ${formatPercent(last)} in the newest.`}
            />
          </figure>
        );
      })}
    </div>
  );
}
