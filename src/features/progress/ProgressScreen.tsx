/** Progress: charts that answer five questions, for all cards or those that a search finds. */
import { useMemo, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Page } from "../../components/page/Page";
import { useNow } from "../../hooks/time/useNow";
import { cardStateOf } from "../../domain/study/study";
import { useClock, useDecks, useStudy } from "../../state/StoresContext";
import { paths } from "../shared/paths";
import { ResultSummary } from "../shared/search/ResultSummary";
import { SearchBox } from "../shared/search/SearchBox";
import { SearchHelp } from "../shared/search/SearchHelp";
import { useCardSearch } from "../shared/search/useCardSearch";
import { useSearchUrl } from "../shared/search/useSearchUrl";
import { ActivityCharts } from "./ActivityCharts";
import { DueCharts } from "./DueCharts";
import { UnavailableChapters } from "../shared/decks/UnavailableChapters";
import { useFailedChapters } from "../shared/decks/useFailedChapters";
import { ReadinessCharts } from "./ReadinessCharts";
import { CardStateCharts } from "./CardStateCharts";
import { TrustCharts } from "./TrustCharts";
import { useHistorySummary } from "./useHistorySummary";

export function ProgressScreen() {
  const now = useNow(useClock());
  const { text, typeText, setText } = useSearchUrl(paths.progress);
  const isFiltered = text.trim() !== "";
  const search = useCardSearch(text, "guide", now, isFiltered);
  const { results, problems, fuzzyMatches, total, isLoading, today } = search;
  const searchInput = useRef<HTMLInputElement>(null);
  const chartsRef = useRef<HTMLDivElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const deckIndex = useDecks((state) => state.index);
  const failedChapters = useFailedChapters("questions");
  const study = useStudy((state) => state.study);
  const included = useMemo(
    () => (isFiltered ? new Set(results.map(({ card }) => card.id)) : undefined),
    [isFiltered, results],
  );
  /** Without a filter the index is enough: the charts don't wait for the chapters. */
  const cardStates = useMemo(
    () =>
      isFiltered
        ? results.map(({ cardState }) => cardState)
        : (deckIndex?.chapters ?? []).flatMap(({ cards }) => cards.map(([id]) => cardStateOf(study, id))),
    [isFiltered, results, deckIndex, study],
  );
  const isSearching = isFiltered && isLoading;
  const { summary, failure } = useHistorySummary(isSearching ? "loading" : included, today);
  return (
    <Page title="Progress" width="full">
      <div className="mt-4 print:hidden">
        <SearchBox
          inputRef={searchInput}
          text={text}
          problems={problems}
          onTextChange={typeText}
          onMoveToResults={() => chartsRef.current?.focus()}
        />
      </div>
      <ResultSummary
        count={isFiltered ? results.length : cardStates.length}
        total={total}
        isLoading={isSearching}
        fuzzyMatches={fuzzyMatches}
      >
        <span className="hidden print:inline">{isFiltered && `Search: ${text}`}</span>
        <Button variant="quiet" className="max-md:px-2" onClick={() => setHelpOpen(true)}>
          Search help
        </Button>
        <Button variant="quiet" className="max-md:px-2" onClick={() => window.print()}>
          Print
        </Button>
      </ResultSummary>
      <UnavailableChapters chapters={failedChapters} leftOut="cards and questions are left out" />
      <div ref={chartsRef} tabIndex={-1} className="outline-none">
        {isSearching ? (
          // Sums over some of the results would be wrong.
          <p className="mt-10 min-h-[80dvh] text-quiet">Loading the chapters to search them…</p>
        ) : (
          <>
            <ReadinessCharts included={included} now={now} />
            {failure !== undefined && (
              <p role="alert" className="mt-8">
                The reviews could not be summed up: {failure}.
              </p>
            )}
            {!summary && failure === undefined && (
              <p className="mt-10 text-quiet">Summing up your reviews…</p>
            )}
            {summary && <TrustCharts calibration={summary.calibration} retention={summary.retention} />}
            <DueCharts cards={cardStates} today={today} isFiltered={isFiltered} />
            {summary && <ActivityCharts activity={summary.activity} today={today} included={included} />}
            <CardStateCharts cards={cardStates} now={now} today={today} />
          </>
        )}
      </div>
      <SearchHelp
        open={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        onTry={(example) => {
          setHelpOpen(false);
          setText(example);
        }}
      />
    </Page>
  );
}
