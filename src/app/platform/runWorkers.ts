/** Runs one request in a new worker. */
import { reportMissingFile } from "../../browser/missingFile";
import type { Platform } from "../../state/platform";

type Failure = { readonly type: "failed"; readonly message: string };

/** `createWorker` is written so that the bundler finds the worker: `new Worker(new URL(…))`. */
const createRunner =
  <Response>(createWorker: () => Worker) =>
  (request: unknown, onResponse: (response: Response | Failure) => void): (() => void) => {
    const worker = createWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<Response>) => onResponse(data));
    worker.addEventListener("error", (event) => {
      if (!event.message) reportMissingFile();
      onResponse({
        type: "failed",
        message: event.message || "the code for this could not be loaded. Go online, then try again",
      });
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own has no other origin
    worker.postMessage(request);
    return () => worker.terminate();
  };

export const runOptimizerWorker: Platform["runOptimizerWorker"] = createRunner(
  () => new Worker(new URL("../../workers/optimizer.worker.ts", import.meta.url), { type: "module" }),
);
export const runPlannerWorker: Platform["runPlannerWorker"] = createRunner(
  () => new Worker(new URL("../../workers/planner.worker.ts", import.meta.url), { type: "module" }),
);
export const runProgressWorker: Platform["runProgressWorker"] = createRunner(
  () => new Worker(new URL("../../workers/progress.worker.ts", import.meta.url), { type: "module" }),
);
export const runWorkloadWorker: Platform["runWorkloadWorker"] = createRunner(
  () => new Worker(new URL("../../workers/workload.worker.ts", import.meta.url), { type: "module" }),
);
