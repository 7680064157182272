/** The room: one question at a time, its clock, and what there is to do about it now. */
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Question, QuestionId } from "../../domain/deck";
import { type AnsweredBy, type Did, answerKey } from "../../domain/interview/events";
import { wordCount } from "../../domain/interview/fillers";
import { type RoundState, askedAt, itemOf, stageOf } from "../../domain/interview/round";
import { interviewed } from "../../store/deeds";
import { Button } from "../../ui/Button";
import { Keys } from "../../ui/Keys";
import { useWakeLock } from "../../ui/useWakeLock";
import { paths } from "../paths";
import { Asking } from "./Asking";
import { Judging, judgingKeys } from "./Judging";
import { finish } from "./finish";
import { phrasesOf } from "./phrases";
import { useAnswer } from "./useAnswer";
import { useClock } from "./useClock";
import { kindNames, roundNames, spellClock } from "./words";

/** Give it a React key for each question. */
type Props = {
  readonly round: RoundState;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly clock: () => number;
};

export function Room({ round, questions, clock }: Props) {
  const time = useClock(round, clock);
  const [, navigate] = useLocation();
  const draft = useAnswer(answerKey(round.id, round.place));
  const [by, setBy] = useState<AnsweredBy>("typed");
  const [isEnding, setEnding] = useState(false);
  useWakeLock(!round.paused);
  useEffect(() => {
    document.title = "Interview · Retrain";
  }, []);

  const did = (what: Did) => interviewed(round.id, what, clock());
  const item = itemOf(round);
  const stage = stageOf(round);
  const asked = round.plan.items.filter(({ type }) => type === "question");
  const number = round.plan.items.slice(0, round.place + 1).filter(({ type }) => type === "question").length;
  const isLast = isEnding || round.place === round.plan.items.length - 1;
  const question = item?.type === "question" ? questions.get(item.question) : undefined;

  const end = () => {
    finish(round.id, questions, clock);
    navigate(paths.round(round.id));
  };
  /** What was said so far is judged before the round ends. */
  const endEarly = async () => {
    const words = wordCount(draft.text ?? "");
    if (stage !== "asking" || (words === 0 && by === "typed")) {
      end();
      return;
    }
    await draft.keep();
    setEnding(true);
    did({ type: "answered", place: round.place, by, words });
  };
  const next = () => {
    if (isLast) end();
    else did({ type: "next" });
  };

  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col px-4 pt-3 pb-8 md:pt-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="mr-auto text-quiet">
          {item?.type === "question" ? (
            <>
              Question {number} of {asked.length}
              <span aria-hidden="true"> · </span>
              {roundNames[item.round]}
            </>
          ) : (
            kindNames[round.plan.kind].name
          )}
        </h1>
        {(stage === "asking" || stage === "break") && (
          <p
            role="timer"
            aria-label="Time left"
            className={`text-lg font-semibold tabular-nums ${time.warning === "over" ? "text-flag-1" : time.warning === "soon" ? "text-flag-2" : ""}`}
          >
            {spellClock(time.left)}
          </p>
        )}
        <div className="flex items-center max-sm:-ml-3 max-sm:basis-full">
          {(stage === "asking" || stage === "break") && (
            <Button
              look="quiet"
              className="px-3"
              onClick={() => did({ type: round.paused ? "resumed" : "paused" })}
            >
              {round.paused ? "Go on" : "Pause"}
            </Button>
          )}
          {(stage === "asking" || stage === "break") && (
            <Button look="quiet" className="px-3" onClick={() => void endEarly()}>
              Finish
            </Button>
          )}
          {(stage === "judging" || stage === "judged") && <Keys keys={judgingKeys} />}
        </div>
      </div>
      <div role="status" className="text-sm text-quiet">
        {time.away && !round.paused && <p>The clock stood while this page was away.</p>}
        {time.warning === "soon" && <p>A tenth of the time is left.</p>}
        {time.warning === "over" && (
          <p>The planned time is over. Take what you need; the report says how long it was.</p>
        )}
      </div>
      {round.paused && stage === "asking" ? (
        <section className="mt-10 text-center">
          <p className="text-lg">Paused. The clock stands, and the question waits.</p>
          <Button look="primary" className="mt-6" onClick={() => did({ type: "resumed" })}>
            Go on
          </Button>
        </section>
      ) : item?.type === "break" ? (
        <section className="mt-10 text-center">
          <h2 className="text-2xl font-semibold">A break</h2>
          <p className="mt-2 text-lg text-quiet">
            Stand up, drink something. The next question comes when you want it.
          </p>
          <Button look="primary" className="mt-6" onClick={next}>
            Next question
          </Button>
        </section>
      ) : item?.type === "question" && question ? (
        stage === "asking" ? (
          <Asking
            round={round}
            item={item}
            question={question}
            asked={askedAt(round, round.place)}
            spent={time.spent}
            draft={draft}
            by={by}
            onBy={setBy}
            phrases={() => phrasesOf(questions.values())}
            clock={clock}
          />
        ) : draft.text === undefined ? (
          <p className="mt-8 text-quiet">Opening your answer…</p>
        ) : (
          <Judging
            round={round}
            question={question}
            asked={askedAt(round, round.place)}
            text={draft.text}
            last={isLast}
            clock={clock}
            onNext={next}
            onEnd={end}
          />
        )
      ) : (
        <section className="mt-10">
          <p className="text-lg">The guide has this question no more.</p>
          <Button look="primary" className="mt-6" onClick={next}>
            {isLast ? "Finish" : "Next question"}
          </Button>
        </section>
      )}
    </div>
  );
}
