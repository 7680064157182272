/** The sums over all reviews, from the worker. A change of the filter or a new review cancels a run and starts another. */
import { startTransition, useEffect, useState } from "react";
import type { CardId } from "../../domain/ids";
import type { HistorySummary } from "../../domain/progress/historySummary";
import { tabulateReviews } from "../../domain/progress/reviewTable";
import type { Day } from "../../domain/time";
import { useSettings, useStores, useStudy } from "../../state/StoresContext";

type HistoryState = { readonly summary?: HistorySummary; readonly failure?: string };

/** `included`: the cards that count; undefined for all, also those that the guide no longer has; "loading" while a search is not complete. */
export function useHistorySummary(
  included: ReadonlySet<CardId> | "loading" | undefined,
  today: Day,
): HistoryState {
  const { runProgressWorker, wait } = useStores().platform;
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const [state, setState] = useState<HistoryState>({});
  useEffect(() => {
    if (included === "loading") return undefined;
    let cancel: (() => void) | undefined;
    let isCancelled = false;
    const summarize = async () => {
      // Reading a long log takes a moment: what needs no log is painted first.
      await wait(0);
      if (isCancelled) return;
      const table = tabulateReviews(study, (card) => included?.has(card) ?? true);
      cancel = runProgressWorker({ table, scheduling, today }, (response) => {
        cancel?.();
        // A transition, so that drawing the charts doesn't block input.
        startTransition(() =>
          setState(
            response.type === "summarized" ? { summary: response.summary } : { failure: response.message },
          ),
        );
      });
    };
    void summarize();
    return () => {
      isCancelled = true;
      cancel?.();
    };
  }, [runProgressWorker, wait, study, scheduling, today, included]);
  return state;
}
