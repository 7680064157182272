/** A question before the person: what is asked, what may be asked back, and a place to answer. */
import { useEffect, useMemo, useRef } from "react";
import { judge } from "../../domain/answer/judge";
import { prepare } from "../../domain/answer/rubric";
import type { Question } from "../../domain/deck";
import { phasesOf } from "../../domain/interview/clock";
import { type AnsweredBy, type Did, answerKey } from "../../domain/interview/events";
import { wordCount } from "../../domain/interview/fillers";
import { nextFollowUp } from "../../domain/interview/followUps";
import type { Item } from "../../domain/interview/plan";
import type { Asked, RoundState } from "../../domain/interview/round";
import { plain } from "../../domain/words";
import { Words } from "../../prose/Words";
import { useSettings } from "../../store/settings";
import { interviewed } from "../../store/deeds";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { shapes } from "../../ui/shapes";
import { canSpeak, speak } from "../../ui/speak";
import { AnswerBox } from "./AnswerBox";
import { Phases } from "./Phases";
import type { Draft } from "./useAnswer";
import { useRecording } from "./useRecording";
import { spellWhy } from "./words";

type Props = {
  readonly round: RoundState;
  readonly item: Extract<Item, { type: "question" }>;
  readonly question: Question;
  readonly asked: Asked;
  /** Milliseconds spent on it. */
  readonly spent: number;
  readonly draft: Draft;
  readonly by: AnsweredBy;
  readonly onBy: (by: AnsweredBy) => void;
  readonly phrases: () => readonly string[];
  readonly clock: () => number;
};

export function Asking({ round, item, question, asked, spent, draft, by, onBy, phrases, clock }: Props) {
  const recording = useRecording(answerKey(round.id, round.place), clock);
  const rubric = useMemo(() => prepare(question), [question]);
  const heading = useRef<HTMLHeadingElement>(null);
  const readAloud = useSettings((state) => state.settings.hands.readAloud);
  const followUp = asked.followUps.at(-1);
  const says = plain(followUp === undefined ? question.ask : (question.followUps[followUp] ?? []));
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => (readAloud === "off" ? undefined : speak(says)), [says, readAloud]);

  const did = (what: Did) => interviewed(round.id, what, clock());
  const { place } = round;
  const text = draft.text ?? "";

  /** A follow-up first, if there is one for what was not said yet. Nobody is asked further about what can't be read. */
  const answered = async () => {
    await Promise.all([draft.keep(), recording.end()]);
    const proposal = judge(rubric, text);
    const proposed = proposal.as === "judged" ? proposal.points.map(({ verdict }) => verdict) : [];
    const next =
      text.trim() === "" && by !== "aloud" && by !== "recorded"
        ? undefined
        : nextFollowUp(question, asked.followUps, proposed);
    if (next !== undefined) did({ type: "followed", place, followUp: next });
    else did({ type: "answered", place, by, words: wordCount(text) });
  };
  const skip = async () => {
    await Promise.all([draft.keep(), recording.end()]);
    did({ type: "answered", place, by: "skipped", words: wordCount(text) });
  };

  return (
    <>
      <section className="mt-4 rounded-card border border-line bg-sheet px-5 py-6 shadow-sheet md:px-8 md:py-7">
        <div className="flex items-start gap-3">
          <h2
            ref={heading}
            tabIndex={-1}
            className="mr-auto min-w-0 wrap-anywhere font-serif text-xl leading-snug font-medium outline-none md:text-2xl md:leading-snug"
          >
            <Words text={question.ask} />
          </h2>
          {canSpeak() && (
            <Button look="quiet" className="-mt-1 -mr-2 min-w-11 px-2" onClick={() => speak(says)}>
              <Icon shape={shapes.speak} size={20} />
              <span className="sr-only">Read it aloud</span>
            </Button>
          )}
        </div>
        <p className="mt-3 text-sm text-quiet">{spellWhy(item.why)}</p>
        <Evidence
          question={question}
          asked={asked}
          onLook={(evidence) => did({ type: "looked", place, evidence })}
        />
        {asked.hints > 0 && (
          <ul className="mt-4 grid gap-2">
            {question.hints.slice(0, asked.hints).map((hint, i) => (
              <li key={i} className="rounded-xl bg-sunk px-4 py-2.5">
                <span className="text-sm text-quiet">Hint: </span>
                <Words text={hint} />
              </li>
            ))}
          </ul>
        )}
        {asked.followUps.map((i) => (
          <p key={i} className="mt-4 border-l-3 border-accent pl-4 text-lg" data-follow-up="">
            <span className="sr-only">Follow-up: </span>
            <Words text={question.followUps[i] ?? []} />
          </p>
        ))}
      </section>
      <Phases
        phases={phasesOf(question.round)}
        minutes={item.minutes}
        asked={asked}
        spent={spent}
        onEnter={(phase) => did({ type: "entered", place, phase })}
      />
      <AnswerBox recording={recording} phrases={phrases} draft={draft} by={by} onBy={onBy} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="primary" className="h-14 grow text-lg" onClick={() => void answered()}>
          Done answering
        </Button>
        {asked.hints < question.hints.length && (
          <Button onClick={() => did({ type: "hinted", place })}>Hint, for a tenth</Button>
        )}
        <Button look="quiet" onClick={() => void skip()}>
          Skip
        </Button>
      </div>
    </>
  );
}

type EvidenceProps = {
  readonly question: Question;
  readonly asked: Asked;
  readonly onLook: (evidence: number) => void;
};

/** What one may ask to see in an incident; what was asked for stays in view. */
function Evidence({ question, asked, onLook }: EvidenceProps) {
  if (question.evidence.length === 0) return null;
  return (
    <div className="mt-5">
      <p className="text-sm text-quiet">Ask to see</p>
      <ul className="mt-2 grid gap-2">
        {question.evidence.map(({ ask, shows }, i) => (
          <li key={i}>
            {asked.looked.includes(i) ? (
              <div className="rounded-xl bg-sunk px-4 py-2.5">
                <p className="text-sm text-quiet">
                  <Words text={ask} />
                </p>
                <p>
                  <Words text={shows} />
                </p>
              </div>
            ) : (
              <Button className="w-full justify-start text-left" onClick={() => onLook(i)}>
                <Words text={ask} />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
