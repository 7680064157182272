/** Each question of a round: its time, its answer, its points and how it was said. */
import { useEffect, useState } from "react";
import { answerKey } from "../../domain/interview/events";
import { fillersIn, paceOf } from "../../domain/interview/fillers";
import { type Report, type Told, phasesTold } from "../../domain/interview/report";
import type { RoundState } from "../../domain/interview/round";
import { Blocks } from "../../prose/Blocks";
import { Words } from "../../prose/Words";
import { answersHere } from "../../store/interview";
import { Disclosure } from "../../ui/Disclosure";
import { countOf } from "../spell";
import { OwnAnswer } from "./OwnAnswer";
import { answeredNames, spellClock, verdictNames } from "./words";

type Props = { readonly round: RoundState; readonly report: Report };

export function Answers({ round, report }: Props) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const read = async () => setTexts(await (await answersHere()).texts());
    read().catch((failure: unknown) =>
      setProblem(
        `Your answers could not be read: ${failure instanceof Error ? failure.message : String(failure)}`,
      ),
    );
  }, []);
  return (
    <section aria-labelledby="answers-title" className="mt-9">
      <h2 id="answers-title" className="text-lg font-semibold">
        Question by question
      </h2>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <ol className="mt-2 grid gap-4">
        {report.told.map((told) => (
          <li
            key={told.place}
            className="min-w-0 rounded-card border border-line bg-sheet px-5 py-4 wrap-anywhere break-inside-avoid"
          >
            <One told={told} answer={answerKey(round.id, told.place)} texts={texts} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type OneProps = {
  readonly told: Told;
  readonly answer: string;
  readonly texts: ReadonlyMap<string, string>;
};

function One({ told, answer, texts }: OneProps) {
  const { number, question, asked, minutes } = told;
  const text = texts.get(answer) ?? "";
  const phases = phasesTold(told);
  if (!question) return <p className="text-quiet">{number}. The guide has this question no more.</p>;
  return (
    <>
      <h3 className="font-serif text-lg leading-snug font-medium">
        {number}. <Words text={question.ask} />
      </h3>
      <p className="mt-1 text-sm text-quiet">
        {spellClock(asked.spent)} of {minutes} min
        {asked.answer ? `, ${answeredNames[asked.answer.by]}` : ", not answered"}
        {asked.hints > 0 && `, ${countOf(asked.hints, "hint")}`}
        <Said told={told} text={text} />
      </p>
      {phases.length > 0 && asked.phases.length > 0 && (
        <dl className="mt-3 grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
          {phases.map(({ name, spent, planned }) => (
            <div key={name} className="flex justify-between gap-2">
              <dt className="text-quiet">{name}</dt>
              <dd className={`tabular-nums ${spent > planned * 1.25 ? "font-semibold" : ""}`}>
                {spellClock(spent)} of {spellClock(planned)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <OwnAnswer answer={answer} text={text} marks={[]} />
      <Disclosure
        summary="A good answer"
        summaryClass="min-h-11 py-2.5 text-quiet print:hidden"
        className="mt-1"
      >
        <div className="prose border-l-3 border-accent pl-4">
          <Blocks blocks={question.answer} figures={[]} />
        </div>
      </Disclosure>
      {asked.judged && (
        <ul className="mt-3 grid gap-1">
          {question.points.map((point, i) => {
            const verdict = asked.judged?.points[i];
            return (
              <li key={i} className="flex flex-wrap gap-x-3">
                <span
                  className={`w-20 shrink-0 text-sm leading-6 ${verdict === "covered" ? "text-accent" : "text-quiet"}`}
                >
                  {verdict ? verdictNames[verdict] : "Not judged"}
                </span>
                <span className="min-w-20 flex-1">
                  <Words text={point.says} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** Pace and fillers, where what was said is there as text. */
function Said({ told: { asked }, text }: { readonly told: Told; readonly text: string }) {
  if (asked.answer?.by !== "dictated") return null;
  const pace = paceOf(asked.answer.words, asked.spent);
  const fillers = fillersIn(text);
  return (
    <>
      {pace !== undefined && `, ${pace} words a minute`}
      {fillers.length > 0 && `; ${fillers.map(({ word, count }) => `“${word}” ${count}×`).join(", ")}`}
    </>
  );
}
