/** Every round there was: when, what came of it, where it goes; a search in the answers; and a way to be rid of them. */
import { useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import type { Question, QuestionId } from "../../domain/deck";
import { answerKey } from "../../domain/interview/events";
import { bandOf, reportOf } from "../../domain/interview/report";
import { type RoundState, stageOf } from "../../domain/interview/round";
import { plain } from "../../domain/words";
import type { EventId } from "../../domain/log";
import { interviewed, takeBackEvent } from "../../store/deeds";
import { answerKeysOf, answersHere, roundsIn } from "../../store/interview";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { boxLook } from "../../ui/Field";
import { paths } from "../paths";
import { countOf, spellDate, spellShare } from "../spell";
import { Trend } from "./Trend";
import { kindNames, spellBand } from "./words";

type Props = {
  readonly rounds: readonly RoundState[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly clock: () => number;
};

export function History({ rounds, questions, clock }: Props) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [search, setSearch] = useState("");
  const [problem, setProblem] = useState<string>();
  /** The events that deleted rounds since this page was opened. */
  const [deleted, setDeleted] = useState<readonly EventId[]>([]);
  const over = useMemo(
    () => rounds.filter((round) => !round.deleted && stageOf(round) === "over").toReversed(),
    [rounds],
  );
  useEffect(() => {
    const read = async () => setTexts(await (await answersHere()).texts());
    read().catch((failure: unknown) => setProblem(unreached(failure)));
  }, []);
  useSweep(setDeleted);
  if (over.length + deleted.length === 0) return null;

  const wanted = search.trim().toLowerCase();
  const found = (round: RoundState): readonly string[] =>
    round.plan.items.flatMap((item, place) => {
      const text = texts.get(answerKey(round.id, place)) ?? "";
      const ask = item.type === "question" ? plain(questions.get(item.question)?.ask ?? []) : "";
      return `${text} ${ask}`.toLowerCase().includes(wanted)
        ? [around(text === "" ? ask : text, wanted)]
        : [];
    });
  const remove = (gone: readonly RoundState[]) =>
    setDeleted(gone.map((round) => interviewed(round.id, { type: "deleted" }, clock())));
  const undo = () => {
    for (const event of deleted) takeBackEvent(event, clock());
    setDeleted([]);
  };
  const shown = wanted === "" ? over : over.filter((round) => found(round).length > 0);
  return (
    <section aria-labelledby="history-title" className="mt-12 border-t border-line pt-6">
      <h2 id="history-title" className="text-lg font-semibold">
        Your rounds
      </h2>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div role="status">
        {deleted.length > 0 && (
          <p className="mt-3 flex flex-wrap items-center gap-x-3 rounded-xl bg-sunk px-4 py-1.5">
            {countOf(deleted.length, "round")} deleted. The words and recordings go when you leave this page.
            <Button look="quiet" className="px-3" onClick={undo}>
              Undo
            </Button>
          </p>
        )}
      </div>
      <Trend rounds={over.toReversed()} questions={questions} />
      <label htmlFor="answers-search" className="mt-3 block text-sm text-quiet">
        Search in your answers
      </label>
      <input
        id="answers-search"
        type="search"
        className={`${boxLook} mt-1 w-full`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p role="status" className="mt-2 text-sm text-quiet">
        {wanted !== "" && `${countOf(shown.length, "round")} with “${search.trim()}”`}
      </p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {shown.map((round) => (
          <li key={round.id} className="flex items-start gap-3 py-3">
            <div className="min-w-0 flex-1">
              <Link href={paths.round(round.id)} className="font-medium hover:text-accent">
                {kindNames[round.plan.kind].name}, {spellDate(round.day)}
              </Link>
              <Outcome round={round} questions={questions} />
              {wanted !== "" &&
                found(round)
                  .slice(0, 3)
                  .map((text, i) => (
                    <p key={i} className="truncate text-sm text-quiet">
                      {text}
                    </p>
                  ))}
            </div>
            <Button look="quiet" className="px-3" onClick={() => remove([round])}>
              Delete<span className="sr-only"> the round of {spellDate(round.day)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {over.length > 1 && <DeleteAll count={over.length} onDelete={() => remove(over)} />}
    </section>
  );
}

/** What was said in deleted rounds goes when nobody can take the deletion back any more; and what a killed page left goes at the next visit. */
function useSweep(setDeleted: (events: readonly EventId[]) => void): void {
  useEffect(() => {
    const sweep = () => {
      const gone = roundsIn(useStudy.getState().study).filter((round) => round.deleted);
      if (gone.length === 0) return;
      answersHere()
        .then((answers) => answers.remove(gone.flatMap(answerKeysOf)))
        // What can't be reached now is tried again at the next visit.
        .catch(() => undefined);
    };
    const leave = () => {
      setDeleted([]);
      sweep();
    };
    sweep();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      sweep();
    };
  }, [setDeleted]);
}

const unreached = (failure: unknown): string =>
  `Your answers could not be reached: ${failure instanceof Error ? failure.message : String(failure)}`;

function Outcome({ round, questions }: Pick<Props, "questions"> & { readonly round: RoundState }) {
  const report = reportOf(round, (id) => questions.get(id));
  const band = bandOf(round, "overall", report.overall);
  return (
    <p className="text-sm text-quiet">
      {band ? spellBand(band) : "Not judged"}
      {report.overall.as === "judged" && `, ${spellShare(report.overall.share)} covered`}
      {`, ${countOf(report.told.filter(({ asked }) => asked.answer).length, "answer")}`}
    </p>
  );
}

/** So many answers at once: this one thing asks. */
function DeleteAll({ count, onDelete }: { readonly count: number; readonly onDelete: () => void }) {
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <Button look="quiet" className="mt-3 px-3" onClick={() => setAsks(true)}>
        Delete all rounds
      </Button>
    );
  }
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <p>Delete {countOf(count, "round")}, with words and recordings?</p>
      <Button
        onClick={() => {
          setAsks(false);
          onDelete();
        }}
      >
        Delete them
      </Button>
      <Button look="quiet" onClick={() => setAsks(false)}>
        Keep them
      </Button>
    </div>
  );
}

/** The words around what was searched for. */
function around(text: string, wanted: string): string {
  const at = text.toLowerCase().indexOf(wanted);
  const start = Math.max(0, at - 40);
  return `${start > 0 ? "…" : ""}${text.slice(start, start + 160).replaceAll("\n", " ")}`;
}
