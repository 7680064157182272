/** The current question with its evidence, hints and follow-ups, and the answer box. */
import { type Question } from "../../../domain/deck/question";
import { phasesOf } from "../../../domain/interview/round/phases";
import { type InterviewPayload } from "../../../domain/events/interview/interviewPayload";
import { countWords } from "../../../domain/interview/delivery/countWords";
import { type PlanItem } from "../../../domain/events/interview/roundPlan";
import { plainTextOf } from "../../../domain/deck/plainText";
import { proposeVerdicts } from "../../../domain/grading/proposeVerdicts";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { canSpeak, speak } from "../../../browser/speech";
import { scoreAnswer } from "../../../domain/grading/scoreAnswer";
import { prepareRubric } from "../../../domain/grading/rubric";
import { chooseFollowUp } from "../../../domain/interview/round/chooseFollowUp";
import type { ItemProgress, RoundState } from "../../../domain/interview/round/roundState";
import type { EpochMs, DurationMs } from "../../../domain/time";
import { InlineText } from "../../../content/InlineText";
import { useSettings, useStores } from "../../../state/StoresContext";
import { addInterviewEvent } from "../../../state/actions/addInterviewEvent";
import { Button } from "../../../components/Button";
import { Columns } from "../../../components/page/Columns";
import { Icon } from "../../../components/icons/Icon";
import { icons } from "../../../components/icons/icons";
import { useEarlyPressGuard } from "../../../hooks/input/useEarlyPressGuard";
import { useExclusiveRunner } from "../../../hooks/useExclusiveRunner";
import { formatSelectionReason } from "../labels";
import { AnswerBox } from "./AnswerBox";
import { EvidenceList } from "./EvidenceList";
import { PhaseNav } from "./PhaseNav";
import type { AnswerDraft } from "./useAnswerDraft";
import type { AnswerMethodDraft } from "./useAnswerMethod";
import { useDictation } from "./useDictation";
import type { Recording } from "./useRecording";

type Props = {
  readonly round: RoundState;
  readonly item: Extract<PlanItem, { type: "question" }>;
  readonly question: Question;
  readonly progress: ItemProgress;
  readonly spentMs: DurationMs;
  readonly draft: AnswerDraft;
  readonly recording: Recording;
  readonly methodDraft: AnswerMethodDraft;
  readonly getSpeechPhrases: () => readonly string[];
  readonly clock: () => EpochMs;
};

