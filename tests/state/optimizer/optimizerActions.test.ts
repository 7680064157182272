/** A run of the FSRS optimizer: its progress, its result, and how it is cancelled, applied and reverted. */
import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../../src/domain/scheduling/fsrs";
import {
  applyFit,
  cancelOptimization,
  countOptimizableReviews,
  mayOptimizationBeDue,
  revertParameters,
  startOptimization,
} from "../../../src/state/optimizer/optimizerActions";
import type { OptimizerRequest, OptimizerResponse } from "../../../src/workers/optimizerMessages";
import { type OpenedStores, morning, openStores } from "../openStores";

const parameters = defaultParameters.map((value) => value + 0.01);
const fit = {
  parameters,
  lossBefore: 0.4,
  lossAfter: 0.3,
  evaluatedCount: 90,
  reviewCount: 450,
  isBetter: true,
};
const day = 24 * 60 * 60_000;

/** Stores with a worker that answers when the test says so. */
async function openWithWorker() {
  const runs: {
    request: OptimizerRequest;
    respond: (response: OptimizerResponse) => void;
    isCancelled: boolean;
  }[] = [];
  const { stores, ...tab } = await openStores(undefined, "writer1", {
    runOptimizerWorker: (request, respond) => {
      const run = { request, respond, isCancelled: false };
      runs.push(run);
      return () => {
        run.isCancelled = true;
      };
    },
  });
  return { ...tab, stores, runs, state: () => stores.optimizer.getState() };
}

describe("a run", () => {
  it("trains on the review histories with the current scheduling, and shows its progress and result", async () => {
    const { stores, runs, state, gradeCard, settings } = await openWithWorker();
    gradeCard("c/s/a:name", 3, 1_000, morning);
    gradeCard("c/s/a:name", 3, 1_000, morning + 3 * day);
    expect(state()).toEqual({ type: "idle" });
    startOptimization(stores);
    const [run] = runs;
    expect(run?.request).toMatchObject({
      histories: [[{ timestamp: morning }, { timestamp: morning + 3 * day }]],
      scheduling: settings.getState().settings.scheduling,
    });
    expect(state()).toMatchObject({ type: "running", progress: undefined });
    run?.respond({ type: "loading" });
    expect(state()).toMatchObject({ type: "running", progress: undefined });
    run?.respond({ type: "training", fraction: 0.5 });
    expect(state()).toMatchObject({ type: "running", progress: 0.5 });
    expect(run?.isCancelled).toBe(false);
    run?.respond({ type: "fitted", result: fit });
    expect(state()).toEqual({ type: "done", fit });
    expect(run?.isCancelled).toBe(true);
  });

  it("that fails says why, and stops its worker", async () => {
    const { stores, runs, state } = await openWithWorker();
    startOptimization(stores);
    runs[0]?.respond({ type: "failed", message: "no memory" });
    expect(state()).toEqual({ type: "failed", message: "no memory" });
    expect(runs[0]?.isCancelled).toBe(true);
  });

  it("is cancelled by the user, and by the next run", async () => {
    const { stores, runs, state } = await openWithWorker();
    startOptimization(stores);
    runs[0]?.respond({ type: "training", fraction: 0.1 });
    cancelOptimization(stores);
    expect(runs[0]?.isCancelled).toBe(true);
    expect(state()).toEqual({ type: "idle" });
    startOptimization(stores);
    startOptimization(stores);
    expect(runs.map(({ isCancelled }) => isCancelled)).toEqual([true, true, false]);
  });
});

describe("new parameters", () => {
  const scheduling = ({ settings }: OpenedStores | Awaited<ReturnType<typeof openWithWorker>>) =>
    settings.getState().settings.scheduling.parameters;

  it("are applied, reverted and applied again", async () => {
    const tab = await openWithWorker();
    applyFit(tab.stores, fit, morning);
    expect(scheduling(tab)).toEqual(parameters);
    expect(tab.state()).toEqual({ type: "idle" });
    expect(tab.settings.getState().settings.optimization).toEqual({
      optimizedAt: morning,
      reviewCount: 450,
      previousParameters: defaultParameters,
    });
    revertParameters(tab.stores, "previous");
    expect(scheduling(tab)).toEqual(defaultParameters);
    revertParameters(tab.stores, "previous");
    expect(scheduling(tab)).toEqual(parameters);
    revertParameters(tab.stores, "default");
    expect(scheduling(tab)).toEqual(defaultParameters);
    expect(tab.settings.getState().settings.optimization).toMatchObject({
      reviewCount: 450,
      previousParameters: parameters,
    });
  });

  it("are the defaults when nothing was optimized yet", async () => {
    const tab = await openWithWorker();
    revertParameters(tab.stores, "previous");
    expect(scheduling(tab)).toEqual(defaultParameters);
    expect(tab.settings.getState().settings.optimization).toBeUndefined();
  });
});

describe("optimizing is suggested", () => {
  /** Each card is graded once, and then again on later days: those are the reviews to train on. */
  async function studyWithReviews(reviewCount: number) {
    const { addEvent, study } = await openStores();
    for (let i = 0; i < 100; i += 1)
      for (let review = 0; review <= reviewCount / 100; review += 1)
        addEvent(
          { type: "graded", card: `c/s/${i}:name`, grade: 3, durationMs: 1 },
          morning + review * 5 * day + i * 1_000,
        );
    return study.getState().study;
  }

  it("with 400 reviews, and then with twice as many as the last time", async () => {
    const study = await studyWithReviews(400);
    expect(countOptimizableReviews(study, undefined)).toEqual({ reviewCount: 400, isOptimizationDue: true });
    expect(countOptimizableReviews(study, 200)).toEqual({ reviewCount: 400, isOptimizationDue: true });
    expect(countOptimizableReviews(study, 201)).toEqual({ reviewCount: 400, isOptimizationDue: false });
    expect(mayOptimizationBeDue(study, undefined)).toBe(true);
    expect(mayOptimizationBeDue(study, 251)).toBe(false);
    const fewer = await studyWithReviews(300);
    expect(countOptimizableReviews(fewer, undefined)).toEqual({ reviewCount: 300, isOptimizationDue: false });
  });
});
