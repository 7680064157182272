/** All rounds with their date, result and link; a search in the answers; and the deletion of rounds. */
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";
import { Button } from "../../../components/Button";
import { plainTextOf } from "../../../domain/deck/plainText";
import type { Question } from "../../../domain/deck/question";
import type { EventId, QuestionId } from "../../../domain/ids";
import { answerStorageKey } from "../../../domain/interview/answerStorageKey";
import { buildReport, effectiveBand } from "../../../domain/interview/report/roundReport";
import { describeAnswerError } from "../../shared/describeAnswerError";
import { type RoundState, isInHistory } from "../../../domain/interview/round/roundState";
import { addInterviewEvent } from "../../../state/actions/addInterviewEvent";
import { undoEvent } from "../../../state/actions/undo";
import { keepDeletedAnswers, removeDeletedAnswers } from "../../../state/interview/removeDeletedAnswers";
import { useClock, useStores } from "../../../state/StoresContext";
import { usePreventReload } from "../../../hooks/page/usePreventReload";
import { DeleteAllButton } from "../../../components/DeleteAllButton";
import { Input } from "../../../components/fields/Input";
import { paths } from "../../shared/paths";
import { bandLabels } from "../../shared/bandLabels";
import { formatCount, formatPercent, upperFirst } from "../../shared/format";
import { formatDay } from "../../shared/formatDates";
import { useSearchUrl } from "../../shared/search/useSearchUrl";
import { roundKindLabels } from "../labels";
import { RoundTrends } from "./RoundTrends";

