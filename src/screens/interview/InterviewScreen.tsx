/** Interview: the round that is on, or the choice of one and what came of the others. */
import { answerKey } from "../../domain/interview/events";
import { openRound } from "../../domain/interview/round";
import { Page } from "../../ui/Page";
import { History } from "./History";
import { Room } from "./Room";
import { Setup } from "./Setup";
import { useQuestions, useRounds } from "./useRounds";

type Props = { readonly clock?: () => number; readonly chance?: () => number };

export function InterviewScreen({ clock = Date.now, chance = Math.random }: Props) {
  const rounds = useRounds();
  const questions = useQuestions();
  const round = openRound(rounds);
  if (!questions) {
    return (
      <Page title="Interview">
        <p className="mt-4 text-quiet" role="status">
          Opening the questions…
        </p>
      </Page>
    );
  }
  if (round)
    return <Room key={answerKey(round.id, round.place)} round={round} questions={questions} clock={clock} />;
  return (
    <Page title="Interview">
      <p className="mt-3 max-w-prose text-quiet">
        A round asks as a panel would, holds your answer against what a good one says, and makes you study
        what you missed. Nothing leaves this device.
      </p>
      <Setup questions={questions} past={rounds} clock={clock} chance={chance} />
      <History rounds={rounds} questions={questions} clock={clock} />
    </Page>
  );
}
