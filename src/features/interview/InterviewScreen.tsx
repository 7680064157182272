/** Interview: the open round; without one, the form for a new round and the list of earlier ones. */
import { useState } from "react";
import { Columns } from "../../components/page/Columns";
import { Page } from "../../components/page/Page";
import { answerStorageKey } from "../../domain/interview/answerStorageKey";
import { findOpenRound, isInHistory } from "../../domain/interview/round/roundState";
import { RoundHistory } from "./history/RoundHistory";
import { RoundScreen } from "./round/RoundScreen";
import { RoundPreview } from "./setup/RoundPreview";
import { RoundSetup } from "./setup/RoundSetup";
import { useQuestions } from "../shared/decks/useQuestions";
import { useRounds } from "../shared/useRounds";
import { LoadStatus } from "../shared/decks/LoadStatus";
import { UnavailableChapters } from "../shared/decks/UnavailableChapters";
import { useFailedChapters } from "../shared/decks/useFailedChapters";

export function InterviewScreen() {
  const failedChapters = useFailedChapters("questions");
  const rounds = useRounds();
  // The form alone needs no questions, and a first visit should not wait for all chapters.
  const [isSettingUp, setSettingUp] = useState(false);
  const questions = useQuestions(isSettingUp || rounds.length > 0);
  const round = findOpenRound(rounds);
  const hasFinishedRound = rounds.some(isInHistory);
  if (round)
    return questions ? (
      <RoundScreen key={answerStorageKey(round.id, round.itemIndex)} round={round} questions={questions} />
    ) : (
      <Page title="Interview">
        <LoadStatus>Loading the questions…</LoadStatus>
      </Page>
    );
  return (
    <Page title="Interview" width="full">
      <p className="mt-3 max-w-prose text-quiet">
        A round asks interview questions, compares your answers with good ones, and puts the cards for what
        you missed into your next reviews. Answers and recordings are stored only on this device.
      </p>
      <UnavailableChapters chapters={failedChapters} leftOut="questions are left out" />
      <Columns
        first={<RoundSetup questions={questions} onSetUp={() => setSettingUp(true)} pastRounds={rounds} />}
        second={
          <>
            {questions && rounds.length > 0 && <RoundHistory rounds={rounds} questions={questions} />}
            {!hasFinishedRound && <RoundPreview />}
          </>
        }
      />
    </Page>
  );
}
