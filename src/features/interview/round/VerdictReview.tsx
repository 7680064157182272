/** The judgement: each key point as it was proposed, with the words that count, to be confirmed or put right with one key. */
import { useEffect, useMemo, useRef, useState } from "react";
import { type AnswerScore, scoreAnswer } from "../../../domain/grading/scoreAnswer";
import { prepareRubric } from "../../../domain/grading/rubric";
import type { Question } from "../../../domain/deck";
import { type InterviewPayload, type Verdict, answerKey } from "../../../domain/events/interviewEvents";
import type { ItemProgress, RoundState } from "../../../domain/interview/round/roundState";
import { Blocks } from "../../../content/Blocks";
import { InlineText } from "../../../content/InlineText";
import { addInterviewEvent } from "../../../state/actions";
import { Button } from "../../../components/Button";
import { SubmittedAnswer } from "../SubmittedAnswer";
import { KeyPointList } from "./KeyPointList";
import { RedFlagChecklist } from "./RedFlagChecklist";
import { useVerdictShortcuts } from "./useVerdictShortcuts";

type Props = {
  readonly round: RoundState;
  readonly question: Question;
  readonly asked: ItemProgress;
  readonly answerText: string;
  readonly isLast: boolean;
  readonly clock: () => number;
  readonly onNext: () => void;
  readonly onFinish: () => void;
};

type JudgedPayload = Extract<InterviewPayload, { type: "judged" }>;

/** What is proposed: nothing at all for what can't be read. */
function proposeVerdicts(
  answerScore: AnswerScore,
  count: number,
  isSkipped: boolean,
): readonly (Verdict | null)[] {
  if (isSkipped) return Array.from({ length: count }, () => "missed");
  return answerScore.type === "scored"
    ? answerScore.points.map(({ verdict }) => verdict)
    : Array.from({ length: count }, () => null);
}

const unscoredMessages: Readonly<Record<Extract<AnswerScore, { type: "unscored" }>["reason"], string>> = {
  empty: "There is no text to judge. Hold what you said against the points yourself.",
  tooShort: "That is too little to judge. Hold what you said against the points yourself.",
  notEnglish: "This can only read English. Hold what you said against the points yourself.",
};

export function VerdictReview({
  round,
  question,
  asked,
  answerText,
  isLast,
  clock,
  onNext,
  onFinish,
}: Props) {
  const answerScore = useMemo(() => scoreAnswer(prepareRubric(question), answerText), [question, answerText]);
  const isSkipped = asked.answer?.method === "skipped";
  const proposedVerdicts = proposeVerdicts(
    answerScore,
    question.points.length,
    isSkipped && answerScore.type !== "scored",
  );
  const decidedVerdicts = asked.judgement?.verdicts ?? proposedVerdicts;
  const redFlags =
    asked.judgement?.redFlags ??
    (answerScore.type === "scored" ? answerScore.redFlags.map(({ redFlagIndex }) => redFlagIndex) : []);
  const [current, setCurrent] = useState(0);
  const listRef = useRef<HTMLOListElement>(null);
  const pointScores = answerScore.type === "scored" ? answerScore.points : [];

  /** Each decision is in the log at once: whoever leaves in the middle has made it. */
  const recordVerdicts = (changes: Partial<Pick<JudgedPayload, "verdicts" | "redFlags">>) =>
    addInterviewEvent(
      round.id,
      {
        type: "judged",
        itemIndex: round.itemIndex,
        verdicts: decidedVerdicts,
        proposedVerdicts,
        redFlags,
        ...(answerScore.type === "scored" && { scorerVersion: answerScore.scorerVersion }),
        ...changes,
      },
      clock(),
    );
  const setVerdict = (point: number, verdict: Verdict | null) =>
    recordVerdicts({ verdicts: decidedVerdicts.with(point, verdict) });
  const recordAndContinue = (onRecorded: () => void) => {
    if (!asked.judgement) recordVerdicts({});
    onRecorded();
  };
  const moveBy = (offset: number) => {
    const target = Math.min(question.points.length - 1, Math.max(0, current + offset));
    setCurrent(target);
    listRef.current?.querySelectorAll<HTMLElement>("[data-point]")[target]?.focus();
  };

  useEffect(
    () => listRef.current?.querySelector<HTMLElement>("[data-point]")?.focus({ preventScroll: true }),
    [],
  );
  useVerdictShortcuts({
    moveBy,
    setVerdict: (verdict) => setVerdict(current, verdict),
    goToNext: () => recordAndContinue(onNext),
  });

  return (
    <>
      <section
        aria-label="Question and answer"
        className="mt-4 rounded-card border border-line bg-sheet px-5 py-5"
      >
        <h2 className="font-serif text-lg leading-snug font-medium">
          <InlineText text={question.ask} />
        </h2>
        <SubmittedAnswer
          storageKey={answerKey(round.id, round.itemIndex)}
          text={answerText}
          highlights={pointScores[current]?.evidence ?? []}
        />
        {answerScore.type === "unscored" && !isSkipped && (
          <p className="mt-3 text-quiet">{unscoredMessages[answerScore.reason]}</p>
        )}
        {answerScore.type === "scored" &&
          answerScore.penalties.map((penalty) => (
            <p key={penalty.type} className="mt-3 text-quiet">
              {penaltyMessages[penalty.type]}
            </p>
          ))}
      </section>
      <h3 className="mt-6 text-lg font-semibold">What a good answer says</h3>
      <p className="text-sm text-quiet">
        Proposed from the words of your answer; you have the last word. The marked words are what counts for
        the point you are at.
      </p>
      <KeyPointList
        listRef={listRef}
        question={question}
        pointScores={pointScores}
        proposedVerdicts={proposedVerdicts}
        decidedVerdicts={decidedVerdicts}
        current={current}
        onDecide={(point, verdict) => {
          setCurrent(point);
          setVerdict(point, verdict);
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
        <div className={answerText.trim() === "" ? "" : "xl:-mx-40 xl:grid xl:grid-cols-2 xl:gap-10"}>
          <div className="prose mt-2">
            <Blocks blocks={question.answer} figures={[]} />
          </div>
          {/* On a narrow screen it stands above already. */}
          {answerText.trim() !== "" && (
            <div className="sticky top-6 mt-2 hidden self-start border-l-3 border-line pl-4 xl:block">
              <p className="text-sm text-quiet">Yours</p>
              <p className="mt-1 leading-relaxed whitespace-pre-wrap wrap-anywhere">{answerText}</p>
            </div>
          )}
        </div>
        <p className="mt-4 text-sm text-quiet">
          Why it is asked: <InlineText text={question.why} />
        </p>
      </section>
    </>
  );
}

type Penalty = Extract<AnswerScore, { type: "scored" }>["penalties"][number];

const penaltyMessages: Readonly<Record<Penalty["type"], string>> = {
  keywords:
    "These are words in a row rather than sentences: they name things and explain none, so no point counts as covered.",
  onlyTerms:
    "These are terms strung together, and nothing is said about them, so no point counts as covered.",
  offTopic: "Hardly a word of this is about the question, so no point counts as covered.",
  repeatsQuestion: "This says the question again. What it adds of its own is what counts.",
  repeatsItself: "This says the same thing again and again. Once is what counts.",
};