export function QuestionPanel({
  round,
  item,
  question,
  progress,
  spentMs,
  draft,
  recording,
  methodDraft,
  getSpeechPhrases,
  clock,
}: Props) {
  const stores = useStores();
  const { method } = methodDraft;
  const dictation = useDictation(draft, getSpeechPhrases);
  const { stop: stopDictation } = dictation;
  const { stop: stopRecording } = recording;
  const rubric = useMemo(() => prepareRubric(question), [question]);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const buttonsRef = useRef<HTMLDivElement>(null);
  // After a follow-up another answer is submitted, and a hint lowers the score.
  useEarlyPressGuard(buttonsRef, progress.askedFollowUps.length + progress.hintCount);
  const runExclusively = useExclusiveRunner();
  const readAloud = useSettings((state) => state.settings.reviewPreferences.readAloud);
  const followUp = progress.askedFollowUps.at(-1);
  const spokenText = plainTextOf(
    followUp === undefined ? question.ask : (question.followUps[followUp] ?? []),
  );
  useEffect(() => headingRef.current?.focus({ preventScroll: true }), []);
  const readQuestionAloud = useCallback(() => {
    // It would be heard as the answer.
    stopDictation();
    void stopRecording();
    return speak(spokenText);
  }, [spokenText, stopDictation, stopRecording]);
  useEffect(() => (readAloud === "off" ? undefined : readQuestionAloud()), [readQuestionAloud, readAloud]);

  const record = (payload: InterviewPayload) => addInterviewEvent(stores, round.id, payload, clock());
  const { itemIndex } = round;

  /** Ends dictation and recording, and saves all. Resolves to the text. */
  const finishInput = async () => {
    stopDictation();
    const [text] = await Promise.all([draft.save(), stopRecording()]);
    return text;
  };
  /** Asks a follow-up first if one fits what was not said yet, but not after an empty typed answer. */
  const submitAnswer = async () => {
    const text = await finishInput();
    const answerScore = scoreAnswer(rubric, text);
    const proposedVerdicts =
      answerScore.type === "scored" ? proposeVerdicts(answerScore, question.points.length) : [];
    const nextFollowUpIndex =
      text.trim() === "" && method !== "aloud" && method !== "recorded"
        ? undefined
        : chooseFollowUp(question, progress.askedFollowUps, proposedVerdicts);
    if (nextFollowUpIndex !== undefined)
      record({ type: "followUpAsked", itemIndex, followUpIndex: nextFollowUpIndex });
    else record({ type: "answered", itemIndex, method, wordCount: countWords(text) });
  };
  /** Skips a follow-up, or else the question: its first answer stays an answer. */
  const skip = async () => {
    const text = await finishInput();
    const isAnswered = progress.askedFollowUps.length > 0;
    record({
      type: "answered",
      itemIndex,
      method: isAnswered ? method : "skipped",
      wordCount: countWords(text),
    });
  };

  return (
    <Columns
      isEven
      first={
        <>
          <section className="mt-4 rounded-card border border-line bg-surface px-5 py-6 shadow-raised md:px-8 md:py-7">
            <div className="flex items-start gap-3">
              <h2
                ref={headingRef}
                tabIndex={-1}
                className="mr-auto min-w-0 wrap-anywhere font-serif text-xl leading-snug font-medium outline-none md:text-2xl md:leading-snug"
                dir="auto"
              >
                <InlineText text={question.ask} />
              </h2>
              {canSpeak() && (
                <Button variant="quiet" className="-mt-1 -mr-2 min-w-11 px-2" onClick={readQuestionAloud}>
                  <Icon path={icons.speak} size={20} />
                  <span className="sr-only">Read it aloud</span>
                </Button>
              )}
            </div>
            <p className="mt-3 text-sm text-quiet">{formatSelectionReason(item.why)}</p>
            <EvidenceList
              question={question}
              progress={progress}
              onRequest={(evidenceIndex) => record({ type: "evidenceShown", itemIndex, evidenceIndex })}
            />
            {progress.hintCount > 0 && (
              <ul className="mt-4 grid gap-2">
                {question.hints.slice(0, progress.hintCount).map((hint, index) => (
                  <li key={index} className="rounded-xl bg-inset px-4 py-2.5">
                    <span className="text-sm text-quiet">Hint: </span>
                    <bdi>
                      <InlineText text={hint} />
                    </bdi>
                  </li>
                ))}
              </ul>
            )}
            {progress.askedFollowUps.map((index) => (
              <p key={index} className="mt-4 border-s-3 border-accent ps-4 text-lg" data-follow-up="">
                <span className="sr-only">Follow-up: </span>
                <bdi>
                  <InlineText text={question.followUps[index] ?? []} />
                </bdi>
              </p>
            ))}
          </section>
          <PhaseNav
            phases={phasesOf(question.round)}
            minutes={item.minutes}
            progress={progress}
            spentMs={spentMs}
            onEnter={(phaseIndex) => record({ type: "phaseEntered", itemIndex, phaseIndex })}
          />
        </>
      }
      second={
        <>
          <AnswerBox recording={recording} dictation={dictation} draft={draft} methodDraft={methodDraft} />
          {/* It takes the focus of the button for hints when there are no more. */}
          <div ref={buttonsRef} tabIndex={-1} className="mt-4 outline-none flex flex-wrap gap-3">
            <Button
              variant="primary"
              className="h-14 grow text-lg"
              onClick={() => runExclusively(submitAnswer)}
            >
              Submit answer
            </Button>
            {progress.hintCount < question.hints.length && (
              <Button onClick={() => record({ type: "hintShown", itemIndex })}>Hint (−10%)</Button>
            )}
            <Button variant="quiet" onClick={() => runExclusively(skip)}>
              Skip
            </Button>
          </div>
        </>
      }
    />
  );
}
