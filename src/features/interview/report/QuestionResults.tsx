/** Each question of a round: its time, its answer, its points and how it was said. */
import { useCallback } from "react";
import { Disclosure } from "../../../components/Disclosure";
import { Blocks } from "../../../content/Blocks";
import { InlineText } from "../../../content/InlineText";
import { answerStorageKey } from "../../../domain/interview/answerStorageKey";
import { countFillers } from "../../../domain/interview/delivery/countFillers";
import { phaseTimings } from "../../../domain/interview/report/phaseTimings";
import type { QuestionReport, RoundReport } from "../../../domain/interview/report/roundReport";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { describeAnswerError } from "../../shared/describeAnswerError";
import { useAsync } from "../../../hooks/useAsync";
import { useStores } from "../../../state/StoresContext";
import { formatCount } from "../../shared/format";
import { SubmittedAnswer } from "../SubmittedAnswer";
import { answerMethodLabels, formatClock, phaseLabels, verdictLabels } from "../labels";
import { TitledSection } from "../../../components/TitledSection";

type Props = { readonly round: RoundState; readonly report: RoundReport };

export function QuestionResults({ round, report }: Props) {
  const { openAnswerStorage } = useStores();
  const [answerTexts] = useAsync(
    useCallback(async () => (await openAnswerStorage()).getAllTexts(), [openAnswerStorage]),
  );
  return (
    <TitledSection title="Question by question" className="mt-9">
      {answerTexts.type === "rejected" && (
        <p role="alert">Your answers could not be read: {describeAnswerError(answerTexts.error)}.</p>
      )}
      <ol className="mt-2 grid items-start gap-4 xl:grid-cols-2">
        {report.questions.map((questionReport) => (
          <li
            key={questionReport.itemIndex}
            className="min-w-0 rounded-card border border-line bg-surface px-5 py-4 wrap-anywhere break-inside-avoid"
          >
            <QuestionResult
              questionReport={questionReport}
              storageKey={answerStorageKey(round.id, questionReport.itemIndex)}
              answerTexts={answerTexts.type === "resolved" ? answerTexts.value : undefined}
            />
          </li>
        ))}
      </ol>
    </TitledSection>
  );
}

type QuestionResultProps = {
  readonly questionReport: QuestionReport;
  readonly storageKey: string;
  /** Undefined until they are read. */
  readonly answerTexts: ReadonlyMap<string, string> | undefined;
};

function QuestionResult({ questionReport, storageKey, answerTexts }: QuestionResultProps) {
  const { number, question, progress, minutes } = questionReport;
  const text = answerTexts?.get(storageKey) ?? "";
  const phases = phaseTimings(questionReport);
  if (!question)
    return (
      <p className="text-quiet">
        {number}. This question can't be shown: the guide no longer has it, or its chapter could not be
        loaded.
      </p>
    );
  return (
    <>
      <h3 className="font-serif text-lg leading-snug font-medium">
        {number}.{" "}
        <bdi>
          <InlineText text={question.ask} />
        </bdi>
      </h3>
      <p className="mt-1 text-sm text-quiet">
        {formatClock(progress.spentMs)} of {minutes} min
        {progress.answer ? `, ${answerMethodLabels[progress.answer.method]}` : ", not answered"}
        {progress.hintCount > 0 && `, ${formatCount(progress.hintCount, "hint")}`}
        <SpeechStats questionReport={questionReport} text={text} />
      </p>
      {phases.length > 0 && progress.phases.length > 0 && (
        <dl className="mt-3 grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
          {phases.map(({ dimension, spentMs, plannedMs }) => (
            <div key={dimension} className="flex justify-between gap-2">
              <dt className="text-quiet">{phaseLabels[dimension].name}</dt>
              <dd className={`tabular-nums ${spentMs > plannedMs * 1.25 ? "font-semibold" : ""}`}>
                {formatClock(spentMs)} of {formatClock(plannedMs)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <SubmittedAnswer storageKey={storageKey} text={text} highlights={[]} />
      <Disclosure
        summary="A good answer"
        summaryClassName="min-h-11 py-2.5 text-quiet print:hidden"
        className="mt-1"
      >
        <div className="prose border-l-3 border-accent pl-4">
          <Blocks blocks={question.answer} figures={[]} />
        </div>
      </Disclosure>
      {progress.judgement && (
        <ul className="mt-3 grid gap-1">
          {question.points.map((point, index) => {
            const verdict = progress.judgement?.verdicts[index];
            return (
              <li key={index} className="flex flex-wrap gap-x-3">
                <span
                  className={`w-20 shrink-0 text-sm leading-6 ${verdict === "covered" ? "text-accent" : "text-quiet"}`}
                >
                  {verdict ? verdictLabels[verdict] : "Not judged"}
                </span>
                <span dir="auto" className="min-w-20 flex-1">
                  <InlineText text={point.says} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** The length and the filler words of a dictated answer. No pace: its time is also that of thinking, and its words may be typed. */
function SpeechStats({
  questionReport: { progress },
  text,
}: {
  readonly questionReport: QuestionReport;
  readonly text: string;
}) {
  if (progress.answer?.method !== "dictated") return null;
  const fillers = countFillers(text);
  return (
    <>
      {`, ${formatCount(progress.answer.wordCount, "word")}`}
      {fillers.length > 0 && `; ${fillers.map(({ word, count }) => `“${word}” ${count}×`).join(", ")}`}
    </>
  );
}
