/** The proposed verdict on each key point, with the words that count for it. One key confirms or changes it. */
import { type Question } from "../../../domain/deck/question";
import { type InterviewPayload } from "../../../domain/events/interview/interviewPayload";
import { type Verdict } from "../../../domain/events/interview/verdicts";
import { answerStorageKey } from "../../../domain/interview/answerStorageKey";
import { proposeVerdicts } from "../../../domain/grading/proposeVerdicts";
import { useEffect, useMemo, useRef, useState } from "react";
import { Columns } from "../../../components/page/Columns";
import { Button } from "../../../components/Button";
import { useEarlyPressGuard } from "../../../hooks/input/useEarlyPressGuard";
import { type AnswerScore, scoreAnswer } from "../../../domain/grading/scoreAnswer";
import { prepareRubric } from "../../../domain/grading/rubric";
import type { ItemProgress, RoundState } from "../../../domain/interview/round/roundState";
import type { EpochMs } from "../../../domain/time";
import { Blocks } from "../../../content/Blocks";
import { InlineText } from "../../../content/InlineText";
import { addInterviewEvent } from "../../../state/actions/addInterviewEvent";
import { useStores } from "../../../state/StoresContext";
import { SubmittedAnswer } from "../SubmittedAnswer";
import { KeyPointList } from "./KeyPointList";
import { RedFlagChecklist } from "./RedFlagChecklist";
import { useVerdictShortcuts } from "./useVerdictShortcuts";

type Props = {
  readonly round: RoundState;
  readonly question: Question;
  readonly progress: ItemProgress;
  readonly answerText: string;
  readonly isLast: boolean;
  readonly clock: () => EpochMs;
  readonly onNext: () => void;
  readonly onFinish: () => void;
};

type JudgedPayload = Extract<InterviewPayload, { type: "judged" }>;

const unscoredMessages: Readonly<Record<Extract<AnswerScore, { type: "unscored" }>["reason"], string>> = {
  empty: "There is no text to judge. Compare what you said with the points yourself.",
  tooShort: "That is too little to judge. Compare what you said with the points yourself.",
  notEnglish: "Only English can be judged here. Compare what you said with the points yourself.",
};

