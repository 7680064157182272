/** Every round there was: when, what came of it, where it goes; a search in the answers; and a way to be rid of them. */
import { useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import type { Question, QuestionId } from "../../domain/deck";
import { answerKey } from "../../domain/interview/events";
import { bandOf, reportOf } from "../../domain/interview/report";
import { type RoundState, stageOf } from "../../domain/interview/round";
import { plain } from "../../domain/words";
import { answersHere } from "../../store/interview";
import { interviewed } from "../../store/deeds";
import { Button } from "../../ui/Button";
import { boxLook } from "../../ui/Field";
import { paths } from "../paths";
import { countOf, spellDate, spellShare } from "../spell";
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
  const over = useMemo(
    () => rounds.filter((round) => !round.deleted && stageOf(round) === "over").toReversed(),
    [rounds],
  );
  useEffect(() => {
    const read = async () => setTexts(await (await answersHere()).texts());
    read().catch((failure: unknown) => setProblem(unreached(failure)));
  }, []);
  if (over.length === 0) return null;

  const wanted = search.trim().toLowerCase();
  const found = (round: RoundState): readonly string[] =>
    round.plan.items.flatMap((item, place) => {
      const text = texts.get(answerKey(round.id, place)) ?? "";
      const ask = item.type === "question" ? plain(questions.get(item.question)?.ask ?? []) : "";
      return `${text} ${ask}`.toLowerCase().includes(wanted)
        ? [around(text === "" ? ask : text, wanted)]
        : [];
    });
  const remove = async (gone: readonly RoundState[]) => {
    try {
      const keys = gone.flatMap((round) => round.plan.items.map((_, place) => answerKey(round.id, place)));
      await (await answersHere()).remove(keys);
      for (const round of gone) interviewed(round.id, { type: "deleted" }, clock());
    } catch (failure) {
      setProblem(unreached(failure));
    }
  };
  const shown = wanted === "" ? over : over.filter((round) => found(round).length > 0);
  return (
    <section aria-labelledby="history-title" className="mt-12 border-t border-line pt-6">
      <h2 id="history-title" className="text-lg font-semibold">
        Your rounds
      </h2>
      {problem !== undefined && <p role="alert">{problem}</p>}
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
                  .map((text) => (
                    <p key={text} className="truncate text-sm text-quiet">
                      {text}
                    </p>
                  ))}
            </div>
            <Button look="quiet" className="px-3" onClick={() => void remove([round])}>
              Delete<span className="sr-only"> the round of {spellDate(round.day)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <DeleteAll count={over.length} onDelete={() => void remove(over)} />
    </section>
  );
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

/** What is deleted here is gone: the words can't be brought back, so this one thing asks. */
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
      <p>The words and recordings of {countOf(count, "round")} will be gone for good.</p>
      <Button onClick={onDelete}>Delete them</Button>
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
