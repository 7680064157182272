/** A running round: the current question with its timer, its answer or its verdicts, a break, or a pause. */
import { type Question } from "../../../domain/deck/question";
import { type QuestionId } from "../../../domain/ids";
import { type InterviewPayload } from "../../../domain/events/interview/interviewPayload";
import { answerStorageKey } from "../../../domain/interview/answerStorageKey";
import { countWords } from "../../../domain/interview/delivery/countWords";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import {
  type RoundState,
  progressOf,
  currentItemOf,
  stageOf,
} from "../../../domain/interview/round/roundState";
import { addInterviewEvent } from "../../../state/actions/addInterviewEvent";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { DocumentTitle } from "../../../components/page/DocumentTitle";
import { ShortcutsButton } from "../../../components/shortcuts/ShortcutsButton";
import { useEarlyPressGuard } from "../../../hooks/input/useEarlyPressGuard";
import { useExclusiveRunner } from "../../../hooks/useExclusiveRunner";
import { useWakeLock } from "../../../hooks/page/useWakeLock";
import { paths } from "../../shared/paths";
import { questionKindLabels } from "../../shared/questionKindLabels";
import { formatClock, roundKindLabels } from "../labels";
import { ErrorMessages } from "./ErrorMessages";
import { QuestionPanel } from "./QuestionPanel";
import { RoundStatus } from "./RoundStatus";
import { UnavailableQuestion } from "./UnavailableQuestion";
import { VerdictReview } from "./VerdictReview";
import { finishRound } from "./finishRound";
import { speechPhrasesFor } from "./speechPhrasesFor";
import { useAnswerDraft } from "./useAnswerDraft";
import { useAnswerMethod } from "./useAnswerMethod";
import { useRecording } from "./useRecording";
import { useRoundClock } from "./useRoundClock";

const warningColours = { soon: "text-flag-2", over: "text-flag-1" } as const;

/** Give it a React key for each question. */
type Props = {
  readonly round: RoundState;
  readonly questions: ReadonlyMap<QuestionId, Question>;
};

export function RoundScreen({ round, questions }: Props) {
  const stores = useStores();
  const { clock, ...roundClock } = useRoundClock(round);
  const navigate = useNavigate();
  const storageKey = answerStorageKey(round.id, round.itemIndex);
  const stage = stageOf(round);
  const answerDraft = useAnswerDraft(storageKey, stage !== "asking");
  const isAnswering = stage === "asking" && !round.isPaused;
  const recording = useRecording(storageKey, clock, isAnswering);
  const methodDraft = useAnswerMethod(storageKey, stage !== "asking");
  const { method } = methodDraft;
  const [isEnding, setEnding] = useState(false);
  const runExclusively = useExclusiveRunner();

  const record = (payload: InterviewPayload) => addInterviewEvent(stores, round.id, payload, clock());
  const isTimed = stage === "asking" || stage === "break";
  // Where no clock runs, a pause stops nothing: an answer is judged with the screen on.
  useWakeLock(!(round.isPaused && isTimed));
  const item = currentItemOf(round);
  const questionItems = round.plan.items.filter(({ type }) => type === "question");
  const questionNumber = round.plan.items
    .slice(0, round.itemIndex + 1)
    .filter(({ type }) => type === "question").length;
  const isLast = isEnding || round.itemIndex === round.plan.items.length - 1;
  const question = item?.type === "question" ? questions.get(item.question) : undefined;

  /** The section for a break, or for a question that can't be shown. */
  const interludeRef = useRef<HTMLElement>(null);
  useEarlyPressGuard(interludeRef, question);

  const finishAndShowReport = () => {
    finishRound(stores, round.id, questions, clock);
    void navigate(paths.round(round.id));
  };
  /** What was said so far is judged before the round ends. */
  const endEarly = async () => {
    const [text] = await Promise.all([answerDraft.save(), recording.stop()]);
    const words = countWords(text);
    if (stage !== "asking" || (words === 0 && method === "typed")) {
      finishAndShowReport();
      return;
    }
    setEnding(true);
    record({ type: "answered", itemIndex: round.itemIndex, method, wordCount: words });
  };
  const goToNext = () => {
    if (isLast) finishAndShowReport();
    else record({ type: "itemDone" });
  };

  const renderStage = () => {
    if (round.isPaused && stage === "asking")
      return (
        <section className="mt-10 text-center">
          <p className="text-lg">Paused. The timer is stopped.</p>
          <Button variant="primary" className="mt-6" onClick={() => record({ type: "resumed" })}>
            Go on
          </Button>
        </section>
      );
    if (item?.type === "break")
      return (
        <section ref={interludeRef} className="mt-10 text-center">
          <h2 className="text-2xl font-semibold">A break</h2>
          <p className="mt-2 text-lg text-quiet">
            Stand up, drink something. The next question starts when you press the button.
          </p>
          <Button variant="primary" className="mt-6" onClick={goToNext}>
            Next question
          </Button>
        </section>
      );
    if (item?.type !== "question" || !question)
      return <UnavailableQuestion ref={interludeRef} isLast={isLast} onNext={goToNext} />;
    const progress = progressOf(round, round.itemIndex);
    if (stage === "asking")
      return (
        <QuestionPanel
          round={round}
          item={item}
          question={question}
          progress={progress}
          spentMs={roundClock.spentMs}
          draft={answerDraft}
          recording={recording}
          methodDraft={methodDraft}
          getSpeechPhrases={() => speechPhrasesFor(questions.values())}
          clock={clock}
        />
      );
    if (answerDraft.text === undefined) return <p className="mt-8 text-quiet">Loading your answer…</p>;
    return (
      <VerdictReview
        round={round}
        question={question}
        progress={progress}
        answerText={answerDraft.text}
        isLast={isLast}
        clock={clock}
        onNext={goToNext}
        onFinish={finishAndShowReport}
      />
    );
  };

  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col px-4 pt-3 pb-8 md:pt-8 lg:px-10 xl:max-w-6xl">
      <DocumentTitle title="Interview" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="mr-auto text-quiet">
          {item?.type === "question" ? (
            <>
              Question {questionNumber} of {questionItems.length}
              <span aria-hidden="true"> · </span>
              {questionKindLabels[item.round]}
            </>
          ) : (
            roundKindLabels[round.plan.kind].name
          )}
        </h1>
        {isTimed && (
          <p
            role="timer"
            aria-label="Time left"
            className={`text-lg font-semibold tabular-nums ${roundClock.warning ? warningColours[roundClock.warning] : ""}`}
          >
            {formatClock(roundClock.remainingMs)}
          </p>
        )}
        <div className={`flex items-center ${isTimed ? "max-sm:-ml-3 max-sm:basis-full" : ""}`}>
          {isTimed && (
            <>
              <Button
                variant="quiet"
                className="px-3"
                onClick={() => record({ type: round.isPaused ? "resumed" : "paused" })}
              >
                {round.isPaused ? "Go on" : "Pause"}
              </Button>
              <Button variant="quiet" className="px-3" onClick={() => runExclusively(endEarly)}>
                Finish
              </Button>
            </>
          )}
          {(stage === "judging" || stage === "judged") && <ShortcutsButton />}
        </div>
      </div>
      <RoundStatus
        stage={stage}
        isPaused={round.isPaused}
        roundClock={roundClock}
        method={method}
        isRecordingSaved={recording.writeErrorMessage === undefined}
      />
      {!isAnswering && <ErrorMessages messages={[recording.writeErrorMessage, answerDraft.errorMessage]} />}
      {renderStage()}
    </div>
  );
}
