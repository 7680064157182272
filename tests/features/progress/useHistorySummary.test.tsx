/** The sums of the progress worker: a new filter cancels the run before, whose answer no longer counts. */
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { type HistorySummary, summarizeHistory } from "../../../src/domain/progress/historySummary";
import { useHistorySummary } from "../../../src/features/progress/useHistorySummary";
import { StoresContext } from "../../../src/state/StoresContext";
import { msPerDay } from "../../../src/domain/time";
import type { ProgressRequest, ProgressResponse } from "../../../src/workers/progressMessages";
import { type OpenedStores, morning, openStores } from "../../state/openStores";

const today = Math.floor(morning / msPerDay);

type Run = {
  readonly request: ProgressRequest;
  readonly respond: (response: ProgressResponse) => void;
  isCancelled: boolean;
};

/** Stores with a worker that answers when the test says so. */
async function openWithWorker(): Promise<{ readonly tab: OpenedStores; readonly runs: readonly Run[] }> {
  const runs: Run[] = [];
  const tab = await openStores(undefined, undefined, {
    wait: () => Promise.resolve(),
    runProgressWorker: (request, respond) => {
      const run = { request, respond, isCancelled: false };
      runs.push(run);
      return () => {
        run.isCancelled = true;
      };
    },
  });
  return { tab, runs };
}

type Included = Parameters<typeof useHistorySummary>[0];

const renderSummary = ({ stores }: OpenedStores, initial: Included) =>
  renderHook(({ included }) => useHistorySummary(included, today), {
    initialProps: { included: initial },
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <StoresContext value={stores}>{children}</StoresContext>
    ),
  });

const answer = ({ request, respond }: Run): HistorySummary => {
  const summary = summarizeHistory(request.table, request.scheduling, request.today, () => 0);
  act(() => respond({ type: "summarized", summary }));
  return summary;
};

afterEach(cleanup);

it("asks for the cards of the filter, and cancels the run of the filter before", async () => {
  const { tab, runs } = await openWithWorker();
  tab.gradeCard("c/s/a:name", 3, 1_000, morning);
  tab.gradeCard("c/s/b:name", 1, 1_000, morning + 1_000);
  const hook = renderSummary(tab, undefined);
  await act(async () => undefined);
  expect([...(runs[0]?.request.table.grade ?? [])]).toEqual([3, 1]);
  hook.rerender({ included: new Set(["c/s/b:name"]) });
  await act(async () => undefined);
  expect(runs.map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
  expect([...(runs[1]?.request.table.grade ?? [])]).toEqual([1]);
  const summary = runs[1] && answer(runs[1]);
  expect(hook.result.current).toEqual({ summary });
});

it("waits until the search is complete, and then sums up once", async () => {
  const { tab, runs } = await openWithWorker();
  const hook = renderSummary(tab, "loading");
  await act(async () => undefined);
  expect(runs).toEqual([]);
  hook.rerender({ included: new Set(["c/s/a:name", "c/s/b:name"]) });
  await act(async () => undefined);
  expect(runs.length).toBe(1);
});

it("cancels its run when the screen is left, also before the worker has started", async () => {
  const { tab, runs } = await openWithWorker();
  const left = renderSummary(tab, undefined);
  left.unmount();
  await act(async () => undefined);
  expect(runs).toEqual([]);
  const shown = renderSummary(tab, undefined);
  await act(async () => undefined);
  shown.unmount();
  expect(runs.map(({ isCancelled }) => isCancelled)).toEqual([true]);
});

it("reports an error", async () => {
  const { tab, runs } = await openWithWorker();
  const hook = renderSummary(tab, undefined);
  await act(async () => undefined);
  act(() => runs[0]?.respond({ type: "failed", message: "no memory" }));
  expect(hook.result.current).toEqual({ failure: "no memory" });
});
