/** What came of a round: a page to read, to print and to act on. */
import { buildReport } from "../../../domain/interview/report/roundReport";
import { Button } from "../../../components/Button";
import { LinkButton } from "../../../components/LinkButton";
import { Page } from "../../../components/Page";
import { paths } from "../../shared/paths";
import { formatDay } from "../../shared/format";
import { QuestionResults } from "./QuestionResults";
import { RoundComparison } from "./RoundComparison";
import { ScoreBreakdown } from "./ScoreBreakdown";
import { PointsToImprove, CardsToReview, CoveredPoints } from "./Findings";
import { OverallResult } from "./OverallResult";
import { useQuestions, useRounds } from "../useRounds";
import { roundKindLabels } from "../labels";

type Props = { readonly id: string; readonly clock?: () => number };

export function ReportScreen({ id, clock = Date.now }: Props) {
  const rounds = useRounds();
  const questions = useQuestions();
  const round = rounds.find((each) => each.id === id && !each.isDeleted);
  if (!questions) {
    return (
      <Page title="Report">
        <p className="mt-4 text-quiet" role="status">
          Opening the questions…
        </p>
      </Page>
    );
  }
  if (!round) {
    return (
      <Page title="Report">
        <p className="mt-4">There is no such round here, or you deleted it.</p>
        <LinkButton href={paths.interview} className="mt-6">
          To the interview
        </LinkButton>
      </Page>
    );
  }
  const report = buildReport(round, (question) => questions.get(question));
  return (
    <Page title={`${roundKindLabels[round.plan.kind].name}, ${formatDay(round.day)}`}>
      <OverallResult round={round} report={report} clock={clock} />
      <PointsToImprove report={report} />
      <CardsToReview round={round} clock={clock} />
      <CoveredPoints report={report} />
      <ScoreBreakdown round={round} report={report} clock={clock} />
      <RoundComparison round={round} rounds={rounds} questions={questions} />
      <QuestionResults round={round} report={report} />
      <div className="mt-10 flex flex-wrap gap-3 print:hidden">
        <LinkButton href={paths.interview}>Another round</LinkButton>
        <Button onClick={() => print()}>Print</Button>
      </div>
    </Page>
  );
}