export function VerdictReview({
  round,
  question,
  progress,
  answerText,
  isLast,
  clock,
  onNext,
  onFinish,
}: Props) {
  const stores = useStores();
  const answerScore = useMemo(() => scoreAnswer(prepareRubric(question), answerText), [question, answerText]);
  const isSkipped = progress.answer?.method === "skipped";
  const proposedVerdicts =
    isSkipped && answerScore.type !== "scored"
      ? question.points.map(() => "missed" as const)
      : proposeVerdicts(answerScore, question.points.length);
  const decidedVerdicts = progress.judgement?.verdicts ?? proposedVerdicts;
  const score = answerScore.type === "scored" ? answerScore : undefined;
  const redFlags =
    progress.judgement?.redFlags ?? score?.redFlags.map(({ redFlagIndex }) => redFlagIndex) ?? [];
  const pointScores = score?.points ?? [];
  const unsureIndexes = pointScores.flatMap(({ verdict }, index) => (verdict === "unsure" ? index : []));
  const [currentIndex, setCurrentIndex] = useState(unsureIndexes[0] ?? 0);
  const listRef = useRef<HTMLOListElement>(null);
  const verdictsRef = useRef<HTMLDivElement>(null);
  useEarlyPressGuard(verdictsRef);

  /** Each decision is logged at once, so that leaving in the middle loses none. */
  const recordVerdicts = (changes: Partial<Pick<JudgedPayload, "verdicts" | "redFlags">>) =>
    addInterviewEvent(
      stores,
      round.id,
      {
        type: "judged",
        itemIndex: round.itemIndex,
        verdicts: decidedVerdicts,
        proposedVerdicts,
        redFlags,
        ...(score && { scorerVersion: score.scorerVersion }),
        ...changes,
      },
      clock(),
    );
  const setVerdict = (pointIndex: number, verdict: Verdict | null) =>
    recordVerdicts({ verdicts: decidedVerdicts.with(pointIndex, verdict) });
  const recordAndContinue = (onRecorded: () => void) => {
    if (!progress.judgement) recordVerdicts({});
    onRecorded();
  };
  const moveBy = (offset: number) => {
    const targetIndex = Math.min(question.points.length - 1, Math.max(0, currentIndex + offset));
    setCurrentIndex(targetIndex);
    listRef.current?.querySelectorAll<HTMLElement>("[data-point]")[targetIndex]?.focus();
  };

  useEffect(() => {
    const first = listRef.current?.querySelector<HTMLElement>("[aria-current=true]");
    first?.focus({ preventScroll: first.dataset["proposed"] !== "unsure" });
  }, []);
  useVerdictShortcuts({
    moveBy,
    setVerdict: (verdict) => setVerdict(currentIndex, verdict),
    goToNext: () => recordAndContinue(onNext),
  });

  return (
    <Columns
      isEven
      isFirstSticky
      first={
        <section
          aria-label="Question and answer"
          className="mt-4 rounded-card border border-line bg-surface px-5 py-5"
        >
          <h2 dir="auto" className="font-serif text-lg leading-snug font-medium">
            <InlineText text={question.ask} />
          </h2>
          <SubmittedAnswer
            storageKey={answerStorageKey(round.id, round.itemIndex)}
            text={answerText}
            highlights={pointScores[currentIndex]?.evidence ?? []}
          />
          {answerScore.type === "unscored" && !isSkipped && (
            <p className="mt-3 text-quiet">{unscoredMessages[answerScore.reason]}</p>
          )}
          {score?.penalties.map(({ type }) => (
            <p key={type} className="mt-3 text-quiet">
              {penaltyMessages[type]}
            </p>
          ))}
        </section>
      }
      second={
        <div ref={verdictsRef}>
          <h3 className="mt-6 text-lg font-semibold">What a good answer says</h3>
          <p className="text-sm text-quiet">
            Proposed from the words of your answer; you can change each verdict. The marked words count most
            for the selected point; if there are few, the rest of your answer decides.
            {unsureIndexes.length > 0 &&
              ` ${unsureIndexes.length === 1 ? "One point is" : `${unsureIndexes.length} points are`} unclear: please decide ${unsureIndexes.length === 1 ? "it" : "them"} yourself.`}
          </p>
          <KeyPointList
            listRef={listRef}
            question={question}
            pointScores={pointScores}
            proposedVerdicts={proposedVerdicts}
            decidedVerdicts={decidedVerdicts}
            currentIndex={currentIndex}
            onDecide={(pointIndex, verdict) => {
              setCurrentIndex(pointIndex);
              setVerdict(pointIndex, verdict);
            }}
          />
          <RedFlagChecklist
            question={question}
            selected={redFlags}
            onChange={(selected) => recordVerdicts({ redFlags: selected })}
          />
          <Button
            variant="primary"
            className="mt-6 h-14 w-full text-lg"
            onClick={() => recordAndContinue(onNext)}
          >
            {isLast ? "Finish" : "Next question"}
          </Button>
          {!isLast && (
            <Button variant="quiet" className="mt-2 w-full" onClick={() => recordAndContinue(onFinish)}>
              Finish here
            </Button>
          )}
          <section aria-labelledby="model-title" className="mt-8 border-t border-line pt-6">
            <h3 id="model-title" className="text-lg font-semibold">
              A good answer
            </h3>
            <div className="prose mt-2">
              <Blocks blocks={question.answer} figures={[]} />
            </div>
            <p className="mt-4 text-sm text-quiet">
              Why it is asked:{" "}
              <bdi>
                <InlineText text={question.why} />
              </bdi>
            </p>
          </section>
        </div>
      }
    />
  );
}

type Penalty = Extract<AnswerScore, { type: "scored" }>["penalties"][number];

const penaltyMessages: Readonly<Record<Penalty["type"], string>> = {
  keywords:
    "These are words in a row, not sentences: they name things and explain nothing, so no point counts as covered.",
  onlyTerms: "This is a list of terms, and nothing is said about them, so no point counts as covered.",
  offTopic: "Hardly a word of this is about the question, so no point counts as covered.",
  repeatsQuestion: "This repeats the question. Only what it adds counts.",
  repeatsItself: "This says the same thing again and again. It counts once.",
};
