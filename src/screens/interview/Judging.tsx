/** The judgement: each key point as it was proposed, with the words that count, to be confirmed or put right with one key. */
import { useEffect, useMemo, useRef, useState } from "react";
import { type Judgement, judge } from "../../domain/answer/judge";
import { prepare } from "../../domain/answer/rubric";
import type { Question } from "../../domain/deck";
import { type Did, type Verdict, answerKey, verdicts } from "../../domain/interview/events";
import type { Asked, RoundState } from "../../domain/interview/round";
import { Blocks } from "../../prose/Blocks";
import { Words } from "../../prose/Words";
import { interviewed } from "../../store/deeds";
import { Button } from "../../ui/Button";
import { OwnAnswer } from "./OwnAnswer";
import { Points } from "./Points";
import { RedFlags } from "./RedFlags";

export const judgingKeys = [
  { press: "↓ ↑", does: "The next point, the one before" },
  { press: "1", does: "Covered" },
  { press: "2", does: "Partly" },
  { press: "3", does: "Missed" },
  { press: "0", does: "Can't be judged" },
  { press: "Enter", does: "On to the next question" },
  { press: "?", does: "These keys" },
] as const;

type Props = {
  readonly round: RoundState;
  readonly question: Question;
  readonly asked: Asked;
  readonly text: string;
  readonly last: boolean;
  readonly clock: () => number;
  readonly onNext: () => void;
  readonly onEnd: () => void;
};

type Verdicts = Extract<Did, { type: "judged" }>;

/** What is proposed: nothing at all for what can't be read. */
function proposedOf(judgement: Judgement, count: number, isSkipped: boolean): readonly (Verdict | null)[] {
  if (isSkipped) return Array.from({ length: count }, () => "missed");
  return judgement.as === "judged"
    ? judgement.points.map(({ verdict }) => verdict)
    : Array.from({ length: count }, () => null);
}

const unread: Readonly<Record<Extract<Judgement, { as: "unjudged" }>["why"], string>> = {
  empty: "There is no text to judge. Hold what you said against the points yourself.",
  tooShort: "That is too little to judge. Hold what you said against the points yourself.",
  notEnglish: "This can only read English. Hold what you said against the points yourself.",
};

export function Judging({ round, question, asked, text, last, clock, onNext, onEnd }: Props) {
  const judgement = useMemo(() => judge(prepare(question), text), [question, text]);
  const isSkipped = asked.answer?.by === "skipped";
  const proposed = proposedOf(judgement, question.points.length, isSkipped && judgement.as !== "judged");
  const points = asked.judged?.points ?? proposed;
  const flags =
    asked.judged?.flags ?? (judgement.as === "judged" ? judgement.redFlags.map(({ flag }) => flag) : []);
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const proposals = judgement.as === "judged" ? judgement.points : [];

  /** Each decision is in the log at once: whoever leaves in the middle has made it. */
  const judged = (decided: Partial<Pick<Verdicts, "points" | "flags">>) =>
    interviewed(
      round.id,
      {
        type: "judged",
        place: round.place,
        points,
        proposed,
        flags,
        ...(judgement.as === "judged" && { scorer: judgement.scorer }),
        ...decided,
      },
      clock(),
    );
  const decide = (point: number, verdict: Verdict | null) => judged({ points: points.with(point, verdict) });
  const go = (on: () => void) => {
    if (!asked.judged) judged({});
    on();
  };
  const move = (by: number) => {
    const to = Math.min(question.points.length - 1, Math.max(0, current + by));
    setCurrent(to);
    list.current?.querySelectorAll<HTMLElement>("[data-point]")[to]?.focus();
  };

  useEffect(
    () => list.current?.querySelector<HTMLElement>("[data-point]")?.focus({ preventScroll: true }),
    [],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest("textarea, dialog, select"))
        return;
      const verdict = verdicts[Number(event.key) - 1];
      if (verdict) decide(current, verdict);
      else if (event.key === "0") decide(current, null);
      else if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
      else if (event.key === "Enter" && !target.closest("a, button, summary")) go(onNext);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });

  return (
    <>
      <section
        aria-label="Question and answer"
        className="mt-4 rounded-card border border-line bg-sheet px-5 py-5"
      >
        <h2 className="font-serif text-lg leading-snug font-medium">
          <Words text={question.ask} />
        </h2>
        <OwnAnswer
          answer={answerKey(round.id, round.place)}
          text={text}
          marks={proposals[current]?.evidence ?? []}
        />
        {judgement.as === "unjudged" && !isSkipped && (
          <p className="mt-3 text-quiet">{unread[judgement.why]}</p>
        )}
        {judgement.as === "judged" &&
          judgement.reasons.map((reason) => (
            <p key={reason.as} className="mt-3 text-quiet">
              {reasons[reason.as]}
            </p>
          ))}
      </section>
      <h3 className="mt-6 text-lg font-semibold">What a good answer says</h3>
      <p className="text-sm text-quiet">
        Proposed from the words of your answer; you have the last word. The marked words are what counts for
        the point you are at.
      </p>
      <Points
        list={list}
        question={question}
        proposals={proposals}
        proposed={proposed}
        points={points}
        current={current}
        onDecide={(point, verdict) => {
          setCurrent(point);
          decide(point, verdict);
        }}
      />
      <RedFlags question={question} flags={flags} onFlags={(heard) => judged({ flags: heard })} />
      <Button look="primary" className="mt-6 h-14 w-full text-lg" onClick={() => go(onNext)}>
        {last ? "Finish" : "Next question"}
      </Button>
      {!last && (
        <Button look="quiet" className="mt-2 w-full" onClick={() => go(onEnd)}>
          Finish here
        </Button>
      )}
      <section aria-labelledby="model-title" className="mt-8 border-t border-line pt-6">
        <h3 id="model-title" className="text-lg font-semibold">
          A good answer
        </h3>
        <div className={text.trim() === "" ? "" : "xl:-mx-40 xl:grid xl:grid-cols-2 xl:gap-10"}>
          <div className="prose mt-2">
            <Blocks blocks={question.answer} figures={[]} />
          </div>
          {/* On a narrow screen it stands above already. */}
          {text.trim() !== "" && (
            <div className="sticky top-6 mt-2 hidden self-start border-l-3 border-line pl-4 xl:block">
              <p className="text-sm text-quiet">Yours</p>
              <p className="mt-1 leading-relaxed whitespace-pre-wrap wrap-anywhere">{text}</p>
            </div>
          )}
        </div>
        <p className="mt-4 text-sm text-quiet">
          Why it is asked: <Words text={question.why} />
        </p>
      </section>
    </>
  );
}

type Reason = Extract<Judgement, { as: "judged" }>["reasons"][number];

const reasons: Readonly<Record<Reason["as"], string>> = {
  keywords:
    "These are words in a row rather than sentences: they name things and explain none, so no point counts as covered.",
  onlyTerms:
    "These are terms strung together, and nothing is said about them, so no point counts as covered.",
  offTopic: "Hardly a word of this is about the question, so no point counts as covered.",
  repeatsQuestion: "This says the question again. What it adds of its own is what counts.",
  repeatsItself: "This says the same thing again and again. Once is what counts.",
};