type Props = {
  readonly rounds: readonly RoundState[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
};

export function RoundHistory({ rounds, questions }: Props) {
  const clock = useClock();
  const stores = useStores();
  const [answerTexts, setAnswerTexts] = useState<ReadonlyMap<string, string>>(new Map());
  // In the address, like the search for cards: Back from a report and a reload bring it back.
  const { text: searchText, typeText } = useSearchUrl(paths.interview);
  const [errorMessage, setErrorMessage] = useState<string>();
  /** The events that deleted rounds since this page was opened. */
  const [deletionIds, setDeletionIds] = useState<readonly EventId[]>([]);
  const finishedRounds = useMemo(() => rounds.filter(isInHistory).toReversed(), [rounds]);
  useEffect(() => {
    const load = async () => setAnswerTexts(await (await stores.openAnswerStorage()).getAllTexts());
    load().catch((error: unknown) => setErrorMessage(describeLoadError(error)));
  }, [stores]);
  const titleRef = useRef<HTMLHeadingElement>(null);
  /** The pressed button disappears, so the focus moves to the title. */
  const changeDeletions = (events: readonly EventId[]) => {
    setDeletionIds(events);
    titleRef.current?.focus({ preventScroll: true });
  };
  const keepAnswers = useDeletedAnswersCleanup(setDeletionIds);
  // A reload would delete what Undo brings back.
  usePreventReload(deletionIds.length > 0);
  if (finishedRounds.length + deletionIds.length === 0) return null;

  const query = foldCase(searchText.trim());
  const matchingExcerpts = (round: RoundState): readonly string[] =>
    round.plan.items.flatMap((item, itemIndex) => {
      const text = answerTexts.get(answerStorageKey(round.id, itemIndex)) ?? "";
      const ask = item.type === "question" ? plainTextOf(questions.get(item.question)?.ask ?? []) : "";
      return foldCase(`${text} ${ask}`).includes(query)
        ? [excerptAround(text === "" ? ask : text, query)]
        : [];
    });
  const deleteRounds = (roundsToDelete: readonly RoundState[]) => {
    keepAnswers();
    changeDeletions(
      roundsToDelete.map((round) => addInterviewEvent(stores, round.id, { type: "deleted" }, clock())),
    );
  };
  const undo = () => {
    for (const event of deletionIds) undoEvent(stores, event, clock());
    changeDeletions([]);
  };
  const visibleRounds =
    query === "" ? finishedRounds : finishedRounds.filter((round) => matchingExcerpts(round).length > 0);
  return (
    <section
      aria-labelledby="history-title"
      className="mt-12 border-t border-line pt-6 xl:mt-6 xl:border-0 xl:pt-0"
    >
      <h2 id="history-title" ref={titleRef} tabIndex={-1} className="text-lg font-semibold outline-none">
        Your rounds
      </h2>
      {errorMessage !== undefined && <p role="alert">{errorMessage}</p>}
      <div role="status">
        {deletionIds.length > 0 && (
          <p className="mt-3 flex flex-wrap items-center gap-x-3 rounded-xl bg-inset px-4 py-1.5">
            {formatCount(deletionIds.length, "round")} deleted. {deletionIds.length === 1 ? "Its" : "Their"}{" "}
            answers and recordings are deleted when you leave this page.
            <Button variant="quiet" className="px-3" onClick={undo}>
              Undo
            </Button>
          </p>
        )}
      </div>
      <RoundTrends rounds={finishedRounds.toReversed()} questions={questions} />
      <label htmlFor="answers-search" className="mt-3 block text-sm text-quiet">
        Search in your answers
      </label>
      <Input
        id="answers-search"
        type="search"
        className="mt-1 w-full"
        value={searchText}
        onChange={(event) => typeText(event.target.value)}
      />
      <p role="status" className="mt-2 text-sm text-quiet">
        {query !== "" && `${formatCount(visibleRounds.length, "round")} with “${searchText.trim()}”`}
      </p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {visibleRounds.map((round) => (
          <li key={round.id} className="flex items-start gap-3 py-3">
            <div className="min-w-0 flex-1">
              <Link to={paths.round(round.id)} className="font-medium hover:text-accent">
                {roundKindLabels[round.plan.kind].name}, {formatDay(round.day)}
              </Link>
              <RoundOutcome round={round} questions={questions} />
              {query !== "" &&
                matchingExcerpts(round)
                  .slice(0, 3)
                  .map((text, i) => (
                    <p key={i} dir="auto" className="truncate text-sm text-quiet">
                      {text}
                    </p>
                  ))}
            </div>
            <Button variant="quiet" className="px-3" onClick={() => deleteRounds([round])}>
              Delete<span className="sr-only"> the round of {formatDay(round.day)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {finishedRounds.length > 1 && (
        <DeleteAllButton
          label="Delete all rounds"
          question={`Delete ${formatCount(finishedRounds.length, "round")}, with their answers and recordings?`}
          onDelete={() => deleteRounds(finishedRounds)}
        />
      )}
    </section>
  );
}

/**
 * Removes the answers of deleted rounds when the page is left, after which the deletion can't be undone, and at the next visit those that
 * a killed page has left. Returns a function that keeps them until then, in other tabs too.
 */
function useDeletedAnswersCleanup(setDeletionIds: (events: readonly EventId[]) => void): () => void {
  const stores = useStores();
  const stopKeeping = useRef<() => Promise<void>>(undefined);
  useEffect(() => {
    const stopAndRemove = async () => {
      const stop = stopKeeping.current;
      stopKeeping.current = undefined;
      await stop?.();
      await removeDeletedAnswers(stores);
    };
    // What can't be reached now is tried again at the next visit.
    const cleanUp = () => void stopAndRemove().catch(() => undefined);
    const onPageHide = () => {
      setDeletionIds([]);
      cleanUp();
    };
    cleanUp();
    window.addEventListener("pagehide", onPageHide);
    return () => {
      window.removeEventListener("pagehide", onPageHide);
      cleanUp();
    };
  }, [stores, setDeletionIds]);
  return () => {
    stopKeeping.current ??= keepDeletedAnswers(stores);
  };
}

const describeLoadError = (error: unknown): string =>
  `Your answers could not be reached: ${describeAnswerError(error)}.`;

function RoundOutcome({ round, questions }: Pick<Props, "questions"> & { readonly round: RoundState }) {
  const report = buildReport(round, (id) => questions.get(id));
  const band = effectiveBand(round, "overall", report.overall);
  return (
    <p className="text-sm text-quiet">
      {band ? upperFirst(bandLabels[band]) : "Not judged"}
      {report.overall.type === "judged" && `, ${formatPercent(report.overall.share)} covered`}
      {`, ${formatCount(report.answeredCount, "answer")}`}
    </p>
  );
}

/** An accented letter has two spellings in Unicode. */
const foldCase = (text: string): string => text.normalize("NFC").toLowerCase();

/** The text around the first match. Cut between characters: half an emoji would be shown as a question mark. */
function excerptAround(text: string, query: string): string {
  const position = Math.max(0, foldCase(text).indexOf(query));
  const before = Array.from(text.slice(0, position));
  const after = Array.from(text.slice(position)).slice(0, 120);
  const excerpt = [...before.slice(-40), ...after].join("").replaceAll("\n", " ");
  return before.length > 40 ? `…${excerpt}` : excerpt;
}
