/** The report of a round: its result, what to improve, and every question. */
import { useParams } from "react-router";
import { buildReport } from "../../../domain/interview/report/roundReport";
import { Button } from "../../../components/Button";
import { LinkButton } from "../../../components/LinkButton";
import { Columns } from "../../../components/page/Columns";
import { Page } from "../../../components/page/Page";
import { NotFound } from "../../shared/NotFound";
import { paths } from "../../shared/paths";
import { formatDay } from "../../shared/formatDates";
import { QuestionResults } from "./QuestionResults";
import { RoundComparison } from "./RoundComparison";
import { ScoreBreakdown } from "./ScoreBreakdown";
import { CardsToReview } from "./CardsToReview";
import { PointsToImprove, CoveredPoints } from "./Findings";
import { OverallResult } from "./OverallResult";
import { LoadStatus } from "../../shared/decks/LoadStatus";
import { UnavailableChapters } from "../../shared/decks/UnavailableChapters";
import { useFailedChapters } from "../../shared/decks/useFailedChapters";
import { useQuestions } from "../../shared/decks/useQuestions";
import { useRounds } from "../../shared/useRounds";
import { roundKindLabels } from "../labels";

export function ReportScreen() {
  const { round: id } = useParams();
  const failedChapters = useFailedChapters("questions");
  const rounds = useRounds();
  const questions = useQuestions();
  const round = rounds.find((each) => each.id === id && !each.isDeleted);
  if (!questions) {
    return (
      <Page title="Report">
        <LoadStatus>Loading the questions…</LoadStatus>
      </Page>
    );
  }
  if (!round) {
    return (
      <NotFound title="Round not found" linkPath={paths.interview} linkLabel="Go to Interview">
        You may have deleted it, or it is on another device.
      </NotFound>
    );
  }
  const report = buildReport(round, (question) => questions.get(question));
  return (
    <Page title={`${roundKindLabels[round.plan.kind].name}, ${formatDay(round.day)}`} width="fullFromLg">
      <UnavailableChapters chapters={failedChapters} leftOut="questions are left out" />
      <Columns
        first={
          <>
            <OverallResult round={round} report={report} />
            <PointsToImprove report={report} />
            <CardsToReview round={round} />
          </>
        }
        second={
          <>
            <CoveredPoints report={report} />
            <ScoreBreakdown round={round} report={report} />
            <RoundComparison round={round} rounds={rounds} questions={questions} />
          </>
        }
      />
      <QuestionResults round={round} report={report} />
      <div className="mt-10 flex flex-wrap gap-3">
        <LinkButton to={paths.interview}>Another round</LinkButton>
        <Button onClick={() => print()}>Print</Button>
      </div>
    </Page>
  );
}
