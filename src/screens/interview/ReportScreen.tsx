/** What came of a round: a page to read, to print and to act on. */
import { reportOf } from "../../domain/interview/report";
import { Button } from "../../ui/Button";
import { LinkButton } from "../../ui/LinkButton";
import { Page } from "../../ui/Page";
import { paths } from "../paths";
import { spellDate } from "../spell";
import { Answers } from "./Answers";
import { Compared } from "./Compared";
import { Coverage } from "./Coverage";
import { Fix, Forward, Well } from "./Findings";
import { Overall } from "./Overall";
import { useQuestions, useRounds } from "./useRounds";
import { kindNames } from "./words";

type Props = { readonly id: string; readonly clock?: () => number };

export function ReportScreen({ id, clock = Date.now }: Props) {
  const rounds = useRounds();
  const questions = useQuestions();
  const round = rounds.find((each) => each.id === id && !each.deleted);
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
  const report = reportOf(round, (question) => questions.get(question));
  return (
    <Page title={`${kindNames[round.plan.kind].name}, ${spellDate(round.day)}`}>
      <Overall round={round} report={report} clock={clock} />
      <Fix report={report} />
      <Forward round={round} clock={clock} />
      <Well report={report} />
      <Coverage round={round} report={report} clock={clock} />
      <Compared round={round} rounds={rounds} questions={questions} />
      <Answers round={round} report={report} />
      <div className="mt-10 flex flex-wrap gap-3 print:hidden">
        <LinkButton href={paths.interview}>Another round</LinkButton>
        <Button onClick={() => print()}>Print</Button>
      </div>
    </Page>
  );
}
